"""Cards on a screen."""
