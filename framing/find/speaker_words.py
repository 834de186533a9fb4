"""A speaker's words as printed, with the names found in them."""

from __future__ import annotations

from dataclasses import dataclass

from framing.language.resources import Language
from framing.language.tokens import Token, tokenize
from framing.model import Mention

PERSON = "person"


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """What is asked for the kind of a source and its country: the words, read from the left."""

    text: str
    """As printed, without blanks around it."""
    language: Language
    tokens: tuple[Token, ...]
    here: tuple[Mention, ...]
    """The names at their places in the text."""
    persons: frozenset[str]
    """The ids of the persons named in it."""


def spoken(
    speaker: str, language: Language, here: tuple[Mention, ...], named: tuple[tuple[str, str], ...]
) -> SpeakerWords:
    """The words of a speaker; named: id and kind of what the passage names, at whatever place."""
    everybody = {**dict(named), **{mention.entity_id: mention.kind for mention in here}}
    persons = frozenset(entity_id for entity_id, kind in everybody.items() if kind == PERSON)
    return SpeakerWords(speaker, language, tokenize(speaker), here, persons)
