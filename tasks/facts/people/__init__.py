"""Named persons: each module knows one way to name them; `mentions.py` asks them all, `people.py` gives the rows."""
