"""Numbers with what they count: candidates, how exact they are, and what only looks like a quantity."""
