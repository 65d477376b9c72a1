"""Made files in the shape of real systems' exports, and what each must come out as."""
