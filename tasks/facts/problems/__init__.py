"""Shortcomings and what is promised for them: one module a way to state them; `problems.py` and `measures.py` give the rows."""
