"""One story to one table a lens. Knows outlets, reads no word list."""
