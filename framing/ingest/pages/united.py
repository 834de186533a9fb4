"""One live blog told twice, in a page's data for machines and in what it shows: its entries, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from framing.ingest.pages.fronts import behind_dateline, forms, holds
from framing.ingest.pages.printed import folded, is_sentence, words_of
from framing.ingest.records import Entry

_FIRST = 24  # letters by which an entry is looked up
_COMPARED = 120  # letters that two texts must share, or all that one of them has
_LEAST = 8
_MOST_ALIKE = 50
_FIRST_LINES = 3  # in which an entry's text can begin
_LONGEST_DATELINE = 60  # letters
_CUT = ("…", "...", "[…]", "[...]")
_WORD = 4  # letters of a word that two texts share
_SHARED = 0.3  # of the words of the shorter of two texts of one moment
_READ = 2_000  # letters of a text whose words are compared


@dataclass(frozen=True, slots=True)
class United:
    """An entry, and the number of the shown one that it is; None for one that only machines are told."""

    entry: Entry
    shown: int | None


def united(known: Sequence[Entry], shown: Sequence[Entry]) -> tuple[United, ...]:
    """The entries of both, in the order of the page; what is only in the data stands where they have it.

    Two are one where nothing else has their minute and they share some words, and where their headings or their
    first letters are the same, a dateline in front left out; of several that are, the one of the same moment, else
    the first. It has the longer text, the data's time, and their heading, or the shown one where that holds it.

    >>> known = [Entry(text="Der Pegel ist …", heading="Pegel fällt", published="2031-03-05T18:13:00+01:00")]
    >>> shown = [Entry(text="Der Pegel ist gefallen.", heading="Pegel fällt"), Entry(text="Der Rat tagt.")]
    >>> [(one.entry.text, one.entry.published[11:16], one.shown) for one in united(known, shown)]
    [('Der Pegel ist gefallen.', '18:13', 0), ('Der Rat tagt.', '', 1)]
    """
    return joined(known, shown, _partners(known, shown))


def joined(known: Sequence[Entry], shown: Sequence[Entry], partners: Mapping[int, int]) -> tuple[United, ...]:
    """The entries of both, where it is told for the known ones which shown one they are."""
    steps = [a > b for a, b in pairwise(partners[n] for n in range(len(known)) if n in partners)]
    if 2 * sum(steps) > len(steps):  # one of them has the oldest first
        known, partners = known[::-1], {len(known) - 1 - n: partner for n, partner in partners.items()}
    return tuple(_in_order(known, shown, partners))


def _in_order(known: Sequence[Entry], shown: Sequence[Entry], partners: Mapping[int, int]) -> Iterator[United]:
    alone: dict[int, list[Entry]] = defaultdict(list)
    last = -1
    for number, entry in enumerate(known):
        if number in partners:
            last = partners[number]
        else:
            alone[last].append(entry)
    of_shown = {partner: known[number] for number, partner in partners.items()}
    yield from (United(entry, None) for entry in alone[-1])
    for number, entry in enumerate(shown):
        yield United(_one(of_shown[number], entry) if number in of_shown else entry, number)
        yield from (United(only, None) for only in alone[number])


def _partners(known: Sequence[Entry], shown: Sequence[Entry]) -> dict[int, int]:
    """For each known entry the shown one that it is."""
    by_key: dict[str, list[int]] = defaultdict(list)
    told = [_letters(entry) for entry in shown]
    for number, letters in enumerate(told):
        for one in _keys(letters):
            by_key[one].append(number)
    found = _of_one_moment(known, shown)
    taken = set(found.values())
    for number, entry in enumerate(known):
        if number in found:
            continue
        letters = _letters(entry)
        looked = (n for one in _keys(letters) for n in by_key[one][:_MOST_ALIKE])
        alike = [n for n in looked if n not in taken and _are_one(letters, told[n])]
        same_time = (n for n in alike if entry.published and shown[n].published == entry.published)
        partner = next(same_time, alike[0] if alike else None)
        if partner is not None:
            found[number] = partner
            taken.add(partner)
    return found


def _of_one_moment(known: Sequence[Entry], shown: Sequence[Entry]) -> dict[int, int]:
    """For each known entry the shown one that alone has its minute, as it alone has; they must share some words."""
    for of_data, of_page in zip(_minutes(known), _minutes(shown), strict=True):
        pairs = ((number, of_page[minute]) for minute, number in of_data.items() if minute in of_page)
        if found := {one: other for one, other in pairs if _share_words(known[one], shown[other])}:
            return found
    return {}


def _minutes(entries: Sequence[Entry]) -> tuple[dict[str, int], dict[str, int]]:
    """The only entry of each minute, by the world's time where a place on earth is told, and by the clock."""
    worlds: dict[str, list[int]] = defaultdict(list)
    clocks: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        try:
            moment = datetime.fromisoformat(entry.published)
        except ValueError:
            continue
        if len(entry.published) <= len("2026-01-21"):
            continue
        clocks[entry.published[:16]].append(number)
        if moment.tzinfo is not None and 1 < moment.year < 9999:  # the first and the last have no neighbours
            worlds[moment.astimezone(UTC).isoformat()[:16]].append(number)
    return _alone(worlds), _alone(clocks)


def _alone(by: Mapping[str, Sequence[int]]) -> dict[str, int]:
    return {key: numbers[0] for key, numbers in by.items() if len(numbers) == 1}


def _share_words(known: Entry, shown: Entry) -> bool:
    one, other = (words_of(f"{e.heading} {e.text[:_READ]}", letters=_WORD) for e in (known, shown))
    return len(one & other) >= max(_SHARED * min(len(one), len(other)), 1)


def _letters(entry: Entry) -> tuple[str, tuple[str, ...]]:
    """The letters of an entry's heading, and of its text from each of its first lines on.

    Above the text may stand a name, or a heading that is built as a paragraph.
    """
    heading, rows = folded(entry.heading), entry.text[: 4 * _COMPARED].rstrip("….[] ").split("\n")
    begins = ["".join(map(folded, rows[n:]))[:_COMPARED] for n in range(min(len(rows), _FIRST_LINES))]
    behind = _behind_dateline(rows)
    return heading, tuple(filter(None, (*begins, f"{heading}{begins[0]}"[:_COMPARED], *behind)))


def _behind_dateline(rows: Sequence[str]) -> Iterable[str]:
    for n, row in enumerate(rows[:_FIRST_LINES]):
        if told := behind_dateline(row):
            yield "".join(map(folded, (told, *rows[n + 1 :])))[:_COMPARED]


def _keys(told: tuple[str, tuple[str, ...]]) -> list[str]:
    """First letters under which an entry is looked up."""
    heading, begins = told
    keys = (one[:_FIRST] for one in (heading, *begins))
    return [one for one in dict.fromkeys(keys) if len(one) >= _LEAST]


def _are_one(known: tuple[str, tuple[str, ...]], shown: tuple[str, tuple[str, ...]]) -> bool:
    """Is the heading the same, or does one text begin the other?"""
    if known[0] and known[0] == shown[0]:
        return True
    return any(_begin_alike(one, other) for one in known[1] for other in shown[1])


def _begin_alike(one: str, other: str) -> bool:
    shared = min(len(one), len(other))
    return shared >= _LEAST and one[:shared] == other[:shared]


def _one(known: Entry, shown: Entry) -> Entry:
    is_cut = known.text.rstrip().endswith(_CUT) and not shown.text.rstrip().endswith(_CUT)
    missing = len(folded(known.text)) - len(folded(shown.text))
    longer = shown.text if missing <= (_LONGEST_DATELINE if is_cut else 0) else known.text
    rows = longer.split("\n")
    heading = shown.heading if not known.heading or holds(shown.heading, known.heading) else known.heading
    again = [n for n, row in enumerate(rows[:_FIRST_LINES]) if _is_again(row, heading)]
    if again and len(rows) > 1:
        row = rows.pop(again[0])
        heading, longer = row if holds(row, heading) else heading, "\n".join(rows)
    has_hour = len(known.published) > len("2026-01-21")
    published = known.published if has_hour or not shown.published else shown.published
    return Entry(text=longer, heading=heading, published=published)


def _is_again(row: str, heading: str) -> bool:
    return folded(row) == folded(heading) != "" or (
        not is_sentence(row) and (folded(row) in forms(heading)[1:] or holds(row, heading))
    )
