"""A compilation becomes its component documents: their titles and headings."""
