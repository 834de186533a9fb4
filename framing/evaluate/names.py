"""Does each form of a list lead to what its key form leads to, and is it said where the form comes from?"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing import pipeline
from framing.errors import SelectionError
from framing.evaluate import answers
from framing.evaluate.carriers import KINDS, Carrier, carriers
from framing.find import mentions
from framing.language.gazetteer import gazetteer
from framing.language.resources import Language, load
from framing.model import Mention, Passage

ALL = "all"
_NEEDED = ("entity_id", "canonical_de", "variant", "perspective")
_BRACKET = re.compile(r"(?<!\s)\s*+\([^)]{0,200}\)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the list: a form, what it stands for, and where it comes from."""

    entity_id: str
    canonical: str
    variant: str
    perspective: str
    country: str = ""
    """ISO code, or "" where the file does not say."""
    kind: str = ""
    """place, person, state or org; "" where the file does not say."""


@dataclass(frozen=True, slots=True)
class Try:
    """One form in one sentence."""

    listed: Listed
    kind: str
    carrier: str
    sentence: str
    found: bool
    """The form led to what the key form leads to, in a text that names the country."""
    found_alone: bool
    """The same, in a text that names no country."""
    perspective: str
    """Of the mention that was found; "" where there was none."""
    name: str
    """What the form led to; "" where it led to nothing, or to several things."""

    @property
    def right(self) -> bool:
        """Found, and with the perspective of the list."""
        return self.found and self.perspective == self.listed.perspective


@dataclass(frozen=True, slots=True)
class Share:
    """How one kind did. Shares are 0 to 1."""

    kind: str
    variant_count: int
    try_count: int
    """Forms times the sentences that each was put into."""
    found: float
    right: float
    """Found, and the perspective right."""
    found_alone: float
    variants_found: float
    """Of the forms: found in every sentence."""
    variants_right: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All tries, in the order of the list, and the shares by kind."""

    tries: tuple[Try, ...]
    shares: tuple[Share, ...]
    unknown: tuple[str, ...]
    """Key forms that the gazetteer does not know: none of their forms can be found."""

    @property
    def misses(self) -> tuple[Try, ...]:
        """The tries that went wrong, not found before another perspective."""
        return tuple(sorted((one for one in self.tries if not one.right), key=lambda one: one.found))


def read(path: Path) -> tuple[Listed, ...]:
    """The forms of a CSV file: entity_id, canonical_de, variant, perspective; country and kind where given.

    Raises IngestError that names the lines at fault.
    """
    found = answers.rows(path, needed=_NEEDED, fault_of=_fault)
    return tuple(
        Listed(
            entity_id=row["entity_id"],
            canonical=row["canonical_de"],
            variant=row["variant"],
            perspective=row["perspective"],
            country=row.get("country", ""),
            kind=row.get("kind", ""),
        )
        for _, row in found
    )


def score(
    listed: Sequence[Listed], *, language: str = "de", progress: pipeline.Progress = pipeline.no_progress
) -> Evaluation:
    """How many forms of the list lead to the thing that they stand for, each in several sentences?

    A form counts as found where the mention that covers it leads to one thing, and the key form leads to it too;
    the ids of the list itself do not matter. Every sentence is read below a line that names the country of the
    row, as news have it; what is found without that line is counted apart.
    """
    known = load(language)
    tries: list[Try] = []
    for done, one in enumerate(listed, start=1):
        tries += _tries(one, known)
        progress("names", done, len(listed))
    kinds = [kind for kind in KINDS if any(one.kind == kind for one in tries)]
    shares = [_share(kind, [one for one in tries if kind in (one.kind, ALL)]) for kind in (*kinds, ALL)]
    unknown = dict.fromkeys(
        one.canonical
        for one in listed
        if not _meant(one.canonical, one.country) and not _found_in(one.canonical, known)
    )
    return Evaluation(tuple(tries), tuple(shares), tuple(unknown))


def write_predictions(tries: Sequence[Try], path: Path) -> None:
    """Each try as CSV: entity_id, variant, carrier, found (0 or 1), perspective (of what was found)."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("entity_id", "variant", "carrier", "found", "perspective"))
            for one in tries:
                writer.writerow(
                    (one.listed.entity_id, one.listed.variant, one.carrier, int(one.found), one.perspective)
                )
    except OSError as fault:
        raise SelectionError(f"{path}: the predictions cannot be written ({fault.strerror or fault}).") from fault


def _fault(row: Mapping[str, str]) -> str:
    kind = row.get("kind", "")
    return (
        answers.empty_cell(row, _NEEDED)
        or answers.unknown_perspective(row["perspective"])
        or (f"no kind {kind!r}; there are: {', '.join(KINDS)}" if kind not in ("", *KINDS) else "")
    )


def _tries(listed: Listed, language: Language) -> Iterator[Try]:
    meant = _meant(listed.canonical, listed.country) or _found_in(listed.canonical, language)
    kind = listed.kind or _kind(meant)
    told = carriers(listed.variant, kind, language, country=listed.country)
    alone = carriers(listed.variant, kind, language)
    for carrier, bare in zip(told, alone, strict=True):
        mention, second = _covering(carrier, language), _covering(bare, language)
        yield Try(
            listed=listed,
            kind=kind,
            carrier=carrier.name,
            sentence=bare.text,
            found=mention is not None and mention.entity_id in meant,
            found_alone=second is not None and second.entity_id in meant,
            perspective=mention.perspective if mention else "",
            name=mention.name if mention and not mention.open else "",
        )


def _covering(carrier: Carrier, language: Language) -> Mention | None:
    """The mention that covers all letters of the name."""
    passage = Passage("carrier", "carrier", "carrier", 0, len(carrier.text), carrier.text)
    for mention in mentions.find(passage, language=language):
        if mention.span.start <= carrier.start and carrier.end <= mention.span.end:
            return mention
    return None


def _meant(canonical: str, country: str) -> frozenset[str]:
    """The ids of all that bears this key form; of the country's own where one of them lies in it.

    "Derry/Londonderry" is either, "Dnipro (Fluss)" what is called Dnipro.
    """
    by_form, entities = _by_form(), gazetteer().entities
    forms = [_BRACKET.sub("", part).strip() for part in canonical.split("/")]
    found = frozenset(entity_id for form in (canonical, *forms) for entity_id in by_form.get(form, ()))
    return frozenset(entity_id for entity_id in found if entities[entity_id].country == country) or found


def _found_in(canonical: str, language: Language) -> frozenset[str]:
    """What the finder makes of a key form that no list has: israelische Armee is a pattern."""
    passage = Passage("key", "key", "key", 0, len(canonical), canonical)
    return frozenset(
        mention.entity_id
        for mention in mentions.find(passage, language=language)
        if mention.entity_id and (mention.span.start, mention.span.end) == (0, len(canonical))
    )


@cache
def _by_form() -> Mapping[str, frozenset[str]]:
    names = gazetteer()
    found: dict[str, set[str]] = {}
    for entity in names.entities.values():
        found.setdefault(entity.name, set()).add(entity.id)
    for variant in names.variants:
        found.setdefault(variant.form, set()).add(variant.entity_id)
    return {form: frozenset(ids) for form, ids in found.items()}


def _kind(meant: frozenset[str]) -> str:
    """The kind that the gazetteer has, where the list has none."""
    entities = gazetteer().entities
    return min((entities[entity_id].kind for entity_id in meant), key=KINDS.index, default=KINDS[0])


def _share(kind: str, tries: Sequence[Try]) -> Share:
    of_form: dict[Listed, list[Try]] = {}
    for one in tries:
        of_form.setdefault(one.listed, []).append(one)
    forms = list(of_form.values())
    return Share(
        kind=kind,
        variant_count=len(forms),
        try_count=len(tries),
        found=_mean([one.found for one in tries]),
        right=_mean([one.right for one in tries]),
        found_alone=_mean([one.found_alone for one in tries]),
        variants_found=_mean([all(one.found for one in form) for form in forms]),
        variants_right=_mean([all(one.right for one in form) for form in forms]),
    )


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values)
