"""What blinding gives back: the blind project, what was masked in it, and who is who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from framing.model import Project

OUTLET, BYLINE, LINK, ADDRESS, CREDIT, SELF, STANDING = (
    "outlet", "byline", "link", "address", "credit", "self", "standing",
)  # fmt: skip
TEXT_KINDS = (OUTLET, BYLINE, LINK, ADDRESS, CREDIT, SELF, STANDING)
"""What is masked in texts. outlet: a name of an outlet of the project. link: web addresses. address: e-mail
addresses and handles. credit: initials, desk marks, picture credits. self: "unsere Redaktion". standing: words of
the page to its readers, and links to other pages."""

FILE, ID, URL, TIME, NOTICE, WORD, OWN, SETTING, CORRECTION = (
    "file", "id", "url", "time", "notice", "word", "own", "setting", "correction",
)  # fmt: skip
KINDS = (*TEXT_KINDS, FILE, ID, URL, TIME, NOTICE, WORD, OWN, SETTING, CORRECTION)
"""All kinds. time: seconds and a zone of its own. word: words of a list of stories. own: names and labels of users."""

LIMITS = ("quotation_marks", "dates", "vocabulary", "place_names", "subjects", "agencies", "mask_length", "layout")
"""What cannot be masked, or not without taking away what is to be compared; a page says each of them."""


@dataclass(frozen=True, slots=True)
class Masked:
    """How many places of one kind were masked in one passage, or in what no passage shows."""

    kind: str
    """One of `KINDS`."""
    handle: str
    """Of the passage in the blind project (p3); "" for what no passage shows."""
    count: int


@dataclass(frozen=True, slots=True)
class Blinded:
    """A project to be read without knowing the outlets."""

    project: Project
    masked: tuple[Masked, ...]
    """In the order of the kinds, each by passage."""
    real: Mapping[str, str] = field(hash=False, repr=False)
    """Blind name to real name, for the reveal alone: it belongs on no page, and in no file, that is still blind."""
