"""Personal names: whether a word is one, where it begins and ends, alone and in lists."""
