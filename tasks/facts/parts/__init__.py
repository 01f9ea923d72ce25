"""What a component document says of itself: kind, organisation, place, date, period."""
