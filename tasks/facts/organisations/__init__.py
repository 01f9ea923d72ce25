"""Schools, offices and other bodies by the words that their names end with, and where the names begin."""
