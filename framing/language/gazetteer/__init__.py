"""Names with their forms: what is shipped, what users add, and the build step that makes the shipped file."""

from framing.language.gazetteer.entries import KINDS, Entity, Variant
from framing.language.gazetteer.shipped_names import Gazetteer, gazetteer, with_own
from framing.language.gazetteer.taxonomy import Perspective, marked_perspectives, perspectives

__all__ = [
    "KINDS",
    "Entity",
    "Gazetteer",
    "Perspective",
    "Variant",
    "gazetteer",
    "marked_perspectives",
    "perspectives",
    "with_own",
]
