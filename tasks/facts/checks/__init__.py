"""Arithmetic that a text implies: one module a kind of equation; `checks.py` gives the order."""
