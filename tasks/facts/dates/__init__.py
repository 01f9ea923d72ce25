"""Dates: patterns find tokens, tokens make dates, and the dates around fill what one leaves out."""
