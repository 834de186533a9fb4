"""The lead above the text: found by the description, by its name, by its place."""

import pytest

LEAD = "Der alte Deich ist dreißig Jahre alt. Jetzt soll ein neuer her, und niemand weiß, wer ihn bezahlt."
OTHER = "Im Zoo von Westerau sind am Morgen zwei Elefanten geboren worden, wie die Stadt berichtet."


def description(text=LEAD):
    return f'<meta name="description" content="{text}">'


def page(pages, between, above=""):
    return f"<main>{above}<header><h1>Rat tagt</h1>{between}</header><article>{pages.text}</article></main>"


@pytest.mark.parametrize(
    ("said", "between"),
    [
        (LEAD, f"<div><span>{LEAD}</span></div>"),
        (LEAD, f"<div>Norderau. {LEAD}</div>"),
        (LEAD, f"<div><h2>Hafen</h2><p>{LEAD}</p></div>"),
        ("Wer bezahlt in Norderau den neuen Deich?", f"<p>{LEAD} Fragen und Antworten zum Deich in Norderau.</p>"),
        ("", f'<p class="article-lead">{LEAD}</p>'),
        ("", f'<div class="teaser-text"><p>{LEAD}</p></div>'),
        ("", f'<div class="field field-name-field-teaser"><div>{LEAD}</div></div>'),
        ("", f'<div class="intro">{LEAD}</div>'),
        (LEAD, f'<div class="lead-content"><img src="a.jpg">Der Hafen am Morgen, Archiv</div><p>{LEAD}</p>'),
    ],
)
def test_the_lead_between_headline_and_text_comes_first(pages, said, between):
    lines = pages.saved(description(said), page(pages, between)).text.splitlines()
    assert "Jetzt soll ein neuer her" in lines[0]
    assert len(lines[0].split()) < 30
    assert lines[1:] == pages.paragraphs


def test_the_lead_is_found_though_the_headline_is_no_h1(pages):
    head = description("Wer bezahlt in Norderau den neuen Deich?") + pages.meta("og:title", "Rat berät über den Deich")
    between = "Der Deich in Norderau ist dreißig Jahre alt, und niemand weiß, wer den neuen bezahlt."
    body = f"<main><div><h2>Rat berät über den Deich</h2><p>{between}</p></div><article>{pages.text}</article></main>"
    assert pages.saved(head, body).text.splitlines() == [between, *pages.paragraphs]


@pytest.mark.parametrize(
    "between",
    [
        f'<div class="teaser"><p>{OTHER}</p></div>',
        f"<p>{OTHER}</p>",
        f'<p><a href="/zoo">{OTHER}</a></p>',
        f'<div class="teaser-text"><a href="/zoo">{OTHER}</a></div>',
        f"<figure><img src=a.jpg><p>{OTHER}</p></figure>",
        f"<aside><p>{LEAD}</p></aside>",
        f'<div hidden class="intro">{LEAD}</div>',
    ],
)
def test_what_else_stands_between_headline_and_text_is_no_lead(pages, between):
    found = pages.saved(description("Wer bezahlt in Norderau den neuen Deich?"), page(pages, between)).text
    assert found.splitlines() == pages.paragraphs


def test_a_teaser_below_the_text_is_no_lead(pages):
    body = pages.body + f'<div class="teaser-text"><p>{LEAD}</p></div>'
    assert pages.saved(description("Wer bezahlt in Norderau den neuen Deich?"), body).text == "\n".join(
        pages.paragraphs
    )
