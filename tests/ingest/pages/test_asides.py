"""Captions, groups of links and sentences printed large go; what looks alike and tells something stays."""

import pytest

CAPTION = "Der Hafen von Norderau am Morgen nach der Sturmflut"


def inside(pages, between):
    middle = pages.text.find("<p>", 400)
    return f"<article><h1>Rat tagt</h1>{pages.text[:middle]}{between}{pages.text[middle:]}</article>"


@pytest.mark.parametrize(
    "picture",
    [
        f'<figure><img src="a.jpg"><p>{CAPTION}</p></figure>',
        f'<figure><picture><img src="a.jpg"></picture><div><p>{CAPTION}</p><span>Foto: Mara Lind</span></div></figure>',
        f'<div class="article-image"><img src="a.jpg"><p>{CAPTION}</p></div>',
        f'<div class="absatzbild"><img src="a.jpg"><div class="absatzbild__info"><p>{CAPTION}</p></div></div>',
        f'<div class="media"><img src="a.jpg"><div class="mediaInfo"><p>{CAPTION}</p></div></div>',
        f'<section class="c-photo"><video src="a.mp4"></video><p>{CAPTION}</p></section>',
        f'<p class="bildunterschrift">{CAPTION}</p>',
        f'<p class="bildlegende">{CAPTION}</p>',
    ],
)
def test_what_a_picture_shows_is_no_text(pages, picture):
    assert pages.saved(body=inside(pages, picture)).text.splitlines() == pages.paragraphs


TOLD = "Am Abend stieg das Wasser noch einmal. Die Feuerwehr füllte Säcke mit Sand und sperrte die Straße am Ufer."


@pytest.mark.parametrize(
    "told",
    [
        f'<div class="paragraph"><img src="a.jpg"><p>{TOLD}</p></div>',
        f'<div class="text-with-image"><img src="a.jpg"><p>{TOLD}</p></div>',
        f'<div class="wp-block-media-text"><figure><img src="a.jpg"></figure><div><p>{TOLD}</p></div></div>',
        f'<div class="image"><img src="a.jpg"></div><p>{TOLD}</p>',
        f'<p class="has-medium-font-size"><strong>{TOLD}</strong></p>',
        f'<figure><img src="a.jpg"><p>{" ".join([TOLD] * 4)}</p></figure>',
        f'<p class="pictures-of-the-day">{TOLD}</p>',
        f'<div class="image"><img src="a.jpg"><p>{" ".join([TOLD] * 4)}</p></div>',
    ],
)
def test_a_paragraph_beside_a_picture_stays(pages, told):
    assert TOLD in pages.saved(body=inside(pages, told)).text


LINKS = '<p><a href="/1">Zwei Elefanten in Westerau geboren</a></p><p><a href="/2">Zoo sucht Namen</a></p>'


@pytest.mark.parametrize(
    "group",
    [
        f"<div><h3>Aus dem Zoo</h3>{LINKS}</div>",
        f"<h3>Aus dem Zoo</h3>{LINKS}<h2>Streit um den Deich</h2>",
        '<p><strong>Lesen Sie auch</strong></p><p><a href="/1">Zwei Elefanten in Westerau geboren</a></p>',
        '<p>Mehr zum Thema:</p><ul><li>5. März <a href="/1">Zwei Elefanten in Westerau geboren</a></li></ul>',
    ],
)
def test_links_to_other_texts_go_with_the_heading_above_them(pages, group):
    found = pages.saved(body=inside(pages, group)).text
    assert "Elefanten" not in found
    assert "Aus dem Zoo" not in found
    assert [line for line in found.splitlines() if line != "Streit um den Deich"] == pages.paragraphs


@pytest.mark.parametrize(
    "told",
    [
        f'<h2>Zwei Elefanten</h2><p><a href="/1">Der Zoo</a> freut sich. {TOLD}</p>',
        f'<h2>Zwei Elefanten</h2><p><a href="/1">Zum Bericht über den Zoo</a></p><p>{TOLD}</p>',
        f'<div><h2>Zwei Elefanten</h2>{TOLD} Das sagt <a href="/1">der Zoo</a> in <a href="/2">Westerau</a>.</div>',
    ],
)
def test_a_subhead_above_text_with_links_stays(pages, told):
    found = pages.saved(body=inside(pages, told)).text
    assert TOLD in found
    assert "Zwei Elefanten" in found


def test_a_sentence_printed_large_is_told_once(pages):
    large = f"<blockquote><p>{pages.paragraphs[1]}</p><cite>Ina Holm, Bürgermeisterin</cite></blockquote>"
    assert pages.saved(body=inside(pages, large)).text.splitlines() == pages.paragraphs
    large = f'<div class="c-pull-quote"><span>{pages.paragraphs[-1]}</span></div>'
    assert pages.saved(body=inside(pages, large)).text.splitlines() == pages.paragraphs


def test_a_sentence_printed_large_may_be_shortened(pages):
    told = "Sie sagt: „Niemand weiß heute, was die Fischer im Sommer hier am Hafen verdienen sollen.“"
    large = "<blockquote><p>Niemand weiß, was die Fischer im Sommer am Hafen verdienen sollen.</p></blockquote>"
    assert pages.saved(body=inside(pages, f"{large}<p>{told}</p>")).text.count("Fischer") == 1


def test_a_quotation_that_only_shares_some_words_stays(pages):
    told = "Sie sagt, die Fischer am Hafen brauchten Hilfe, und der Sommer sei verloren, wenn nichts geschehe."
    quote = "<blockquote><p>Ohne Fischer ist der Hafen im Sommer verloren, und mit ihm die Altstadt.</p></blockquote>"
    assert "Altstadt" in pages.saved(body=inside(pages, f"<p>{told}</p>{quote}")).text


def test_a_quotation_with_one_repeated_sentence_and_more_beside_it_stays(pages):
    quote = f"<blockquote><p>Der Deich hält, der Deich muss halten.</p><p>{TOLD}</p></blockquote>"
    text = "<p>Der Deich hält, der Deich muss halten.</p>"
    assert TOLD in pages.saved(body=inside(pages, quote + text)).text


def test_a_quotation_that_stands_nowhere_else_stays(pages):
    assert TOLD in pages.saved(body=inside(pages, f"<blockquote><p>{TOLD}</p></blockquote>")).text


def test_elements_of_a_page_s_own_making_are_boxes_by_their_tag(pages):
    consent = "<amp-consent><p>Wir brauchen für die Karte Ihre Zustimmung, sagt das Haus.</p></amp-consent>"
    assert "Zustimmung" not in pages.saved(body=inside(pages, consent)).text


def test_a_story_told_in_captions_stays(pages):
    body = "".join(f'<figure><img src="{n}.jpg"><p>{one}</p></figure>' for n, one in enumerate(pages.paragraphs))
    found = pages.saved(body=f"<article><h1>Rat tagt</h1>{body}</article>").text
    assert all(one in found for one in pages.paragraphs)


LONG = "Die Ratsfrau sagte am Rande der Sitzung, sie halte den Plan für machbar und werde um Geld werben."


@pytest.mark.parametrize(
    "told",
    [
        f'<div class="text-image"><img src="a.jpg"><p>{LONG}</p></div>',
        f'<div class="content-image"><p>{LONG}</p><img src="a.jpg"></div>',
        f'<div class="paragraph bild"><img src="a.jpg"><p>{LONG}</p></div>',
        f'<div class="media-image"><img src="a.jpg"><div class="text"><p>{LONG}</p></div></div>',
        f'<p class="wp-image"><img src="a.jpg">{LONG}</p>',
        f'<div class="gallery"><img src="a.jpg"><p>{LONG}</p></div>',
        f'<div class="image"><img src="a.jpg"><h4>Platz eins: der Hafen</h4><p>{LONG}</p></div>',
        f'<div class="paragraph paragraph--type--text-image"><img src="a.jpg"><p>{LONG}</p></div>',
        f'<div class="offer"><p>{LONG}</p></div>',
        f'<div class="subscribe"><p>{LONG}</p></div>',
        f'<div class="video-info"><p>{LONG}</p></div>',
        f'<p class="offscreen">{LONG}</p>',
    ],
)
def test_prose_stays_whatever_the_name_around_it(pages, told):
    assert LONG in pages.saved(body=inside(pages, told)).text


@pytest.mark.parametrize("word", ["Folgen", "Themen", "Werbung", "Links", "Teilen", "Über den Autor"])
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_subhead_of_one_word_is_no_label(pages, word, tag):
    half = LONG.partition(",")[0]
    for told in (LONG, f'<a href="/x">{half}</a>{LONG[len(half) :]}'):
        found = pages.saved(body=inside(pages, f"<{tag}>{word}</{tag}><p>{told}</p>")).text.splitlines()
        assert found[found.index(LONG) - 1] == word
    assert word not in pages.saved(body=inside(pages, f"<p>{word}</p>")).text


def test_such_a_word_above_links_is_a_label(pages):
    group = f"<h3>Themen</h3>{LINKS}"
    assert pages.saved(body=inside(pages, f"<div>{group}</div>")).text.splitlines() == pages.paragraphs


def test_a_sentence_that_begins_with_a_link_is_told_below_a_label(pages):
    half = LONG.partition(",")[0]
    told = f'<p>Mehr zum Thema</p><p><a href="/x">{half}</a>{LONG[len(half) :]}</p>'
    assert LONG in pages.saved(body=inside(pages, told)).text


def test_two_long_linked_paragraphs_below_a_heading_stay(pages):
    first = "Ina Holm von der Deichpartei will die Steuern senken und drei neue Schulen bauen lassen"
    second = "Ole Kamp von der Uferunion setzt auf mehr Wohnungen und den Ausbau der Straßenbahn"
    told = f'<h2>Wer antritt</h2><p><a href="/1">{first}</a></p><p><a href="/2">{second}</a></p><h2>Der Ablauf</h2>'
    found = pages.saved(body=inside(pages, told)).text
    assert first in found
    assert second in found
