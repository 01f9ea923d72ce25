"""The words that awards and the persons who won them share: ranks, titles, contests, levels."""
