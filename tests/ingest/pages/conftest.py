import json

import pytest

from framing.ingest.pages import page_record
from framing.language.resources import load

PARAGRAPHS = [
    f"Am {day}. März berät der Rat der Stadt über den Neubau des Deiches, den das Hochwasser beschädigt hat."
    for day in range(3, 12)
]
URL = '<link rel="canonical" href="https://www.abend-ruf.de/rat">'


class Pages:
    """Pages of an invented house, and what is read from them."""

    paragraphs = PARAGRAPHS
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    body = f"<article><h1>Rat berät über den Deich</h1>{text}</article>"

    def markup(self, head="", body=None, url=URL):
        inside = self.body if body is None else body
        return f'<!doctype html><html lang="de"><head>{url}{head}</head><body>{inside}</body></html>'

    def saved(self, head="", body=None, url=URL):
        return page_record(self.markup(head, body, url), "seite.html", "seite", language=load("de"))

    @staticmethod
    def meta(name, content):
        return f'<meta property="{name}" content="{content}">'

    @staticmethod
    def json_ld(thing):
        written = thing if isinstance(thing, str) else json.dumps(thing)
        return f'<script type="application/ld+json">{written}</script>'

    def news(self, **fields):
        return self.json_ld({"@type": "NewsArticle", **fields})


@pytest.fixture(scope="session")
def pages():
    return Pages()
