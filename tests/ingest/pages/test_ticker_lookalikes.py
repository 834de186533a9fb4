"""Ordinary articles with boxes below them that look like a ticker: comments, cards, a calendar."""

import pytest

HOURS = ["18", "16", "14", "12", "10"]
TEXT = "Hier steht ein Absatz mit so vielen Wörtern, wie ein kurzer Eintrag sie hat, und er geht noch weiter."
STAMP = '<time datetime="2031-03-05T{0}:00">{0}:00</time>'


def boxes(inside):
    return "".join(f'<div class="card">{inside.format(hour)}<p>{TEXT}</p></div>' for hour in HOURS)


def article(pages, within="", below=""):
    return f"<main><article><h1>Rat berät über den Deich</h1>{pages.text}{within}</article>{below}</main>"


@pytest.mark.parametrize(
    "inside",
    [
        '<a class="stretched" href="/n{0}"></a>' + STAMP + "<h3>Meldung um {0}</h3>",
        "<h4>hafenkind{0}</h4>" + STAMP,
        STAMP + '<h3>Konzert um {0}</h3><a href="/karten{0}">Karten</a>',
    ],
)
@pytest.mark.parametrize("is_within", [True, False])
def test_boxes_beside_an_article_make_no_live_blog(pages, inside, is_within):
    told = f"<section><h2>Weitere</h2>{boxes(inside)}</section>"
    found = pages.saved(body=article(pages, **{"within" if is_within else "below": told}))
    assert (found.entries, found.kind) == ((), "")
    assert all(one in found.text for one in pages.paragraphs)


def test_under_a_headline_that_names_a_live_blog_boxes_elsewhere_are_none(pages):
    body = article(pages, below=f"<section>{boxes('<h4>hafenkind{0}</h4>' + STAMP)}</section>")
    found = pages.saved(body=body.replace("Rat berät über den Deich", "Was der Liveticker zum Deich brachte"))
    assert found.entries == ()


def test_entries_that_link_to_other_pages_in_their_sentences_are_a_ticker(pages):
    linked = boxes(STAMP + "<h3>Meldung um {0}</h3>").replace("ein Absatz", '<a href="/absatz">ein Absatz</a>')
    body = f"<main><article><h1>Hochwasser in Norderau</h1><p>Die Lage am Fluss.</p>{linked}</article></main>"
    assert len(pages.saved(body=body).entries) == 5
