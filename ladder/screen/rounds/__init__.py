"""Where a reader has the sheets of a round made."""
