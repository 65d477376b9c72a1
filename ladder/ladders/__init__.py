"""What a ladder is: its model, its format, the rules it must keep, and the catalogue of those that
are known."""
