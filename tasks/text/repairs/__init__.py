"""Damage, one module a kind: each has a finder, text in, edits in that text's coordinates out."""
