"""Cards as they may be shared: small groups and scores of one person withheld."""
