"""The page on which changes are tried."""
