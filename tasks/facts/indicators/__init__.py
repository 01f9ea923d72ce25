"""What a quantity counts, whose it is, when, and as which metric; `indicators.py` gives the rows."""
