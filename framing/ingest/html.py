"""A saved page of one article. Live blogs lose their clock times here; see the README's limits."""

from __future__ import annotations

from framing.errors import IngestError
from framing.ingest.records import Record


def html_record(markup: str, file: str, article_id: str) -> Record:
    """Title, text, outlet, date and address of a saved page, as trafilatura reads them.

    Raises IngestError where the page holds no article text.
    """
    import trafilatura

    found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or isinstance(found, dict) or not found.text or not found.text.strip():
        raise IngestError("the page holds no article text that could be told from its menus")
    return Record(
        place=file,
        file=file,
        id=article_id,
        outlet=found.sitename or found.hostname or "",
        title=found.title or "",
        text=found.text,
        published=found.date or "",
        url=found.url or "",
    )
