"""The tree of headings and numbered lead-ins: their markers, their ends, and what stands around them."""
