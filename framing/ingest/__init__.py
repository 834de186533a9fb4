"""Files to articles to passages."""
