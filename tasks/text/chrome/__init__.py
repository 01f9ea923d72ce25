"""Site chrome: what a line says (`lines.py`), where it stands, and what stands inside lines; `tasks.text.clean` gives the order."""
