"""The text of the article, and nothing of what stands around it."""

import json

import pytest

NOTE = "Jeden Morgen das Wichtigste aus der Stadt: Bestellen Sie kostenlos unseren Brief für Frühaufsteher."


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="article-newsletterBox"><p>{NOTE}</p></div>',
        f"<aside><p>{NOTE}</p></aside>",
        f'<div role="complementary"><p>{NOTE}</p></div>',
        f'<div class="c-related-links"><h3>{NOTE}</h3></div>',
        f"<div hidden><p>{NOTE}</p></div>",
        f'<div style="color: red; display: none"><p>{NOTE}</p></div>',
        f'<figure><img src="a.jpg"><figcaption>{NOTE}</figcaption></figure>',
        f'<ul><li><a href="/a">{NOTE}</a></li><li><a href="/b">{NOTE}</a></li></ul>',
        f'<div itemscope itemtype="https://schema.org/WPAdBlock"><p>{NOTE}</p></div>',
        "".join(
            f'<div class="x{n}"><p>{NOTE}</p></div><p>{n}. Der Pegel fiel.</p>' for n in range(3)
        ),  # again and again
    ],
)
def test_boxes_are_left_out(pages, box):
    middle = pages.text.find("<p>", 400)
    body = f"<article><h1>Rat tagt</h1>{pages.text[:middle]}{box}{pages.text[middle:]}</article>"
    found = pages.saved(body=body).text
    assert "Frühaufsteher" not in found
    assert all(one in found for one in pages.paragraphs)


@pytest.mark.parametrize(
    "wrapped",
    [
        '<div class="teaser">{}</div>',
        '<div class="paywall-content">{}</div>',
        '<div style="display:none">{}</div>',
        "<form>{}</form>",
    ],
)
def test_what_holds_the_text_is_no_box_whatever_it_is_called(pages, wrapped):
    found = pages.saved(body=f"<article><h1>Rat tagt</h1>{wrapped.format(pages.text)}</article>").text
    assert all(one in found for one in pages.paragraphs)


def test_paragraphs_that_all_are_called_like_a_box_are_the_text(pages):
    text = pages.text.replace("<p>", '<p class="teaser">')
    assert all(one in pages.saved(body=f"<article>{text}</article>").text for one in pages.paragraphs)


def test_a_list_that_tells_something_stays(pages):
    points = "<ul><li>Der Deich wird zwei Meter höher.</li><li>Die Stadt zahlt ein Drittel.</li></ul>"
    found = pages.saved(body=pages.body.replace("</h1>", f"</h1>{pages.text}{points}")).text
    assert "zwei Meter höher" in found
    assert "ein Drittel" in found


@pytest.mark.parametrize("name", ["expandable-box", "accordion", "c-expander", "faq-akkordeon"])
def test_what_opens_on_a_click_is_read(pages, name):
    told = "Ein Deich schützt das Land vor dem Meer; in Norderau steht er seit dem Mittelalter."
    box = f'<div class="{name}"><h3>Warum ein Deich?</h3><div class="{name}__content"><p>{told}</p></div></div>'
    found = pages.saved(body=pages.body.replace("</article>", f"{box}<p>Das Wasser sinkt.</p></article>")).text
    assert found.splitlines()[-3:] == ["Warum ein Deich?", told, "Das Wasser sinkt."]


LEAD = "Der alte Deich ist dreißig Jahre alt. Jetzt soll ein neuer her, und niemand weiß, wer ihn bezahlt."


def test_the_lead_that_is_shown_above_the_text_comes_first(pages):
    head = f'<meta name="description" content="{LEAD}">'
    body = f"<header><h1>Rat tagt</h1><div><span>{LEAD}</span></div></header><article>{pages.text}</article>"
    assert pages.saved(head, body).text.startswith(f"{LEAD}\n{pages.paragraphs[0]}")


def test_a_description_that_nobody_sees_is_no_lead(pages):
    assert LEAD not in pages.saved(f'<meta name="description" content="{LEAD}">').text


def test_the_lead_is_not_told_twice(pages):
    head = f'<meta name="description" content="{LEAD}">'
    body = f"<article><h1>Rat tagt</h1><p>{LEAD}</p>{pages.text}</article>"
    assert pages.saved(head, body).text.count(LEAD) == 1


def data(text):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": text})}</script>'


def test_data_for_machines_tell_where_the_text_ends(pages):
    body = pages.body.replace("</article>", f"<p>{NOTE}</p></article>")
    assert "Frühaufsteher" in pages.saved(body=body).text
    assert "Frühaufsteher" not in pages.saved(data("\n".join(pages.paragraphs)), body).text


def test_a_text_that_only_scripts_would_show_is_taken_from_the_data_for_machines(pages):
    text = "".join(f"<p>{one}</p>" for one in pages.paragraphs)
    found = pages.saved(data(text), "<div id=app><p>Einen Augenblick bitte, die Seite wird geladen.</p></div>").text
    assert found == "\n".join(pages.paragraphs)


def test_the_beginning_in_the_data_for_machines_cuts_nothing(pages):
    assert pages.paragraphs[-1] in pages.saved(data(" ".join(pages.paragraphs[:2]))).text


def test_a_short_text_is_not_lost_among_long_teasers(pages):
    short = "<p>Die Brücke am Hafen ist wieder frei. Am Morgen war dort ein Lastwagen umgekippt.</p>"
    short += "<p>Verletzt wurde niemand. Die Polizei sucht Zeugen, die den Unfall um sieben Uhr gesehen haben.</p>"
    short += "<p>Busse fahren seit dem Mittag wieder nach Plan, teilt das Rathaus in Norderau mit.</p>"
    teasers = "".join(
        f'<div class="teaser-box"><h3><a href="/x">Rat</a></h3><p>{one} {NOTE}</p></div>' for one in pages.paragraphs
    )
    found = pages.saved(body=f"<main><article><h1>Brücke frei</h1>{short}</article><div>{teasers}</div></main>").text
    assert "Polizei sucht Zeugen" in found
    assert "Frühaufsteher" not in found


def test_a_page_that_holds_its_text_three_times_tells_it_once(pages):
    found = pages.saved(body=f"<article><h1>Rat tagt</h1>{pages.text * 3}</article>").text
    assert all(found.count(one) == 1 for one in pages.paragraphs)
