"""Provinces, cities, counties and towns, resolved to their division codes."""
