"""Stop 1-2: real files into canonical rows, in separate steps: decode, table, mapping, parse, check; `read` runs them all."""
