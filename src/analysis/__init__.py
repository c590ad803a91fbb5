"""Lays several news articles about one story side by side."""
