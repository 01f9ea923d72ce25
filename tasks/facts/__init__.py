"""Restored text becomes rows; `extract.py` gives the order.

Each package finds one kind of thing, and its module of the same name gives the rows. A package imports only from those
above it here, which `tests/test_imports.py` holds:

| package | what it knows |
|---------|---------------|
| `language` | numerals, verbs, words of time, and how words are looked for |
| `names` | where a personal name begins and ends |
| `places` | provinces, cities, counties and towns |
| `dates` | dates in full, in part, damaged, or only by name |
| `organisations` | schools, offices and other bodies |
| `speaker` | who speaks in a report, and whom 我校 means |
| `parts`, `policies`, `problems` | their tables, and the measures |
| `quantities` | numbers that count or measure something, and those that don't |
| `honours` | ranks, titles and contests, and the words around them |
| `people`, `awards`, `events`, `indicators` | their tables |
| `cells`, `checks` | tables inside documents, and arithmetic that a text implies |
"""
