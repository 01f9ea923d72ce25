"""The charset of a body: what is claimed, what trial decodings say, and who wins."""
