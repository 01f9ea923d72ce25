"""Quantities that stand in tables: what their headings say of them."""
