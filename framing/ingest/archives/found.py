"""Articles found in an archive's export to the items of a reader: numbered, counted, told where they come twice."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from framing.ingest.archives.labels import Labels
from framing.ingest.items import Item
from framing.ingest.records import Record
from framing.ingest.sources import Source

_NOT_WORDS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Found:
    """One article as an archive delivers it; `reason` says why it is none."""

    title: str = ""
    outlet: str = ""
    published: str = ""
    text: str = ""
    id: str = ""
    """The archive's own number for it, if it gives one."""
    url: str = ""
    reason: str = ""
    raw: str = ""
    captions: bool = False
    """Were captions below the text left out?"""
    remarks: bool = False
    """Was anything else in words left out there, behind a label that no list has?"""


def items(
    articles: Iterable[Found], source: Source, archive: str, *, told: int | None = None, fault: str = "", note: str = ""
) -> Iterator[Item]:
    """The articles of one export as items, and what does not fit.

    told: how many articles the export itself says it holds; None where it does not say. fault, note: what else is
    wrong with the whole file, and what else to know of it. An article that comes again (the same number, or the same
    outlet and text) is not loaded a second time, and that is told.
    """
    seen: dict[str, int] = {}
    ids: Counter[str] = Counter()
    count = captions = remarks = 0
    for count, article in enumerate(articles, start=1):
        part = f"article {count}"
        if article.reason:
            yield Item(part=part, reason=article.reason, raw=article.raw)
            continue
        same = _sameness(article)
        if same in seen:
            reason = f"the same text as article {seen[same]}, delivered twice ({archive}); not loaded again"
            yield Item(part=part, reason=reason, raw=article.raw)
            continue
        seen[same] = count
        captions += article.captions
        remarks += article.remarks
        own = article.id and f"{archive.casefold()}:{article.id}"
        id = _unused(own or _made_id(article, archive), ids)
        yield Item(_record(article, source, id, part), part=part)
    if told is not None and told != count:
        held = "1 article" if told == 1 else f"{told:,} articles"
        found = "none was found" if not count else f"found {'was' if count == 1 else 'were'} {count:,}"
        reason = f"the file says that it holds {held}, {found}; look whether one is missing, or export it anew"
        yield Item(part="whole file", reason=reason)
    if fault:
        yield Item(part="whole file", reason=fault)
    if note:
        yield Item(note=note)
    if captions:
        yield Item(
            note=f"captions below the texts of {captions} articles were left out (behind labels such as 'Graphic')"
        )
    if remarks:
        yield Item(
            note=f"remarks below the texts of {remarks} articles were left out (behind labels such as 'Correction')"
        )


def paragraphs(lines: Iterable[str]) -> str:
    """The lines as paragraphs, each parted from the next by an empty line."""
    return "\n\n".join(line.strip() for line in lines if line.strip())


def flowing(lines: Iterable[str]) -> str:
    """The lines as paragraphs where empty lines part them: those of one paragraph become one line again.

    Without any empty line between them, each is a paragraph of its own.
    """
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block]
    if len(blocks) == 1:
        return paragraphs(blocks[0])
    return "\n\n".join(" ".join(block) for block in blocks)


def with_lead(lead: str, text: str) -> str:
    """The text below its lead, unless the lead stands in it already."""
    if not lead or _bare(lead) in _bare(text[: 3 * len(lead) + 2_000]):
        return text
    return f"{lead}\n\n{text}"


def lead(lines: Iterable[str], known: Labels, *, among: Sequence[str]) -> str:
    """The value of a lead ("Highlight: …") among other labels; it may go on in the next lines."""
    value: list[str] = []
    inside = False
    for line in lines:
        if (told := known.value(line, ("lead",))) is not None:
            inside = True
            value.append(told)
        elif known.value(line, among) is not None or known.rights(line):
            inside = False
        elif inside:
            value.append(line)
    return " ".join(line for line in value if line)


def _record(article: Found, source: Source, id: str, part: str) -> Record:
    return Record(
        place=f"{source.file}, {part}",
        file=source.file,
        id=id,
        outlet=article.outlet,
        title=article.title,
        text=article.text,
        published=article.published,
        url=article.url,
    )


def _sameness(article: Found) -> str:
    """What two deliveries of the same article share: what was printed, whatever the archive calls it."""
    return _digest(_bare(article.outlet), _bare(article.title), _bare(article.text))


def _made_id(article: Found, archive: str) -> str:
    """An id that stays the same when the export is made anew in another order."""
    key = _digest(_bare(article.outlet), article.published, _bare(article.title or article.text[:200]))
    return f"{archive.casefold()}:{key[:16]}"


def _unused(id: str, used: Counter[str]) -> str:
    """The id, with a number where another article of the file has it."""
    used[id] += 1
    return id if used[id] == 1 else _unused(f"{id}-{used[id]}", used)


def _bare(text: str) -> str:
    return _NOT_WORDS.sub(" ", text).strip().casefold()


def _digest(*pieces: str) -> str:
    return hashlib.sha256("\0".join(pieces).encode("utf-8", "surrogatepass")).hexdigest()


RUN_TOGETHER = "several articles stand here without the line that parts them; not loaded, since it is not one article"


def left_over(lines: Iterable[str], known: Labels) -> Iterator[Item]:
    """An item for what stands beside the articles and is neither empty nor the archive's own."""
    rest = [line for line in lines if line and not known.line(line, "skip") and not known.rights(line)]
    if rest:
        reason = "this stands beside the articles and belongs to none that could be read"
        yield Item(part="rest", reason=reason, raw="\n".join(rest))


def unread(reason: str, lines: Iterable[str]) -> Found:
    """A piece that is no article that can be read, with all that stood there."""
    return Found(reason=reason, raw="\n".join(lines).strip())
