"""Texts as numbers of words, an outlet's own words alone: what the comparison of wording starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.compare import standing
from framing.compare.counts import Read
from framing.compare.wording import Texts
from framing.find import own_text
from framing.find.terms import Form, Reader, without
from framing.group.reprints import Reprint
from framing.language.resources import Language, load
from framing.model import Findings, Mention, Passage

USUAL_FROM = 120
"""Passages of the project at most, taken evenly, that say how often a word usually stands: more move it by little."""

_Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dials:
    """Which words are counted, and how. The defaults leave an outlet its own words.

    >>> Dials(names=True).left_out
    ('quotations', 'agency', 'standing')
    """

    form: Form = "lemma"
    """`lemma` counts Angriffe as Angriff, `word` each form by itself."""
    phrases: bool = True
    """Short phrases, too."""
    names: bool = False
    """Names of places, persons, states: which form an outlet writes has a lens of its own."""
    quotations: bool = False
    """Words in direct quotations: they belong to the speaker."""
    agency: bool = False
    """Texts that credit a news agency, and what two outlets print alike."""
    standing: bool = False
    """What an outlet prints word for word in five texts or more: footers, advertising, bylines."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """What is not counted, in words for a message."""
        kinds = {kind: getattr(self, kind) for kind in ("names", "quotations", "agency", "standing")}
        return tuple(kind for kind, counted in kinds.items() if not counted)


def texts(
    passages: Sequence[Passage],
    left_out: Mapping[str, Sequence[_Stretch]],
    *,
    versions: Sequence[tuple[str, str]] = (),
    usual: Sequence[Passage],
    language: Language,
    dials: Dials,
) -> Texts:
    """The passages read into numbers, what is left out of them (by passage id) blanked, with what is usual elsewhere.

    versions: pairs of passage ids that are versions of one text; usual: passages of the project, of which at most
    USUAL_FROM are read, evenly.
    """
    reader = Reader(language, form=dials.form)
    text_of = _texts_of(passages, versions)
    whole = [passage.own_text for passage in passages]
    gone = [list(left_out.get(passage.id, ())) for passage in passages]
    read = [reader.read(text) for text in whole]
    if not dials.standing:
        found = standing.find(read, text_of, [passage.outlet for passage in passages])
        for text, stretches, here in zip(whole, gone, found, strict=True):
            if here.any():
                stretches += [(int(start), int(end)) for start, end in reader.places(text)[here]]
    own = [without(text, stretches) for text, stretches in zip(whole, gone, strict=True)]
    # From here on every sign is a break, and what it was does not matter.
    numbers = tuple(
        np.maximum(reader.read(text) if stretches else known, -1)
        for text, stretches, known in zip(own, gone, read, strict=True)
    )

    @lru_cache(maxsize=10_000)
    def locate(number: int) -> NDArray[np.int32]:
        return reader.places(own[number])

    everywhere = [reader.read(passage.own_text) for passage in usual[:: 1 + len(usual) // USUAL_FROM]]
    stream = np.concatenate([np.zeros(0, dtype=np.int32), *everywhere])
    often = np.bincount(stream[stream >= 0], minlength=len(reader.words)).astype(np.float64)
    return Texts(tuple(passages), text_of, Read(numbers, reader.words, reader.carries), locate, often)


def _texts_of(passages: Sequence[Passage], versions: Sequence[tuple[str, str]]) -> tuple[int, ...]:
    """To which text each passage belongs: entries of one live blog are one text, and so are an article's versions."""
    article = {passage.id: passage.article_id for passage in passages}
    leads_to = {passage.article_id: passage.article_id for passage in passages}

    def first(name: str) -> str:
        while leads_to[name] != name:
            name = leads_to[name]
        return name

    for a, b in versions:
        if a in article and b in article:
            leads_to[first(article[a])] = first(article[b])
    number: dict[str, int] = {}
    return tuple(number.setdefault(first(passage.article_id), len(number)) for passage in passages)


def left_out(
    passages: Sequence[Passage],
    dials: Dials,
    *,
    mentions: Mapping[str, Sequence[Mention]],
    findings: Mapping[str, Findings] | None,
    credits: Mapping[str, tuple[str, ...]],
    reprints: Sequence[Reprint],
    language: Language,
) -> dict[str, list[_Stretch]]:
    """What of each passage is not an outlet's own word, by passage id, as the dials say.

    findings: None where only marks tell a quotation, as in a corpus of thousands; credits: each passage's agencies.
    """
    found: dict[str, list[_Stretch]] = {passage.id: [] for passage in passages}
    for passage in passages:
        here = found[passage.id]
        if not dials.names:
            here += own_text.named(mentions[passage.id])
        if not dials.quotations:
            here += own_text.quoted(findings[passage.id]) if findings else own_text.in_marks(passage, language)
        if not dials.agency and credits[passage.id]:
            here.append((0, len(passage.own_text)))
    for one in reprints if not dials.agency else ():
        for run in one.shared if one.kind == "reprint" else ():
            for span in (run.a, run.b):
                found.setdefault(span.passage_id, []).append((span.start, span.end))
    return found


def of_story(
    passages: Sequence[Passage],
    findings: Mapping[str, Findings],
    reprints: Sequence[Reprint],
    *,
    usual: Sequence[Passage],
    language_code: str,
    dials: Dials,
    versions: Sequence[tuple[str, str]] = (),
) -> Texts:
    """The texts of a story or topic of which all is found already.

    versions: pairs of passages that are known to be versions of one text.
    """
    language = load(language_code)
    gone = left_out(
        passages,
        dials,
        mentions={passage.id: findings[passage.id].mentions for passage in passages},
        findings=findings,
        credits={passage.id: findings[passage.id].credits for passage in passages},
        reprints=reprints,
        language=language,
    )
    return texts(passages, gone, versions=versions_of(reprints, versions), usual=usual, language=language, dials=dials)


def versions_of(reprints: Sequence[Reprint], known: Sequence[tuple[str, str]] = ()) -> list[tuple[str, str]]:
    """The pairs of passages that are versions of one text: those known from loading, and those found by wording."""
    return [*known, *((one.a, one.b) for one in reprints if one.kind == "version")]
