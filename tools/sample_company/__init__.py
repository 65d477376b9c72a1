"""Before stop 1: invents one company, Harbourline, whose files show what each page can find;
nothing here is real."""
