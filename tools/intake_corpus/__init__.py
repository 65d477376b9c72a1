"""Files as other companies export them, made from a truth that is known: `python
tools/measure_intake.py` reads them and says how much came out right."""
