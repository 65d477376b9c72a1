"""The page on which files are dropped, read and mended."""
