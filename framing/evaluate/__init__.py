"""How well does it work, and how fast? Scores against hand-made answers, and a benchmark."""
