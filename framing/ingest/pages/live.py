"""A live blog that marks its entries for machines (schema.org LiveBlogPosting): each update an entry with its time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from framing.ingest.pages.body import plain
from framing.ingest.pages.fronts import behind_dateline, forms, holds
from framing.ingest.pages.json_ld import is_article, line, listed
from framing.ingest.pages.parsed import Page
from framing.ingest.pages.printed import folded
from framing.ingest.pages.rows import is_heading, once
from framing.ingest.pages.said import is_own, moment
from framing.ingest.pages.united import joined
from framing.ingest.records import Entry

_Thing: TypeAlias = Mapping[str, Any]
_UPDATES = ("liveBlogUpdate", "liveBlogUpdates")  # the second one is wrong, and is met
_TEXTS = ("articleBody", "text", "description")
_MOST = 5_000  # updates; the longest ticker seen has 600
_FIRST = 120  # letters that an entry and a row of the page share where one begins the other
_LEAST = 15
_LEAST_HEADED = 4  # the same below the entry's own heading
_MOST_ALIKE = 50  # rows that begin alike
_CUT = ("…", "...", "[…]", "[...]")
_SEARCHED = 20_000  # letters of an entry in which a row is looked for


def entries(page: Page) -> tuple[Entry, ...]:
    """The updates of this page's live blog, in the order of the page; () where it marks none.

    An update without a text of its own is none; one that stands there twice counts once. A live blog of another
    address and another headline, beside the page's own article, is one that the page leads to.
    """
    by_id = {id: thing for thing in page.things if isinstance(id := thing.get("@id"), str) and len(thing) > 1}
    found: dict[tuple[str, str], Entry] = {}
    seen: set[str] = set()
    for update in _updates(_own_things(page), by_id):
        id = update.get("@id")
        if isinstance(id, str) and id in seen:
            continue
        if (entry := _entry(update)) is not None:
            found.setdefault((entry.heading, entry.text), entry)
            if isinstance(id, str):
                seen.add(id)
        if len(found) >= _MOST:
            break
    return tuple(found.values())


def filled(entries: Sequence[Entry], text: str) -> tuple[str, tuple[Entry, ...]]:
    """What stands above the first entry, and the entries with their whole text as the page shows it.

    Many pages give machines only the beginning of each entry: where an entry stands in the page's text, by its
    heading or its first letters, its text there is taken if it goes on where that beginning ends. What stands
    below an entry and cannot be its own follows it as an entry without a time: nothing of the text is lost. They
    come in the order of the page; what it does not show follows the entry that it follows in the data.
    """
    written = once(entries, [row.strip() for row in text.splitlines() if folded(row)])
    owners = _owners(entries, written)
    edges = sorted(owners)
    if not edges:
        return "\n".join(written), tuple(entries)
    regions = [written[edge:end] for edge, end in zip(edges, [*edges[1:], len(written)], strict=True)]
    shown, below = [], []
    for number, region in enumerate(regions):
        entry = entries[owners[edges[number]]]
        own, rest = _own_rows(entry, region, is_last=number == len(regions) - 1)
        heading = region[0] if holds(region[0], entry.heading) else entry.heading
        shown.append(replace(entry, heading=heading, text="\n".join(own) or entry.text))
        below.append(rest)
    blog = joined(entries, shown, {owners[edge]: number for number, edge in enumerate(edges)})
    made: list[Entry] = []
    for one in blog:
        made.append(one.entry)
        made += [untimed(below[one.shown])] if one.shown is not None and below[one.shown] else []
    return "\n".join(written[: edges[0]]), tuple(made)


def untimed(written: Sequence[str]) -> Entry:
    """These lines as an entry without a time; the first is its heading where it is no sentence and more follow."""
    is_headed = len(written) > 1 and is_heading(written[0])
    return Entry(text="\n".join(written[is_headed:]), heading=written[0] if is_headed else "")


def _owners(entries: Sequence[Entry], written: Sequence[str]) -> dict[int, int]:
    """For each row in which an entry begins, the number of the entry."""
    whole: dict[str, int] = {}
    behind: dict[str, int] = {}  # a word that stands in front of a heading
    begins: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(written):
        whole.setdefault(folded(row), number)
        for form in forms(row)[1:]:
            behind.setdefault(form, number)
        begins[folded(row)[:_LEAST]].append(number)
    found: dict[int, int] = {}
    for number, entry in enumerate(entries):
        told = forms(entry.heading)
        place = next((places[form] for form, places in _named(told, whole, behind) if form in places), None)
        if place is None:
            texts = filter(None, (entry.text, behind_dateline(entry.text)))
            looked = (n for one in texts for n in begins[folded(one[: 3 * _FIRST])[:_LEAST]][:_MOST_ALIKE])
            place = next((n for n in looked if n not in found and _begins(entry.text, written[n])), None)
        if place is not None:
            found.setdefault(place, number)
    return found


def _named(
    told: Sequence[str], whole: Mapping[str, int], behind: Mapping[str, int]
) -> Iterator[tuple[str, Mapping[str, int]]]:
    """Where a heading of these forms may stand: whole, with a word in front on the page, or without it there."""
    if told[0]:
        yield from ((told[0], whole), (told[0], behind))
        yield from ((form, whole) for form in told[1:])


def _own_rows(entry: Entry, shown: Sequence[str], *, is_last: bool) -> tuple[list[str], list[str]]:
    """The rows of the page that are this entry's text, [] where it is already whole; and those below that are not.

    is_last: whether no other entry follows, so that what stands below it may be anything.
    """
    is_headed = bool(shown) and (holds(shown[0], entry.heading) or folded(shown[0]) in forms(entry.heading)[1:])
    rows, told = list(shown[1:] if is_headed else shown), folded(entry.text)
    least = _LEAST_HEADED if is_headed else _LEAST
    start = next((n for n, row in enumerate(rows) if _begins(entry.text, row, least=least)), None)
    if start is None:
        return [], _not_held(rows, entry)
    end, letters, is_shown = start, 0, True  # letters of the data's text that are shown up to here
    while end < len(rows) and letters < len(told):
        row = folded(rows[end])
        at = told.find(row, letters, letters + _SEARCHED)
        if at < 0 and not row.startswith(told[letters:]):
            break
        is_shown = is_shown and at <= letters
        letters, end = max(at, letters) + len(row), end + 1
    if letters < len(told) or not is_shown:  # the page shows less than the data hold
        return [], [*_not_held(rows[:end], entry), *rows[end:]]
    is_whole = letters == len(told) and not entry.text.endswith(_CUT)
    if not is_last:
        further = (n for n in range(end, len(rows) - 1) if is_whole and is_heading(rows[n]))
        end = next(further, len(rows))
    return ([] if is_whole and end - start == 1 and not start else rows[:end]), rows[end:]


def _not_held(rows: Sequence[str], entry: Entry) -> list[str]:
    own, told = {folded(row) for row in entry.text.splitlines()}, folded(entry.text[:_SEARCHED])
    return [row for row in rows if folded(row) not in own and folded(row) not in told]


def _begins(text: str, row: str, *, least: int = _LEAST) -> bool:
    """Does this text begin with this row, or this row with the text? A dateline in front of either does not count."""
    of_text, of_row = (_firsts(one) for one in (text, row))
    return any(
        min(len(one), len(other)) >= least and (one.startswith(other) or other.startswith(one))
        for one in of_text
        for other in of_row
    )


def _firsts(text: str) -> list[str]:
    told = (text, behind_dateline(text))
    return [folded(one[: 3 * _FIRST].rstrip("….[] "))[:_FIRST] for one in told if one]


def _own_things(page: Page) -> list[_Thing]:
    """What the page's data hold, without the live blogs of other pages where it has an article of its own."""
    has_article = any(is_article(thing) and not _is_blog(thing) and is_own(page, thing) for thing in page.things)
    return [thing for thing in page.things if not has_article or not _is_blog(thing) or is_own(page, thing)]


def _is_blog(thing: _Thing) -> bool:
    return any(name in thing for name in _UPDATES)


def _updates(things: Sequence[_Thing], by_id: Mapping[str, _Thing]) -> Iterator[_Thing]:
    for blog in _blogs(things):
        for update in (one for name in _UPDATES for one in listed(blog.get(name))):
            known = by_id.get(update, {}) if isinstance(update, str) else update
            if isinstance(known, Mapping):
                id = known.get("@id")
                yield by_id[id] if len(known) == 1 and isinstance(id, str) and id in by_id else known


def _blogs(things: Sequence[_Thing]) -> Iterator[_Thing]:
    """The live blogs among these objects, and those that are a part of one."""
    for thing in things:
        for part in (thing, *listed(thing.get("hasPart"))):
            if isinstance(part, Mapping) and _is_blog(part):
                yield part


def _entry(update: _Thing) -> Entry | None:
    texts = (plain(value) for name in _TEXTS if isinstance(value := update.get(name), str))
    heading = line(update.get("headline")) or line(update.get("name"))
    text = next(filter(None, texts), "")
    if not text or (len(text) < 2 * len(heading) and folded(text) == folded(heading)):
        return None
    dates = (update.get(name) for name in ("datePublished", "dateCreated", "uploadDate", "dateModified"))
    times = (moment(written) for written in dates if isinstance(written, str))
    return Entry(text=text, heading=plain(heading), published=next(filter(None, times), ""))
