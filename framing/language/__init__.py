"""What one language knows, as plain text that a linguist can edit, and the two tools that need it."""
