"""The headline that readers saw, without the name of its house."""

import json

import pytest


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def news(**fields):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (meta("og:site_name", "Abendruf") + meta("og:title", "Rat tagt | Abendruf"), "Rat tagt"),
        (news(headline="Rat tagt - Abendruf", publisher={"name": "Abendruf"}), "Rat tagt"),
        (meta("og:title", "Rat tagt – Abend-Ruf"), "Rat tagt"),  # by the address
        (meta("og:title", "Rat tagt | ABEND-RUF.DE"), "Rat tagt"),
        (meta("og:title", "Rat tagt – Abend-Ruf – 05.03.2031"), "Rat tagt"),
        (news(headline="&quot;Der Deich hält&quot;"), '"Der Deich hält"'),
        (meta("og:title", "Rat tagt - und vertagt sich"), "Rat tagt - und vertagt sich"),  # no house
        # a newsroom writes the one for sharing, and others the one for search engines
        (meta("og:title", "Rat tagt lange") + news(headline="Deich Neubau Norderau Rat Kosten"), "Rat tagt lange"),
        # the name of the house alone is no headline
        (meta("og:site_name", "Abendruf") + meta("og:title", "Abendruf"), "Rat berät über den Deich"),
        # cut off at a quotation mark, as careless programs do, or with an ellipsis
        (meta("og:title", "Rat ringt um ") + news(headline='Rat ringt um "neuen" Deich'), 'Rat ringt um "neuen" Deich'),
        (meta("og:title", "Rat ringt um…") + news(headline="Rat ringt um den Deich"), "Rat ringt um den Deich"),
        (meta("og:title", "Rat berät") + news(headline="Rat berät morgen weiter"), "Rat berät"),  # short, not cut off
        # a section behind it
        (meta("og:title", "Rat berät über den Deich - Lokales"), "Rat berät über den Deich"),
        ("<title>Rat tagt heute noch</title>", "Rat berät über den Deich"),
        (meta("og:site_name", "Abendruf") + meta("og:title", "Rat tagt lange « Abendruf"), "Rat tagt lange"),
        (meta("og:title", "Rat berät über den Deich › Lokales"), "Rat berät über den Deich"),
        # where long words may be broken, tags, and what says that it is for subscribers
        (meta("og:title", "Rat berät über Hafen\xaddeich\u200b"), "Rat berät über Hafendeich"),
        (news(headline="Rat <em>berät</em> &uuml;ber Deich"), "Rat berät über Deich"),
        (meta("og:title", "(+) Rat tagt lange"), "Rat tagt lange"),
        (meta("og:title", "Rat tagt lange (AR+)"), "Rat tagt lange"),
        (meta("og:title", "Was 3 < 5 & A+ bedeuten"), "Was 3 < 5 & A+ bedeuten"),
        # a kicker with a dash, where the data have the rest; behind a colon it is part of the headline
        (
            meta("og:title", "Deichbau - Rat berät heute lange") + news(headline="Rat berät heute lange"),
            "Rat berät heute lange",
        ),
        (
            meta("og:title", "Deichbau: Rat berät heute lange") + news(headline="Rat berät heute lange"),
            "Deichbau: Rat berät heute lange",
        ),
    ],
)
def test_title(pages, head, title):
    assert pages.saved(head).title == title


def test_the_headline_is_not_told_again_in_the_text(pages):
    body = pages.body.replace("<h1>", "<h1><span>Hochwasser</span> ")
    found = pages.saved(meta("og:title", "Rat berät über den Deich"), body)
    assert found.text.startswith(pages.paragraphs[0])


def test_a_page_without_any_headline_has_none(pages):
    assert pages.saved(body=f"<article>{pages.text}</article>").title == ""
