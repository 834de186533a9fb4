"""On which day a page's article came out: what the page says of itself, and never a day that it tells of."""

import contextlib

import pytest

from framing.errors import IngestError

DAY = "2023-03-05"


def head(pages, **parts):
    """A page with something at its head, below its headline, in its text, at its end, and beside the article."""
    told = {"top": "", "above": "", "bottom": "", "beside": "", "outside": "", "meta": "", **parts}
    body = (
        f"{told['outside']}<main><article>{told['above']}<h1>Rat berät über den Deich</h1>"
        f"{told['top']}{pages.text}{told['bottom']}</article></main>{told['beside']}"
    )
    return pages.saved(told["meta"], body)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"bottom": "<p>Schon 2019 war der Plan gescheitert, weil 2018 das Geld fehlte und niemand zahlen wollte.</p>"},
        {"bottom": "<p>Am 12. Mai 2021 hatte der Rat schon einmal über den Deich abgestimmt, ohne Erfolg.</p>"},
        {"top": "<p>Am 12. Mai 2021 hatte der Rat abgestimmt</p>"},
        {"top": "<p>Der Streit begann am 12.05.2021.</p>"},
        {"top": "<h2>Der Beschluss, 12. Mai 2021</h2>"},
        {"top": "<p>Ausstellung im Hafen, 12.05.2021 - 20.06.2021</p>"},
        {"bottom": "<table><tr><td>2020</td><td>4 m</td></tr><tr><td>12.05.2021</td><td>5 m</td></tr></table>"},
        {"beside": "<footer>© 2022 Abendruf Verlag</footer>"},
        {"beside": '<aside><span class="date">03.04.2023</span> <a href="/x">Fischer klagen</a></aside>'},
        # teasers inside the article
        {"bottom": '<div><a href="/x"><h3>Fischer klagen wieder</h3> <span class="date">03.04.2023</span></a></div>'},
        {"bottom": '<div><a href="/">Fischer klagen wieder gegen Rat</a><p class="date">03.04.2023</p></div>'},
        # below the text: a chronicle, a figure's source, something announced, what readers write
        {"bottom": "<p>12.05.2021</p><p>13.05.2021</p>"},
        {"bottom": "<p>Konzert am Hafen, 12. Mai 2024</p>"},
        {"bottom": '<div class="comment"><time datetime="2024-03-08">8.3.</time> Gut so!</div>'},
        # captions
        {"top": '<figure><img src="a.jpg"><figcaption>Der Hafen, 3. April 2023</figcaption></figure>'},
        {"top": '<div class="bild"><img src="a.jpg"><p>Der Hafen, 3. April 2023</p></div>'},
        {"top": "<p>Schwere Geräte bei den Arbeiten am Hafen von Norderau, 3. April 2023</p>"},
        # the day of the reader's visit, in the head of the page
        {"outside": '<header><div class="date">Freitag, 8. März 2024</div></header>'},
        {"above": '<span class="kicker">Europawahl, 9. Juni 2024</span>'},
        # of readers' comments, of another article, of a person
        {"bottom": '<ol class="commentlist"><li><div class="meta">Olaf M. 07.03.2024</div><p>Gut so!</p></li></ol>'},
        {"beside": '<article><h2>Fischer klagen</h2><time datetime="2022-01-01">1.1.</time></article>'},
        {"outside": '<article><h3>Fischer klagen</h3><time datetime="2022-01-01">1.1.</time></article>'},
        {"top": "<div>Hans Muster (* 12. Mai 1950 in Norderau)</div>"},
        {"bottom": '<div class="infobox"><p class="date">12.05.1962</p></div>'},
        # what programs write where they know no day
        {"meta": '<meta property="article:published_time" content="1970-01-01T00:00:00+00:00">'},
        {"meta": '<meta name="date" content="0000-00-00">'},
    ],
)
def test_a_day_that_is_not_the_articles_own_stays_unknown(pages, parts):
    assert head(pages, **parts).published == ""


@pytest.mark.parametrize(
    ("parts", "published"),
    [
        ({"meta": '<meta name="date" content="Sun Mar 05 18:13:00 CET 2023">'}, "2023-03-05T18:13:00+01:00"),
        ({"meta": '<meta name="DC.date.issued" content="2023-03-05">'}, DAY),
        ({"meta": '<meta name="last-modified" content="2023-03-09"><meta name="pubdate" content="2023-03-05">'}, DAY),
        ({"meta": '<meta property="article:published_time" content="05.03.2023 18:13">'}, "2023-03-05T18:13:00"),
        ({"meta": '<meta itemprop="datePublished" content="2023-03-05T23:30:00+0100">'}, "2023-03-05T23:30:00+01:00"),
        ({"beside": '<div><time itemprop="datePublished" datetime="2023-03-05">5.3.23</time></div>'}, DAY),
        ({"top": '<time datetime="05.03.2023 18:13">5. März</time>'}, "2023-03-05T18:13:00"),
        ({"top": "<time>5. März 2023 um 18:13 Uhr</time>"}, "2023-03-05T18:13:00"),
        # lines by the headline keep their hour
        ({"top": "<p>05.03.2023, 18:13 Uhr</p>"}, "2023-03-05T18:13:00"),
        ({"top": '<p class="meta">Sonntag, 5. März 2023, 18.13 Uhr</p>'}, "2023-03-05T18:13:00"),
        ({"top": "<p>Von Anna Kern, Norderau | 05.03.2023, 18:13 Uhr | Lesezeit: 3 Min.</p>"}, "2023-03-05T18:13:00"),
        ({"top": "<div><span>Von Anna Kern</span><span>05.03.2023, 18:13 Uhr</span></div>"}, "2023-03-05T18:13:00"),
        ({"top": "<p>Norderau, 5. Jän. 2023</p>"}, "2023-01-05"),
        ({"top": f"<p>{'Ein Vorspann, der von allem erzählt. ' * 5}</p><div>5. März 2023</div>"}, DAY),
        ({"above": "<div>05.03.2023 · Lokales</div>"}, DAY),
        ({"top": "<dl><dt>Veröffentlicht</dt><dd>05.03.2023, 18:13 Uhr</dd></dl>"}, "2023-03-05T18:13:00"),
        ({"top": '<div class="byline">Anna Kern<br>05.03.2023, 18:13</div>'}, "2023-03-05T18:13:00"),
        ({"top": '<div class="author-box"><img src="a.jpg"><span>05.03.2023</span></div>'}, DAY),
        ({"top": "<div>Aus: Ausgabe vom 05.03.2023, Seite 3 / Inland</div>"}, DAY),
        ({"top": "<div>Published on March 5, 2023 at 6:13 pm</div>"}, "2023-03-05T18:13:00"),
        ({"top": '<abbr title="2023-03-05T18:13:00+01:00">5. März 2023</abbr>'}, "2023-03-05T18:13:00+01:00"),
        ({"top": '<span data-datetime="2023-03-05T18:13">vor 3 Tagen</span>'}, "2023-03-05T18:13:00"),
        ({"bottom": '<div class="article-date">Erstellt: 05.03.2023, 18:13</div>'}, "2023-03-05T18:13:00"),
        # beside the picture of those who wrote it
        (
            {"top": "<div><img src=a><span>Anna Kern</span> <span>05.03.2023 | 18:13</span></div>"},
            "2023-03-05T18:13:00",
        ),
        ({"top": '<div><img src="a.jpg"><time datetime="2023-03-05T18:13">5.3.</time></div>'}, "2023-03-05T18:13:00"),
        # behind a line break, or in an element of a paragraph
        ({"top": "<div><p><a>Anna Kern</a><br>05.03.2023 | 18:13 Uhr</p></div>"}, "2023-03-05T18:13:00"),
        ({"top": "<p>Am 05.03.2023 um 18:13 Uhr von Anna Kern</p>"}, "2023-03-05T18:13:00"),
        ({"top": '<aside class="article-meta">Erstellt: 05.03.2023</aside>'}, DAY),
        ({"top": '<table class="meta"><tr><td>Datum</td><td>05.03.2023</td></tr></table>'}, DAY),
        ({"top": '<div><a href="/archiv">Ausgabe vom 5. März 2023</a></div>'}, DAY),
        ({"meta": '<meta http-equiv="date" content="2023-03-05">'}, DAY),
        ({"top": '<div class="text-caption">05.03.2023, 18:13 Uhr • Lesezeit: 5 Minuten</div>'}, "2023-03-05T18:13:00"),
        # below the text
        ({"bottom": "<p>Veröffentlicht am 05.03.2023</p>"}, DAY),
        ({"bottom": '<div class="info">Veröffentlicht: 5. März 2023</div>'}, DAY),
        ({"bottom": "<p>(dpa, 05.03.2023)</p>"}, DAY),
        ({"bottom": "<p>(05.03.2023)</p>"}, DAY),
        ({"bottom": '<p class="author">Kern<br>05.03.2023 | 18:13 Uhr</p>'}, "2023-03-05T18:13:00"),
        # a word that says what a day is goes before a line that only holds one
        ({"top": "<p>Konzert am Hafen, 12. Mai 2024</p><p>Erschienen am 05.03.2023</p>"}, DAY),
        # a page that tells of its last change only
        ({"top": "<p>Stand: 05.03.2023 18:13 Uhr</p>"}, "2023-03-05T18:13:00"),
    ],
)
def test_a_day_that_the_page_says_is_its_own(pages, parts, published):
    assert head(pages, **parts).published == published


@pytest.mark.parametrize(
    "top",
    [
        "<p>Erstellt: 05.03.2023, Stand: 09.03.2023, 10:00 Uhr</p>",
        '<p>Stand: <time datetime="2023-03-09T10:00">9.3.</time></p>Erstellt: <time datetime="2023-03-05">5.3.</time>',
        '<time class="updated" datetime="2023-03-09T10:00">9.3.</time><time datetime="2023-03-05">5.3.</time>',
        '<time itemprop="dateModified" datetime="2023-03-09T10:00">9.3.</time><time datetime="2023-03-05">5.3.</time>',
    ],
)
def test_the_day_of_a_change_is_told_from_that_of_publication(pages, top):
    found = head(pages, top=top)
    assert (found.published, found.updated) == (DAY, "2023-03-09T10:00:00")


def test_words_that_hold_those_of_a_change_are_none(pages):
    top = '<p>Bestand und Verstand: <time datetime="2023-03-05">5.3.</time></p>'
    assert head(pages, top=top).published == DAY


def test_the_page_s_own_article_among_several(pages):
    other = {"@type": "NewsArticle", "headline": "Fischer klagen", "datePublished": "2022-01-01"}
    own = {"@type": "NewsArticle", "headline": "Rat berät über den Deich", "datePublished": DAY}
    assert pages.saved(pages.json_ld([other, own])).published == DAY
    moved = {**own, "headline": "Deich: Was der Rat heute plant", "url": "https://abend-ruf.de/rat/"}
    assert pages.saved(pages.json_ld([{**other, "url": "https://abend-ruf.de/fischer"}, moved])).published == DAY
    assert pages.saved(pages.json_ld([{**own, "headline": "Ganz anders"}])).published == DAY  # alone, it is the one


def test_a_day_that_no_program_meant_leaves_the_word_to_the_next_source(pages):
    meta = pages.meta("article:published_time", "1970-01-01T00:00:00+00:00")
    assert pages.saved(meta + pages.news(datePublished=DAY)).published == DAY


def test_seconds_since_1970_are_read_where_machines_write_them(pages):
    assert pages.saved(pages.news(datePublished=1709658780)).published == "2024-03-05T17:13:00+00:00"
    assert pages.saved(pages.news(datePublished="1709658780000")).published == "2024-03-05T17:13:00+00:00"
    assert pages.saved(pages.news(datePublished=True)).published == ""


def test_the_day_in_the_address(pages):
    url = '<link rel="canonical" href="https://www.abend-ruf.de/2023/03/05/deich.html">'
    assert pages.saved("", url=url).published == DAY
    assert pages.saved("", url=url.replace("/2023/03/05/", "/wahl-2023-03-05-")).published == ""
    assert pages.saved("", url=url.replace("/2023/03/05/", "/2023/02/30/")).published == ""


def test_a_page_whose_headline_is_called_no_heading(pages):
    title = "Rat berät über den Deich"
    body = f"<article><div><span>{title}</span></div><div>So 05.03.23 | 18:13 Uhr</div>{pages.text}</article>"
    assert pages.saved(pages.meta("og:title", title), body).published == "2023-03-05T18:13:00"


TITLE = "Rat berät über den Deich"


@pytest.mark.parametrize("broken", ['"Der "Deich" hält",', r'"Der \'Deich\' hält",', '"Der Deich hält"'])
def test_data_that_are_broken_still_tell_their_one_day(pages, broken):
    script = '{"@type": "NewsArticle", "headline": %s "datePublished": "2023-03-05"%s}'
    assert pages.saved(pages.json_ld(script % (broken, ""))).published == DAY
    another = ', "video": {"datePublished": "2022-01-01"}'
    assert pages.saved(pages.json_ld(script % (broken, another))).published == ""


def test_data_written_with_entities_are_read(pages):
    script = '{"@type": "NewsArticle", "datePublished": "2023-03-05"}'.replace('"', "&quot;")
    assert pages.saved(pages.json_ld(script)).published == DAY


def test_a_page_that_tells_machines_only_of_its_change_has_that_day(pages):
    assert pages.saved(pages.news(dateModified=DAY)).published == DAY


@pytest.mark.parametrize(
    "top",
    [
        "<p>Erstpubliziert: 05.03.2023. Zuletzt aktualisiert: 09.03.2023</p>",
        "<p>Letzte Aktualisierung: 09.03.2023 / Erstveröffentlichung: 05.03.2023</p>",
        "<p>Aktualisiert am 9. März 2023, erstmals veröffentlicht am 5. März 2023</p>",
    ],
)
def test_the_first_day_that_is_printed_beside_that_of_a_change(pages, top):
    found = head(pages, top=top)
    assert (found.published, found.updated) == (DAY, "2023-03-09")


def test_the_heading_that_says_the_title_is_the_article_s(pages):
    teaser = "<div><h1>Fischer klagen</h1><p>12.05.2021</p></div>"
    body = f"{teaser}<div><h2>{TITLE}</h2><p>05.03.2023</p>{pages.text}</div>"
    assert pages.saved(pages.meta("og:title", TITLE), body).published == DAY


def test_a_main_heading_in_the_menu_is_not_the_article_s(pages):
    menu = f"<nav><ol><li>Start</li><li><h1>{TITLE}</h1></li></ol></nav><div>8. März 2024</div>"
    article = f"<article><h2>{TITLE}</h2><p>05.03.2023</p>{pages.text}</article>"
    assert pages.saved(pages.meta("og:title", TITLE), menu + article).published == DAY


def test_a_heading_outside_the_main_part_leaves_its_times_to_the_article(pages):
    menu = "<a href='/x'>Fischer klagen wieder gegen den Rat</a>" * 60
    body = f'<h1>{TITLE}</h1><main><time datetime="2023-03-05">5.3.</time>{pages.text}{menu}</main>'
    assert pages.saved("", body).published == DAY


def test_a_time_right_above_the_heading_of_a_bare_page(pages):
    assert (
        pages.saved("", f'<div><time datetime="{DAY}">5.3.</time></div><h1>{TITLE}</h1>{pages.text}').published == DAY
    )
    assert pages.saved("", f"<div>5. März 2023</div><h1>{TITLE}</h1>{pages.text}").published == ""


def test_a_time_in_a_sentence_is_one_that_the_text_tells_of(pages):
    told = (
        f'<p>{pages.paragraphs[0]} Am <time datetime="2021-05-12">12. Mai</time> war das noch anders, sagt der Rat.</p>'
    )
    assert head(pages, bottom=told).published == ""
    assert head(pages, bottom=told, meta='<meta name="date" content="2023-03-05">').published == DAY


@pytest.mark.parametrize(("line", "published"), [("05.03.2023", DAY), ("Veröffentlicht: 05.03.2023", DAY)])
def test_a_day_behind_the_first_paragraphs(pages, line, published):
    early = "".join(f"<p>{one}</p>" for one in pages.paragraphs[:2])
    body = f"<article><h1>{TITLE}</h1>{early}<div>{line}</div>{pages.text}</article>"
    assert pages.saved("", body).published == published


def test_between_paragraphs_the_state_of_a_figure_is_no_day_of_the_page(pages):
    body = f"<article><h1>{TITLE}</h1>{pages.text}<div>Stand: 12.05.2021</div>{pages.text}</article>"
    assert pages.saved("", body).published == ""


@pytest.mark.parametrize(
    "piece",
    [
        "<div>5.3.",
        "<p>1</p>",
        "<div></div>",
        '<span class="date">x 5.</span>',
        "<a>1 2 3 4 5 6</a>",
        "<time>",
        "<b>1<br>",
    ],
)
def test_a_page_of_nothing_but_such_pieces_is_read(pages, piece):
    body = f"<article><h1>Rat tagt</h1>{piece * 2_000}{pages.text}</article>"
    with contextlib.suppress(IngestError):
        assert pages.saved("", body).published == ""
