"""A saved page of one article or live blog, as a record.

The text is what trafilatura reads once the boxes around it are left out; title, outlet and times are what the
page says of itself to machines, and trafilatura's own only where it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.errors import IngestError
from framing.ingest.items import Context, Item
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.pages import body, headline, letters, live_blog, offers, parsed, saving, shells, stubs
from framing.ingest.pages.body import Found
from framing.ingest.pages.headline import Headline
from framing.ingest.pages.said import Said, host, said
from framing.ingest.pages.saving import Saved
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.language.resources import Language
from framing.model import ArticleExtent, ArticleKind


def html_items(source: Source, context: Context) -> Iterator[Item]:
    """The one article of a saved page."""
    markup = letters.page_text(source.raw(context.limits), declared=source.charset)
    at = saving.saved(source, context)
    yield Item(page_record(markup, source.file, source.id, language=context.language, limits=context.limits, at=at))


def page_record(
    markup: str,
    file: str,
    article_id: str,
    *,
    language: Language,
    limits: Limits = DEFAULT,
    url: str = "",
    at: Saved | None = None,
) -> Record:
    """Title, text or entries, outlet, times, address and extent of a saved page.

    url: its address where the file around it gives one; at: when it was saved, where that is known. Raises IngestError
    where the page holds no article text.
    """
    page = parsed.parse(markup, limits)
    told = said(page, markup, language, at)
    head = headline.headline(page, told)
    found = body.find(page, told, head.forms, language)
    address = url or told.url or found.url
    title, outlet = _title(head, found), _outlet(told, head, found, address)
    blog = live_blog.find(page, head.forms, found.text, language, at)
    shell = shells.Filled(blog.text)
    if not blog.is_live:
        shell = shells.filled(markup, told, head.forms, blog.text, language, limits)
    text, cut = (blog.text, False) if blog.is_live else _text(page, told, shell, language)
    if not text.strip() and not blog.entries:
        raise IngestError(parsed.NO_TEXT)
    return Record(
        place=file,
        file=file,
        id=article_id,
        outlet=outlet,
        title=title,
        text=text,
        published=told.published or head.day or shell.published,
        url=address,
        updated=told.updated,
        extent=ArticleExtent.STUB if cut else "",
        kind=ArticleKind.LIVE_BLOG if blog.is_live else "",
        entries=blog.entries,
    )


def _text(page: parsed.Page, told: Said, shell: shells.Filled, language: Language) -> tuple[str, bool]:
    """The text of an article without what asks for money, and whether it is only the beginning of one."""
    free = offers.cut(page, told, shell.text, language)
    is_stub = stubs.is_stub(page, told, free.text, language, was_offered=free.was_offered)
    return free.text, shell.is_beginning or is_stub


def _title(head: Headline, found: Found) -> str:
    return head.title or found.title


def _outlet(told: Said, head: Headline, found: Found, address: str) -> str:
    own = host(address)
    label = headline.plain(own.partition(".")[0])
    named = [name for name in (told.site, told.publisher) if name]
    # a site's name may be that of a section; the publisher that is called like the address is then the house
    like_address = [name for name in named if len(label) > 3 and label in headline.plain(name)]
    outlet = next(iter(like_address or named), "") or head.house or own or found.house
    return own if outlet.lower() == own else outlet  # "AR.DE" and "ar.de" are one house
