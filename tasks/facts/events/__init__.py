"""What happened, or must, at a stated date: which dates tell it, its words and its place; `events.py` gives the rows."""
