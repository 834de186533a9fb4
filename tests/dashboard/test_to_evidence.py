"""From a number to Belege: what a link says stands there is what stands there, and one outlet is not all the others."""

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

from framing import pipeline
from framing.dashboard import evidence_filters, state, to_evidence
from framing.dashboard.asked import Asked
from framing.dashboard.to_evidence import ToEvidence
from framing.model import Span
from framing.pipeline import gathering
from framing.pipeline.gathering import Scope
from framing.report import corpus_evidence, usage_page
from framing.report.name_choice import Choice
from framing.report.to_places import Asking
from framing.report.usage_page import Look

LINK = re.compile(r'<a href="(/belege\?[^"]*)" target="_self">([^<]*)</a>')
EVERY = Choice(only_different=False)
ALL = Scope()


@pytest.fixture(scope="module")
def current(practice):
    return state.Opened(practice, "Probe", "ab", "key-of-the-links", {o.name: o.letter for o in practice.outlets})


@pytest.fixture
def few_open(monkeypatch):
    """A single sentence opens behind a number, so that nearly every number has a link."""
    monkeypatch.setattr(corpus_evidence, "_LIGHTER", ())
    monkeypatch.setattr(corpus_evidence, "FEW", 1)


def links(html):
    """Each link to Belege: what it asks, and the number that it promises."""
    found = LINK.findall(str(html))
    return [
        (dict(parse_qsl(urlsplit(unescape(href)).query, keep_blank_values=True)), unescape(text))
        for href, text in found
    ]


def arriving(current, asked):
    """How many places Belege shows for an address: read as the page reads it."""
    dials = {dial.name: dial for dial in evidence_filters.dials(current)}
    kept = {dials[name].key: dials[name].read(value) for name, value in asked.items() if name in dials}
    assert None not in kept.values(), asked
    way = kept[evidence_filters.AS]
    question = Asked(
        kept[evidence_filters.QUERY],
        kept[evidence_filters.STORY] or None,
        tuple(kept[evidence_filters.OUTLETS]),
        parts=way == "parts",
        exact=way == "exact",
        voice=kept[evidence_filters.VOICE],
    )
    return state.concordance(current, question, offset=0, limit=1).total


def promised(text):
    return int(re.search(r"\d+", re.sub("„.*?“", "", text))[0])


def check(current, html):
    """Every link says what arrives; how many links there are."""
    found = dict.fromkeys((tuple(asked.items()), text) for asked, text in links(html))
    for asked, text in found:
        assert promised(text) == arriving(current, dict(asked)), (asked, text)
    return len(found)


def shown(current, scope):
    """The blocks of the page, with the ways to Belege."""
    found = gathering.usage(current.project, gathering.gather(current.project, scope))
    look = Look(current.letters, link=ToEvidence(current, scope))
    made = [make(found, EVERY, look) for make in (usage_page.names, usage_page.labels, usage_page.over_time)]
    return [block for block, _ in filter(None, made)]


@pytest.mark.parametrize("everything", [True, False])
def test_of_all_texts_each_number_of_names_labels_and_time_is_the_one_that_arrives(everything, current, request):
    if everything:
        request.getfixturevalue("few_open")
    numbers = [check(current, block) for block in shown(current, Scope())]
    assert all(numbers) if everything else numbers[0]


def test_of_a_story_and_of_a_topic_too(few_open, current, pokrowsk):
    for scope in (Scope(story=pokrowsk), Scope(topic=current.project.topics[0].id)):
        assert sum(check(current, block) for block in shown(current, scope))


def test_words_and_what_is_elsewhere(current):
    """Where others are counted together, the link asks all of them, not the one that comes first."""
    found = pipeline.wording(current.project)
    html = usage_page.words(found, Look(current.letters, link=ToEvidence(current, Scope())))
    assert check(current, html) > 20
    asked = [one["medien"].split(",") for one, _ in links(html)]
    others = [letters for letters in asked if len(letters) > 1]
    assert others
    assert all(len(letters) == len(current.letters) - 1 for letters in others)


def test_words_of_a_story_stay_in_the_story(few_open, current, pokrowsk):
    found = pipeline.wording(current.project, pokrowsk)
    html = usage_page.words(found, Look(current.letters, link=ToEvidence(current, Scope(story=pokrowsk))))
    assert check(current, html)
    assert {asked["thema"] for asked, _ in links(html)} == {str(pokrowsk)}


def way_of(current, query, spans, counted, scope=ALL, outlets=()):
    return ToEvidence(current, scope)(Asking(query, outlets or tuple(current.letters)), spans, counted)


def test_all_places_are_promised_only_where_they_are_the_same_places(current):
    """Not where they are as many by chance."""
    there = way_of(current, "Pokrowsk", (), 0)
    assert not there.same
    same = way_of(current, "Pokrowsk", (), there.count)
    assert same.same
    elsewhere = (Span(current.project.passages[0].id, 0, 1),)
    assert not way_of(current, "Pokrowsk", elsewhere, there.count).same


def test_what_cannot_be_asked_has_no_link(current):
    assert way_of(current, "…", (), 3) is None
    assert way_of(current, "eins zwei drei vier fünf sechs", (), 3) is None
    assert way_of(current, "Nirgendheimsdorf", (), 3) is None


def test_over_very_many_texts_no_number_is_promised(current, monkeypatch):
    monkeypatch.setattr(to_evidence, "MANY", 1)
    assert way_of(current, "Pokrowsk", (), 3).count is None


def test_a_topic_says_that_all_texts_are_asked(current):
    topic = Scope(topic=current.project.topics[0].id)
    assert way_of(current, "Ukraine", (), 3, topic).all_texts
    assert not way_of(current, "Ukraine", (), 3).all_texts


def html(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_whoever_follows_the_links_reads_their_number_there(open_with, go_to):
    """On the pages themselves: of the words a link to one outlet and one to all others, of the names one."""
    app = open_with(page="namen", ansicht="woerter")
    followed = [
        next(one for one in links(html(app)) if ("," in one[0]["medien"]) is several) for several in (False, True)
    ]
    app = go_to(app, "namen", ansicht="namen")
    followed.append(links(html(app))[0])
    for asked, text in followed:
        go_to(app, "belege", **{name: value for name, value in asked.items() if name not in ("blind", "beamer")})
        assert not app.warning
        total = re.search(r'fx-kwic-total">[^<]*?: (\d+) ', html(app))
        assert int(total[1]) == promised(text)
