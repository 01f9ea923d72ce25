"""Who speaks in a report, as its title, signature and first sentences tell, and whom 我校 or 全县 means."""
