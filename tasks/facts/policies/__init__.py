"""Laws, regulations, plans and official documents that a text cites, with book marks and without."""
