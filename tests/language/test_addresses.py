"""Which text an address means does not hang on how a reader came to it, or on which device."""

import pytest

from framing.language.addresses import fragment_of, is_section, text_of

TEXT = "abendruf.example/rat/bruecke.html"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.abendruf.example/rat/bruecke.html",
        "http://abendruf.example/rat/bruecke.html/",
        "//m.abendruf.example/rat/bruecke.html",
        "abendruf.example/rat/bruecke.html",
        "HTTPS://AMP.ABENDRUF.EXAMPLE/rat/bruecke.html",
        "https://abendruf.example/rat/bruecke.amp.html",
        "https://abendruf.example/rat/bruecke.html/amp",
        "https://abendruf.example/rat/bruecke.html?utm_source=a&utm_medium=b&fbclid=c",
        "https://abendruf.example/rat/bruecke.html?amp=1#absatz-3",
        "https://abendruf.example/rat/bruecke.html?ref=startseite&at_medium=custom7&wt_mc=rss.4",
        "  https://abendruf.example/rat/bruecke.html  ",
    ],
)
def test_one_text(url):
    assert text_of(url) == TEXT


@pytest.mark.parametrize(
    "url",
    [
        "https://abendruf.example/rat/Bruecke.html",
        "https://abendruf.example/rat/bruecke.html?id=7",
        "https://abendruf.example/rat/bruecke.html?page=2",
        "https://abendruf.example/rat/bruecke.html?ref=100",
        "https://abendruf.example/rat/bruecke.html?source=DK7",
        "https://abendruf.example/rat/bruecke.html?at_id=7",
        "https://sport.abendruf.example/rat/bruecke.html",
        "https://abendruf.example/rat/bruecke-2.html",
    ],
)
def test_another_text(url):
    assert text_of(url) not in ("", TEXT)


@pytest.mark.parametrize(
    "url",
    [
        "", "https://abendruf.example", "https://abendruf.example/", "https://abendruf.example/?utm_source=x",
        "https://abendruf.example/index.php", "abendruf.example/INDEX.html", "abendruf.example/de/",
        "abendruf.example/home",
        "bruecke", "http://[", "http://a.example/" + "x" * 5_000,
        "http://a.example/x?" + "&".join(["a=1"] * 500), "\0", "://",
    ],
)  # fmt: skip
def test_a_front_page_and_what_is_no_address_mean_no_text(url):
    assert text_of(url) == ""


def test_the_order_of_what_is_asked_for_does_not_count():
    assert text_of("a.example/x?b=2&a=1") == text_of("a.example/x?a=1&b=2") == "a.example/x?a=1&b=2"


def test_the_place_on_a_page():
    assert fragment_of("https://a.example/x#eintrag-7") == "eintrag-7"
    assert fragment_of("https://a.example/x") == fragment_of("") == ""


def test_numbers_that_old_systems_give_their_texts_tell_two_texts_apart():
    assert text_of("a.example/text?ref=100") != text_of("a.example/text?ref=101")


def test_a_front_page_with_a_text_of_its_own_number_is_no_front_page():
    assert text_of("a.example/index.php?id=7") == "a.example/index.php?id=7"
    assert text_of("a.example/index-der-preise") != ""


def test_the_page_of_a_section():
    assert is_section("https://www.a.example/lokales/")
    assert is_section("a.example/wirtschaft")
    assert not any(map(is_section, ("", "a.example", "a.example/lokales?id=7", "a.example/text.html", "\0")))
