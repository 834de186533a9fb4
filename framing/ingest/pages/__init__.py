"""Saved web pages: the text of the article, and what the page says of itself."""

from framing.ingest.pages.mhtml import mhtml_items
from framing.ingest.pages.saved import html_items, page_record

__all__ = ["html_items", "mhtml_items", "page_record"]
