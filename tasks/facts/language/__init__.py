"""What all packages ask of the language: numerals, verbs, words of time, marks, and long lists of words."""
