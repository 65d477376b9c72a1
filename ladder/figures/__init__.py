"""Forms of chart as plain values and words, one form per file; every frame and every word comes in
as an argument, and writers draw them."""
