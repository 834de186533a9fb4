"""What asks for money below a free beginning is taken out of the text; what only speaks of it stays."""

import pytest

START = "<p>Der Rat der Stadt berät heute über den Neubau des Deiches. Die Kosten sind umstritten.</p>"
MORE = "<p>Die Fischer sehen den Hafen in Gefahr, den sie seit Jahrzehnten für ihren Fang brauchen.</p>"
PAID = {"isAccessibleForFree": False}


def body(end, text=START + MORE):
    return f"<article><h1>Rat tagt</h1>{text}{end}</article>"


@pytest.mark.parametrize(
    ("fields", "end"),
    [
        (PAID, '<div><p>Dieser Artikel ist Teil von AR+.</p><p>Jetzt 30 Tage testen. <a href="/abo">Los</a></p></div>'),
        (PAID, '<div class="c-piano-offer"><p>Dieser Artikel ist Teil von AR+. Jetzt 30 Tage testen.</p></div>'),
        (PAID, "<p>Lesen Sie mit dem Digitalabo alle Texte. <button>Anmelden</button></p>"),
        ({}, '<div class="abo-box"><p>Bitte schliessen Sie ein Abo ab, um weiterzulesen.</p></div>'),
        ({}, '<div><p>Mit AR+ weiterlesen</p><a href="/abo">Zum Angebot</a></div>'),
    ],
)
def test_an_offer_ends_a_beginning(pages, fields, end):
    found = pages.saved(pages.news(**fields), body(end))
    assert found.extent == "stub"
    assert found.text.endswith("brauchen.")


def test_a_link_to_the_rest_of_a_text_that_breaks_off(pages):
    cut = pages.text + "<p>Die Fischer sehen den Hafen in Gefahr, und der Rat […]</p>"
    found = pages.saved("", body('<p><a href="/rest">Weiterlesen</a></p>', cut))
    assert (found.extent, found.text.endswith("[…]")) == ("stub", True)


@pytest.mark.parametrize(
    ("fields", "end"),
    [
        ({}, "<p>Wer die Anlage testen will, kann sich bei der Stadt anmelden.</p>"),
        ({}, '<p>Wer die Anlage testen will, kann sich <a href="/x">hier</a> anmelden.</p>'),
        (PAID, "<p>Die Stadt will das Abo für den Hafenbus im Herbst neu testen lassen.</p>"),
    ],
)
def test_a_text_that_speaks_of_such_things_is_whole(pages, fields, end):
    found = pages.saved(pages.news(**fields), body(end, pages.text))
    assert found.extent == ""
    assert found.text.splitlines()[-1].split()[0] in ("Wer", "Die")
    assert found.text.rstrip().endswith(("anmelden.", "lassen."))


ENDS = [
    '<p>Wer ein <a href="/oper">Abo</a> des Stadttheaters hat, bekommt das Geld zurück.</p>',
    '<p>Wer sich <a href="/amt">registrieren</a> will, kann das bis Ende März im Rathaus tun.</p>',
    '<p>Wer noch testen will, kann das <a href="/z">Zentrum</a> am Hafen bis Mai besuchen.</p>',
    '<p>Interessierte können sich unter <a href="/x">norderau.example</a> anmelden.</p>',
]


@pytest.mark.parametrize("around", ["{}", '<div class="part">{}</div>'], ids=["bare", "wrapped"])
@pytest.mark.parametrize("ends", [*([one] for one in ENDS), ENDS[:2], ENDS[1:]])
def test_the_last_paragraphs_of_a_paid_text_stay(pages, ends, around):
    told = [f"<p>{one}</p>" for one in pages.paragraphs]
    found = pages.saved(pages.news(**PAID), body("".join(map(around.format, ends)), "".join(map(around.format, told))))
    assert found.extent == ""
    assert len(found.text.splitlines()) == len(pages.paragraphs) + len(ends)


@pytest.mark.parametrize(
    "end",
    [
        '<p>Jetzt das <a href="/abo">Digitalabo abschließen</a></p>',
        '<p>Im Abo gibt es alles. <a href="/abo">Monatlich kündbar</a></p>',
        "<p>Lesen Sie mit dem Abo alle Texte. <button>Los</button></p>",
    ],
)
def test_an_offer_built_like_the_text_is_told_by_more_than_a_word(pages, end):
    found = pages.saved(pages.news(**PAID), body(end))
    assert (found.extent, found.text.endswith("brauchen.")) == ("stub", True)


def test_a_last_word_that_is_no_link_leads_nowhere(pages):
    end = "<p>Die Bücherei lädt ein unter dem Motto „Einfach weiterlesen“ …</p><p>Weiterlesen</p>"
    found = pages.saved("", body(end, pages.text))
    assert found.extent == ""
    assert "Motto" in found.text
