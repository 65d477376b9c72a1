"""The command line: what is asked and made without a browser."""
