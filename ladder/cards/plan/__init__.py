"""The plan of a person: where they want to go, which gaps come first, what is done about each."""
