"""The GBK slip: the forward model, the search over the lost bytes, and the choice among what it finds."""
