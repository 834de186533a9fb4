"""How much a file may hold before it is something else than news: each limit with its reason."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from framing.errors import IngestError


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may hold. Whoever has a larger one raises a limit, or splits the file.

    >>> Limits().with_value("members", "5").members
    5
    """

    file_bytes: int = 200_000_000
    """A file is read whole, and its text takes up to five times as much memory: a laptop has 8 GB."""

    feed_bytes: int = 10_000_000
    """Of a feed, which lists the newest entries: beyond it is an export, and reading it takes minutes."""

    article_characters: int = 2_000_000
    """Longer than any article or live blog seen; beyond it a file is something else, or many articles in one."""

    unpacked_bytes: int = 500_000_000
    """Of all that an archive or a compressed file holds: a bomb of 42 kB unpacks to petabytes."""

    unpacked_ratio: int = 200
    """Times its packed size that one piece may unpack to, from a megabyte on: text packs to a tenth, bombs to a
    thousandth."""

    members: int = 20_000
    """Files in an archive, records in a WARC, entries of a feed: a study's, not a web crawl's."""

    articles: int = 200_000
    """Articles in one file: more than a school laptop groups."""

    json_depth: int = 60
    """Levels of brackets in JSON: pages use ten, and each level costs the stack of whoever reads it."""

    json_characters: int = 8_000_000
    """Of one article in JSON: four times the longest text, as half of it may be written as \\u00e4. Brackets take
    thirty times their length in memory."""

    table_rows: int = 1_048_576
    """Rows of a table, empty ones too: as many as a spreadsheet has."""

    sheet_bytes: int = 150_000_000
    """Of a spreadsheet's parts, unpacked: 15,000 long articles; programs write them without a paragraph's limit."""

    sheet_tags: int = 3_000_000
    """Tags and attributes of all its parts: a cell takes six, so half a million cells; they take ten seconds."""

    page_characters: int = 1_500_000
    """Of a saved page without its scripts, pictures and data for machines: nearly three times the largest seen; a
    megabyte takes a second, and three where it is a single word."""

    page_data_characters: int = 4_000_000
    """Of a saved page's data for machines: a long live blog stands there a second time, and half of it may be
    written as \\u00e4."""

    page_attributes: int = 2_000
    """Of one tag of a saved page: pages use dozens, and parsing takes their square (20,000: half a second)."""

    page_depth: int = 300
    """Elements inside elements of a saved page: ten times what pages have, and extraction takes its square."""

    page_tags: int = 40_000
    """Of a saved page: six times the most seen (6,800 with all its teasers); finding the article in them takes
    seconds."""

    document_bytes: int = 50_000_000
    """Of the text part inside a DOCX, and of a page saved from a press archive: 500 articles have 10 to 25 MB."""

    archive_tags: int = 600_000
    """Of a page saved from a press archive: 500 articles have a hundred thousand; each takes five microseconds."""

    archive_lines: int = 500_000
    """Lines and paragraphs in which a press archive's articles are looked for: 500 articles have 30,000."""

    rtf_commands: int = 2_000_000
    """Commands, braces and pieces of text in an RTF: 500 articles have half a million; each takes two microseconds."""

    raw_characters: int = 20_000
    """Of a piece that is not loaded, kept in the list of what was rejected: enough to see what it was."""

    def with_value(self, name: str, written: str) -> Limits:
        """These limits with one of them changed. Raises IngestError where there is none of that name or no number."""
        known = [field.name for field in fields(self)]
        if name not in known:
            raise IngestError(f"There is no limit {name!r}; known are {', '.join(known)}.")
        if not (written.isascii() and written.isdecimal() and len(written) <= _DIGITS) or int(written) < 1:
            raise IngestError(f"The limit {name} must be a whole number from 1 on (found {written!r}).")
        return replace(self, **{name: int(written)})


_DIGITS = 15
"""Of a number: beyond it no memory follows, and Python refuses to read some."""

DEFAULT = Limits()
