"""Why a story is one, as a page says it: on the demo's texts, with a grouping and certainties of our own."""

import re
from dataclasses import replace

import pytest

from framing import pipeline
from framing.model import Link, Story
from framing.report import near_block, why_block

FRONT = (
    "funkbund/2026-02-03-pokrowsk-generalstab",
    "norderauer-zeitung/2026-02-03-pokrowsk-46-angriffe",
    "eilpunkt24/2026-02-03-pokrowsk-sturm",
)
KRASNOARMEISK = "ostmeridian/2026-02-03-krasnoarmeisk-gegenangriffe"
KHARKIV = ("funkbund/2026-02-05-liveblog-ukraine#8", "norderauer-zeitung/2026-02-05-charkiw-ohne-strom")


@pytest.fixture(scope="module")
def project(demo_project):
    """Nothing below depends on how well the machine groups."""
    assert {*FRONT, *KHARKIV, KRASNOARMEISK} <= set(demo_project.passage_by_id)
    stories = (Story(1, FRONT, ("Pokrowsk",)), Story(2, KHARKIV, ("Charkiw",)))
    links = (
        Link(FRONT[0], FRONT[1], 0.95),
        Link(FRONT[1], FRONT[2], 0.7),
        Link(KHARKIV[0], KHARKIV[1], 0.9),
        Link(FRONT[0], KRASNOARMEISK, 0.42),
        Link(FRONT[1], KHARKIV[1], 0.15),
    )
    return replace(demo_project, found=stories, stories=stories, links=links, topics=(), corrections=())


@pytest.fixture(scope="module")
def why(project):
    return pipeline.why(project, 1)


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_shared_number_opens_one_sentence_of_each_text(project, why):
    html = why_block.block(project, why)
    item = re.search(r"<li><bdi[^>]*>46</bdi> <details.*?</details></li>", html).group()
    assert "<summary>3 von 3 Texten</summary>" in item
    assert item.count("<mark>46</mark>") == 3


def test_certainty_is_a_word_with_the_number_in_small_print(project, why):
    html = why_block.block(project, why)
    assert '<strong>sehr sicher</strong> <small class="fx-muted">0,95</small>' in html
    assert "Sehr sicher: ab 0,90." in html
    assert "Sie sagt nichts darüber, ob ein Text stimmt." in html


def test_in_a_wide_window_the_number_is_called_no_probability(project):
    wide = replace(project, settings=replace(project.settings, window_hours=24.0 * 365))
    said = plain(why_block.block(wide, pipeline.why(wide, 1)))
    assert "Sie ist keine Wahrscheinlichkeit." in said
    assert "dasselbe Ereignis erzählen" not in said


def test_closest_sentences_stand_side_by_side_with_their_outlets(project, why):
    html = why_block.block(project, why)
    pair = re.search(r'<div class="fx-closest">.*?</div></div>', html).group()
    assert pair.count("fx-outlet") == 2


def test_it_says_how_long_the_story_lasts_and_may_last(project, why):
    said = plain(why_block.block(project, why))
    assert "03.02.2026, 07:00 bis 03.02.2026, 09:50: 2,8 Stunden." in said
    assert "länger als 96 Stunden" in said


def test_a_text_put_here_by_hand_says_so(project):
    moved = replace(project, stories=(Story(1, (*FRONT, KRASNOARMEISK)), project.stories[1]))
    assert plain(why_block.block(moved, pipeline.why(moved, 1))).count("von Hand dazugestellt") == 1


def test_a_near_miss_says_to_whom_it_is_closest_and_what_speaks_against_it(project, why):
    miss = next(miss for miss in why.near_misses if miss.passage_id == KRASNOARMEISK)
    said = plain(near_block.block(project, why, miss))
    assert "ohne Gegenstück" in said
    assert "Am nächsten steht: C" in said
    assert "knapp 0,42" in said
    assert "ähnelt nur einem von 3 Texten" in said


def test_a_near_miss_of_another_story_says_which_and_how_far_away_it_is(project, why):
    miss = next(miss for miss in why.near_misses if miss.passage_id == KHARKIV[1])
    against = near_block.against(why, miss)
    assert "steht in Thema 2" in plain(near_block.block(project, why, miss))
    assert "weniger sicher, als der Regler „enger/weiter“ verlangt" in against
    assert "ähnelt den Texten seines eigenen Themas mehr" in against
    assert any("Tage Abstand" in one for one in against)
    assert any("nennt andere Orte" in one for one in against)


def test_both_texts_of_a_near_miss_can_be_opened(project, why):
    html = near_block.block(project, why, why.near_misses[0])
    opened = html[html.index("<details") :]
    assert opened.count("<p>") == 2


def test_a_text_that_a_person_took_out_says_so(project):
    out = replace(project, stories=(Story(1, FRONT[:2]), project.stories[1]))
    why = pipeline.why(out, 1)
    miss = next(miss for miss in why.near_misses if miss.passage_id == FRONT[2])
    assert "von Hand herausgenommen" in near_block.against(why, miss)


def test_there_is_always_something_to_say_against(project, why):
    bare = replace(
        why.near_misses[0],
        taken_out=False, other_places=(), hours_apart=None, hours_together=None, same_outlet=False,
        like_ids=why.story.passage_ids, own_mean=0.0,
    )  # fmt: skip
    assert near_block.against(why, bare, language="en") == ("nothing that can be told in a word",)


def test_it_speaks_english(project, why):
    said = plain(why_block.block(project, why, language="en"))
    assert "What the texts share" in said
    assert "very sure 0.95" in said
    assert "By itself no story lasts longer than 96 hours." in said


def test_one_outlet_alone_shares_nothing_across_outlets(project):
    alike = tuple(replace(p, outlet="Abendruf") for p in project.passages)
    articles = tuple(replace(a, outlet="Abendruf") for a in project.articles)
    alone = replace(project, passages=alike, articles=articles)
    said = plain(why_block.block(alone, pipeline.why(alone, 1)))
    assert "Dafür braucht es Texte aus zwei Medien" in said


def test_outlets_headlines_and_sentences_stay_text(project):
    evil = "<img src=x onerror=alert(1)> </style>"
    swap = {p.id: replace(p, outlet=evil) for p in project.passages if p.outlet == "Eilpunkt24"}
    text = f"{evil} 46 Angriffe\n\nBei Pokrowsk: 46 Angriffe {evil}, heißt es. {'W' * 10_000}"
    first = project.passage_by_id[FRONT[0]]
    swap[first.id] = replace(first, text=text, start=0, end=len(text), heading_end=text.index("\n"), furniture=())
    articles = tuple(replace(a, outlet=evil) if a.outlet == "Eilpunkt24" else a for a in project.articles)
    hostile = replace(project, passages=tuple(swap.get(p.id, p) for p in project.passages), articles=articles)
    why = pipeline.why(hostile, 1)
    for html in (why_block.block(hostile, why), *(near_block.block(hostile, why, miss) for miss in why.near_misses)):
        assert "<img" not in html
        assert "</style>" not in html
