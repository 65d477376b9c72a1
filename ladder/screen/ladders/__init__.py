"""The page that shows the ladders themselves."""
