"""A company's own ladders, in the forms in which companies keep them; `read_ladder.read_any` takes
a file of any of them."""
