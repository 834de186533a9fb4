"""How do different outlets tell the same story?

Start with `framing.model` (the values), then `framing.pipeline` (the steps in order).
"""

__version__ = "0.1.0"
