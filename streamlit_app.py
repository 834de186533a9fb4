"""The list of pages."""
