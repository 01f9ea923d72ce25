"""Honours and prizes: each module reads one turn of phrase or answers one question; `awards.py` gives the rows."""
