"""What every page has around it: address, menu, choices, session, slides."""
