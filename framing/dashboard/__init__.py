"""Thin pages: they pick, call and show, and compute nothing."""
