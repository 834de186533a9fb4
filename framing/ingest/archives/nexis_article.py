"""One article of the older LexisNexis, put together from its blocks: headline, lead, text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from framing.ingest.archives import found
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.archives.nexis_blocks import BEHIND, IN_HEAD, Block, Top, blocks, top
from framing.ingest.items import Context

_ADDRESS = re.compile(r"(?<!\S)(https?://\S{4,})\s{0,3}$")
_LONGEST_ADDRESS = 400
_MOST_UNKNOWN = 6
"""Labels that are not in the list, one after the other."""
_MOST_VALUE = 2
"""Words behind a label: more may be a remark ("CORRECTION: …"), or the end of the text."""
_MOST_TITLES = 3
"""Blocks of a headline: what stands over it, the headline, what stands under it."""


def article(lines: Sequence[str], centred: Collection[int], known: Labels, context: Context) -> Found:
    """The article of these lines, or why it is none. centred: the numbers of lines in the middle of the page."""
    if any(known.line(line, "error") for line in lines):
        return found.unread("the archive could not deliver this article (it says so itself)", lines)
    if sum(known.part(line) in ("load", "updated") and known.behind(line) for line in lines) > 1:
        return found.unread(found.RUN_TOGETHER, lines)
    pieces = blocks(lines, frozenset(centred), known)
    above = top(pieces, context)
    if above is None:
        return found.unread("no date stands between publication and headline: a layout that is not known here", lines)
    head = _head(pieces, above)
    over, line = _over(pieces, head.below, late=bool(above.title))
    written = [head.begun, *(block.one_line for block in pieces[head.below : over])]
    if line:
        written.append(" ".join(pieces[over].lines[:line]))
    text = found.paragraphs(written)
    if not text:
        return found.unread("no text stands under the headline", lines)
    title = above.title or " ".join(head.values.get("title") or head.titles)
    lead, url = _lead_and_address(" ".join(head.values.get("lead", ())) or _late_lead(pieces[over:]))
    return Found(
        title="" if known.line(title, "untitled") else title,
        outlet=above.outlet,
        published=above.published,
        text=found.with_lead(lead, text),
        url=url,
        raw="\n".join(lines).strip(),
        captions=any("picture" in block.parts for block in pieces[over:]),
        remarks=_has_remarks(pieces[over:]),
    )


@dataclass(slots=True)
class _Head:
    """Headline and labels above a text, and the number of the block in which it begins."""

    below: int
    titles: list[str] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    begun: str = ""
    """What stands of the text behind a label of its own ("TEXT: …")."""


def _head(pieces: Sequence[Block], above: Top) -> _Head:
    """The headline, and the labels that stand together under it; a line "AUTOR: …" far below is part of the text."""
    head = _Head(above.below)
    labelled, bare = False, ""
    while head.below < len(pieces):
        block = pieces[head.below]
        comes_label = _comes_label(pieces[head.below + 1 : head.below + 1 + _MOST_UNKNOWN])
        if block.in_head:
            labelled = True
            if block.part in ("text", "body"):
                head.begun = block.value
                head.below += 1
                return head
            bare = "" if block.value else block.part
            head.values.setdefault(block.part, []).extend(filter(None, [block.value]))
        elif bare in ("lead", "title") or (bare and comes_label):
            head.values[bare].append(block.one_line)  # a value that stands under its label
            bare = ""
        elif _may_be_title(pieces, head, above, comes_label=comes_label, labelled=labelled):
            head.titles.append(block.one_line)
        elif not _is_beside(block, above, comes_label=comes_label, labelled=labelled):
            return head
        head.below += 1
    return head


def _comes_label(below: Sequence[Block]) -> bool:
    """Does a label follow at once, or behind labels that are not in the list?"""
    return any(block.in_head for block in takewhile(lambda block: block.in_head or block.in_capitals, below))


def _may_be_title(pieces: Sequence[Block], head: _Head, above: Top, *, comes_label: bool, labelled: bool) -> bool:
    """Is this block the headline, or goes on with it? It stands above the labels, or below the first ("SHOW: …")."""
    block = pieces[head.below]
    if above.title or block.part == "rights" or (block.centred and not labelled):
        return False
    if labelled or (head.titles and block.in_capitals):
        return comes_label and not head.titles and not block.in_capitals
    if not head.titles or comes_label:
        return True
    follows = pieces[head.below + 1 : head.below + 3]
    return len(head.titles) < _MOST_TITLES and len(follows) == 2 and follows[1].in_head


def _is_beside(block: Block, above: Top, *, comes_label: bool, labelled: bool) -> bool:
    """Does this block stand between the labels, and is neither headline nor text?"""
    if block.part == "rights":
        return True
    if labelled or (block.in_capitals and comes_label):  # a label that is not in the list
        return block.in_capitals and comes_label
    # In the files that have the headline above the date, the author under it has no label.
    return block.centred or (bool(above.title) and comes_label)


def _over(pieces: Sequence[Block], start: int, *, late: bool) -> tuple[int, int]:
    """Where the text ends, as block and line in it: above the labels and rights that follow, looked for from below.

    late: labels of the head stand there, too. Between labels that are known, one in capitals that is not, and a
    paragraph under a label ("CORRECTION:"), belong to them.
    """
    over = (len(pieces), 0)
    for number in range(len(pieces) - 1, start - 1, -1):
        block = pieces[number]
        line = _behind(block, late=late)
        if line is not None:
            over = (number, line)
            if line:
                break
        elif not block.in_capitals and not (number > start and _goes_on(pieces[number - 1])):
            break
    return over


def _behind(block: Block, *, late: bool) -> int | None:
    """The first line of this block that no longer is the text; None where all of it is."""
    if late and block.part in IN_HEAD:
        return 0
    hit = next((n for n, part in enumerate(block.parts) if part in BEHIND or part == "rights"), None)
    return 0 if hit is not None and block.parts[hit] == "rights" and block.centred else hit


def _goes_on(block: Block) -> bool:
    """Does the value of this label stand in the next block, too? It is alone, or no empty lines part the labels."""
    if len(block.lines) > 1:
        return False
    return (block.in_capitals and block.lines[0].endswith(":")) or block.part in BEHIND


def _has_remarks(below: Sequence[Block]) -> bool:
    """Does anything in words stand among the labels below the text, behind one that no list has?"""
    for block, above in zip(below, (None, *below), strict=False):
        if block.in_capitals and not block.part:
            said = block.value
        elif above is not None and not block.part and above.in_capitals and not above.part and _goes_on(above):
            said = block.one_line
        else:
            continue
        if len(said.split()) > _MOST_VALUE:
            return True
    return False


def _late_lead(below: Sequence[Block]) -> str:
    """A lead among the labels below the text."""
    number = next((n for n, block in enumerate(below) if block.part == "lead"), None)
    if number is None:
        return ""
    return below[number].value or (below[number + 1].one_line if number + 1 < len(below) else "")


def _lead_and_address(lead: str) -> tuple[str, str]:
    """A lead without the article's address, which web publications have at its end."""
    match = _ADDRESS.search(lead[-_LONGEST_ADDRESS:])
    return (lead[: len(lead) - len(match.group())].rstrip(" ;"), match[1]) if match else (lead, "")
