"""The free beginning of a text behind a paywall, and whole texts that look like one."""

import pytest

PAID = {"isAccessibleForFree": False}
MARKED = {**PAID, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".paid-text"}}
WALL = '<div class="article-paywall"><p>Jetzt weiterlesen mit AR+</p><p>4 Wochen für 1 Euro testen</p></div>'
START = "<p>Der Rat der Stadt berät heute über den Neubau des Deiches. Die Kosten sind umstritten.</p>" * 2


LONGER = "".join(f"<p>{n}. Der Rat der Stadt berät heute über den neuen Deich.</p>" for n in range(13))


def body(text, wall=""):
    return f"<article><h1>Rat tagt</h1>{text}{wall}</article>"


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({**PAID, "wordCount": 900}, body(START)),
        ({**PAID, "wordCount": "900"}, body(START, WALL)),
        (
            {**PAID, "articleBody": "Der Rat berät. " * 12 + "Und so weiter, Wort um Wort, bis zum Ende. " * 3},
            body("<p>Der Rat der Stadt berät heute.</p>", WALL),
        ),
        (PAID, body(START, WALL)),
        (MARKED, body(START)),  # the paid part is not on the page
        ({**MARKED, "isAccessibleForFree": "http://schema.org/False"}, body(START)),
        (PAID, body("<p>Der Rat der Stadt berät heute lange über den Neubau des Deiches, dessen Kosten …</p>")),
        ({"wordCount": 900}, body(START, WALL)),  # says nothing of money, but asks for it
        ({}, body(START, WALL)),
        (PAID, body(START)),  # nobody sells thirty words
        ({**PAID, "isAccessibleForFree": "no", "wordCount": 900}, body(START)),
        (PAID, body(LONGER, '<div class="paywall"><p>Mit AR+ geht es hier weiter.</p></div>')),
    ],
)
def test_stub(pages, fields, shown):
    assert pages.saved(pages.news(**fields), shown).extent == "stub"


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, body(START)),  # a short text
        (PAID, body(LONGER)),  # a short text that its subscribers saved
        ({**PAID, "wordCount": 150}, None),
        ({**MARKED, "wordCount": 150}, None),
        (PAID, body(" ".join(f"<p>{n}. Der Rat der Stadt berät heute über den Deich.</p>" for n in range(40)), WALL)),
        (
            MARKED,
            body(
                '<div class="paid-text">'
                + "".join(f"<p>{n}. Der Rat der Stadt berät heute über den neuen Deich.</p>" for n in range(9))
                + "</div>"
            ),
        ),
        ({"isAccessibleForFree": True}, body(START, '<div class="paywall-loader"></div>')),
        ({"isAccessibleForFree": "True", "wordCount": 900}, body(START)),  # free, and the count is of something else
        ({}, body(START, f'<div hidden class="paywall">{WALL}</div>')),
        ({}, body(START, '<div class="footer-abo"><p>Jetzt weiterlesen mit AR+</p></div>')),  # an advertisement
    ],
)
def test_a_whole_text_is_never_called_a_stub(pages, fields, shown):
    assert pages.saved(pages.news(**fields), shown).extent == ""


def test_the_wall_is_no_part_of_the_text(pages):
    assert "Euro" not in pages.saved(pages.news(**PAID), body(START, WALL)).text


def test_a_page_may_say_it_by_its_tier(pages):
    head = pages.meta("article:content_tier", "locked")
    assert pages.saved(head, body(START)).extent == "stub"
    assert pages.saved(pages.meta("article:content_tier", "free"), body(START)).extent == ""


SHORT = "".join(f"<p>{n}. Der Rat der Stadt berät heute über den neuen Deich.</p>" for n in range(9))


@pytest.mark.parametrize(
    "box",
    [
        '<header><div class="offer"><a href="/abo">Angebote</a></div></header>{}',
        '<div class="newsletter-subscribe"><p>Jeden Tag ein Brief</p></div>{}',
        '{}<footer><div class="subscribe">Unser Newsletter für alle, die früh aufstehen</div></footer>',
        '{}<nav><div class="piano-offer"><a href="/abo">Abo</a></div></nav>',
    ],
)
@pytest.mark.parametrize("text", [SHORT, LONGER], ids=["short", "longer"])
def test_an_offer_to_everybody_makes_no_stub(pages, box, text):
    assert pages.saved(pages.news(**PAID), box.format(body(text))).extent == ""
