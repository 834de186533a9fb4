"""A word of a passage that a list calls evaluative."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model.texts import Span


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A word that a dictionary or glossary calls evaluative, where a passage writes it.

    It says what the list says about the word, and nothing about the writer.
    """

    span: Span
    word: str
    """As the list has it, without inflection."""
    register: str
    """Where the word belongs: military, political, domestic, or general (any subject)."""
    value: str
    """What is said about it: pejorative, mocking, dramatising, euphemistic, praising or catchword."""
    list_name: str
    """The file that lists it: loaded_words.txt or labels.txt."""
    source: str
    """Who calls it so, as the list gives it; "own judgement" for the list itself."""
    distanced: bool = False
    """True in quotation marks, or as a label that "sogenannt" keeps at arm's length: not the outlet's running text."""
