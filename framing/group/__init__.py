"""Passages to stories, from vectors and times that are handed over."""
