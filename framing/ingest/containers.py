"""A ZIP of files: each of them read as if it lay in a folder. Nothing is ever written to the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import ZipFile

from framing.errors import IngestError
from framing.ingest import compressed, zip_members
from framing.ingest.index import NAME, NOT_LISTED, OTHER_COUNTS, Index, Listed, is_called_index, key
from framing.ingest.index_files import Files, among
from framing.ingest.index_rows import is_index
from framing.ingest.items import Context, Item, Reader
from framing.ingest.sources import Source
from framing.ingest.zip_members import Member

ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".tgz")
"""Archives in an archive: how deep they go nobody knows, and a person has one unpacked in a moment."""
_ONE_NAME = "several files in the archive bear this name, and the index cannot say which is which; rename them"


@dataclass(frozen=True, slots=True)
class _Inside:
    """The indexes in an archive: what they say of the other files, and what is to be known of them."""

    members: frozenset[Member]
    index: Index | None
    items: tuple[Item, ...]
    byte_count: int
    """Unpacked, of all of them."""


def zip_items(source: Source, context: Context, readers: Mapping[str, Reader]) -> Iterator[Item]:
    """The texts of all files of an archive, by name, each file read by its suffix.

    readers: suffix to reader, as in `readers.READERS`. A member that cannot be read is an item with the reason. What an
    index in the archive says of a member counts unless one outside speaks of the archive (`context.listed`). Raises
    IngestError where the archive as a whole cannot be read, or holds more than the limits allow.
    """
    archive = zip_members.opened(source.packed(context.limits), context.limits)
    members = zip_members.meant(archive)
    inside = _indexes(archive, members, source, context)
    yield from inside.items
    left = max(1, context.limits.unpacked_bytes - inside.byte_count)
    spare = (
        context.limits.unpacked_bytes
    )  # what is not loaded is looked into for the list, and takes nothing from others
    counts = Counter(key(member.path) for member in members)
    for member in members:
        if member in inside.members:
            continue
        name = str(member.path)
        if zip_members.is_renamed(member):
            written = f"its name in the archive is {member.written[:200]!r}"
            yield Item(note=f"{written}; read as {name!r}, nothing was written there", part=name)
        listed = inside.index.of(key(member.path)) if inside.index else None
        known = context.listed.of(member.path) if context.listed else listed.whole if listed else None
        refused = NOT_LISTED if known is None and (context.listed is not None or listed is not None) else ""
        if known is not None and counts[key(member.path)] > 1 and (known is not (context.listed or Listed()).whole):
            refused = _ONE_NAME
        most = spare if refused else left
        try:
            content = zip_members.content(archive, member, replace(context.limits, unpacked_bytes=most))
        except IngestError as fault:
            yield Item(part=name, reason=refused or str(fault))
            spare = max(1, spare // 2) if refused else spare  # so that thousands of bombs are not unpacked each
            continue
        most = max(1, most - len(content))
        left, spare = (left, most) if refused else (most, spare)
        path = compressed.bare(member.path)
        inner = Source(
            Path(path.name), f"{source.id}/{path.with_suffix('')}", content, file=f"{source.file}/{member.path}"
        )
        within = replace(context, limits=replace(context.limits, unpacked_bytes=most), listed=None)
        if refused:
            yield Item(part=name, reason=refused, raw=beginning(member_items(inner, name, within, readers), within))
            continue
        for item in member_items(inner, name, within, readers):
            yield replace(item, known=known)


def beginning(items: Iterator[Item], context: Context) -> str:
    """What stands in a file that is not loaded: its first texts, as many as are kept of a piece."""
    found: list[str] = []
    left = context.limits.raw_characters
    try:
        for item in items:
            row = item.record
            said = item.raw or (f"{row.title}\n\n{row.text}".strip() if row else "")
            if said:
                found.append(said[:left])
                left -= len(found[-1]) + 2
            if left <= 0:
                break
    except IngestError:  # it is not loaded for another reason, and that is told
        pass
    return "\n\n".join(found)


def has_index(source: Source, context: Context) -> bool:
    """Does an index in this archive say of some of its files what they are?"""
    if source.suffix != ".zip":
        return False
    try:
        archive = zip_members.opened(source.packed(context.limits), context.limits)
        found = _indexes(archive, zip_members.meant(archive), source, replace(context, listed=None))
    except IngestError:  # told when it is read
        return False
    return found.index is not None


def _indexes(archive: ZipFile, members: Sequence[Member], source: Source, context: Context) -> _Inside:
    found: dict[Member, str] = {}
    items: list[Item] = []
    left = context.limits.unpacked_bytes
    for member in (one for one in members if is_called_index(one.path)):
        try:
            content = zip_members.content(archive, member, replace(context.limits, unpacked_bytes=max(1, left)))
            inner = Source(Path(NAME), "", content)
            text = inner.text(context.limits)
        except IngestError:  # told when it is read
            continue
        if is_index(text, context.language):
            found[member] = text
            left -= len(content)
            items += (Item(part=str(member.path), note=said) for said in inner.told)
    count = context.limits.unpacked_bytes - left
    if context.listed is not None:
        named = {member for member in found if key(member.path) in context.listed.members}
        items = [Item(part=str(member.path), note=OTHER_COUNTS) for member in found if member not in named]
        return _Inside(frozenset(found) - named, None, tuple(items), count)
    keys = {key(member.path): (key(member.path),) for member in members if member not in found}
    texts = [(key(member.path), f"{source.file}/{member.path}", text) for member, text in found.items()]
    index, told = among(texts, Files(keys), context.language, most=context.limits.members)
    names = [str(member.path) for member in found]
    for one in told:
        said, note = ("", one.reason) if one.is_note else (one.reason, "")
        items.append(Item(line=one.line, part=names[one.place], reason=said, note=note, raw=one.raw))
    return _Inside(frozenset(found), index, tuple(items), count)


def member_items(inner: Source, name: str, context: Context, readers: Mapping[str, Reader]) -> Iterator[Item]:
    """The texts of one file of an archive; where it cannot be read, the reason as an item.

    name: the part of the archive that each item names.
    """
    reader = readers.get(inner.suffix)
    try:
        if inner.suffix in ARCHIVES:
            raise IngestError("an archive in an archive is not read; unpack it by hand")
        if reader is None:
            raise IngestError(f"files that end in {inner.suffix or 'nothing'} cannot be read")
        for item in reader(inner, context):
            yield item if item.record else replace(item, part=", ".join(filter(None, (name, item.part))))
    except IngestError as fault:
        yield Item(part=name, reason=str(fault))
    for told in inner.told:
        yield Item(part=name, note=told)
