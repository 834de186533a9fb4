"""Who says what in a passage, and how sure it is: found once, and kept while text and rules are the same."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from threading import Lock
from typing import TypeAlias

import framing
from framing.find import agency, certainty, hedges, quotation_sources, quotations, scare_quotes
from framing.language.detection import other_language
from framing.language.resources import Language
from framing.language.sentences import split
from framing.model import Findings, Mention, Passage

MOST_KEPT = 5_000
"""Passages. One of 181 words was measured at 18 KB: about 90 MB of that length, more where texts are longer."""

Step: TypeAlias = Callable[[Findings, Passage, tuple[Mention, ...], Language], Findings]
"""Adds to what the steps before it found."""

_Key: TypeAlias = tuple[str, str, str, tuple[Mention, ...]]

_kept: OrderedDict[_Key, Findings] = OrderedDict()
_lock = Lock()
"""Sessions of a dashboard are threads of one process, and share what is kept."""


def of(passage: Passage, named: tuple[Mention, ...], language: Language) -> Findings:
    """What `find` gives, found once: the same text read by the same rules with the same names is not read twice.

    Kept by the hash of the text, the version of the rules and the names that were found. The cache lives in the
    process and ends with it; what was asked for longest ago is dropped first. Safe to call from several threads: two
    that ask for the same new passage at once may both read it, and get the same object.
    """
    key = (passage.id, _text_digest(passage), rule_version(language), named)
    known = _take(key)
    return known if known is not None else _keep(key, find(passage, named, language))


def find(passage: Passage, named: tuple[Mention, ...], language: Language) -> Findings:
    """Quotations, hedges, claims and credits of a passage. Names and labels are left to the caller.

    named: the names of the passage, as the caller has settled them. In a text in another language (`other_language`)
    only direct quotations and credits are found: the rules do not read its sentences, so nothing is told of how sure
    it is, and no claim of it counts as asserted.
    """
    found = Findings(passage.id)
    for _, step in STEPS:
        found = step(found, passage, named, language)
    return found


def rule_version(language: Language) -> str:
    """What a finding is made with: the program's version, and a digest of the lists of the language and of names.

    The lists are read once a process, here as by the rules: a file that is edited counts from the next start.
    """
    return f"{framing.__version__}-{language.code}-{_lists_digest(language.code)[:16]}"


def _quoted(found: Findings, passage: Passage, named: tuple[Mention, ...], language: Language) -> Findings:
    return replace(
        found,
        quotations=quotations.find(passage, language=language, mentions=named),
        other_language=other_language(passage.own_text, language.code),
    )


def _sourced(found: Findings, passage: Passage, named: tuple[Mention, ...], language: Language) -> Findings:
    return replace(
        found,
        quotations=quotation_sources.described(passage, found.quotations, language=language, mentions=named),
        credits=agency.credited(passage, language=language),
    )


def _hedged(found: Findings, passage: Passage, named: tuple[Mention, ...], language: Language) -> Findings:
    if found.other_language:
        return found
    in_marks = scare_quotes.find(passage, language=language, quotations=found.quotations)
    kept = (*hedges.find(passage, language=language), *in_marks)
    return replace(found, hedges=tuple(sorted(kept, key=lambda hedge: hedge.span)))


def _claimed(found: Findings, passage: Passage, named: tuple[Mention, ...], language: Language) -> Findings:
    if found.other_language:
        return found
    sentences = split(passage.own_text, language)
    return replace(found, claims=certainty.claims(passage, sentences, found.quotations, found.hedges))


STEPS: tuple[tuple[str, Step], ...] = (
    ("quotations", _quoted),
    ("sources", _sourced),
    ("hedges, scare quotes", _hedged),
    ("certainty", _claimed),
)
"""What `find` does, in this order, by name: so that a benchmark measures what runs."""


def _take(key: _Key) -> Findings | None:
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
        return _kept.get(key)


def _keep(key: _Key, found: Findings) -> Findings:
    """The findings under this key: these, or those that another thread has kept in the meantime."""
    with _lock:
        kept = _kept.setdefault(key, found)
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
        return kept


def _text_digest(passage: Passage) -> str:
    return hashlib.sha256(f"{passage.heading_end}\0{passage.text}\0{passage.own_text}".encode()).hexdigest()


@cache
def _lists_digest(code: str) -> str:
    data = resources.files("framing.language") / "data"
    return _digest_of(data / code, data / "names")


def _digest_of(*folders: Traversable) -> str:
    """Of the names and bytes of all lists in these folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for name, content in _lists(folder):
            digest.update(f"{folder.name}/{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _lists(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for child in sorted(folder.iterdir(), key=lambda one: one.name):
        if child.is_dir():
            yield from _lists(child, f"{above}{child.name}/")
        elif child.name.endswith((".txt", ".csv")):
            yield f"{above}{child.name}", child.read_bytes()
