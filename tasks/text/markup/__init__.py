"""An HTML page as its reader sees it: its lines, their roles, its title, and its tables of data."""
