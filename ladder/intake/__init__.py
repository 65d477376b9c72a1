"""Real files into canonical rows, in separate steps: decode, table, mapping, parse, check; `read`
runs them all."""
