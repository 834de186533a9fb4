"""Headlines of one story: which there are, which are missing, and what changed between versions of one text."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from framing.compare import headlines
from framing.compare.headline_changes import change
from framing.model import Article, ArticleKind, Furniture, FurnitureKind, Passage, Span

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 4, 12, tzinfo=BERLIN)
DAY = datetime(2026, 3, 4, tzinfo=BERLIN)


@pytest.fixture
def texts():
    """Passages and their articles, each with its heading (if any) above the same body."""

    class Texts:
        def __init__(self):
            self.passages, self.articles = [], {}

        def add(self, id, heading="", *, outlet="Abendruf", at=NOON, time_known=True, article=None, **of_article):
            text = (f"{heading}\n\n" if heading else "") + "Am Mittwoch brach der Deich an der Lahme bei Neuhafing."
            self.passages.append(
                Passage(id, article or id, outlet, 0, len(text), text, len(heading), at, time_known and at is not None)
            )
            self.articles[article or id] = Article(
                article or id, outlet, of_article.pop("title", ""), text, "f.txt", **of_article
            )
            return self

        def compare(self, *pairs):
            return headlines.compare(self.passages, self.articles, versions=pairs)

    return Texts()


def test_no_passage_no_headline():
    assert headlines.compare((), {}) == ()


def test_each_outlet_has_its_headlines_in_order_of_time_and_those_without_date_last(texts):
    texts.add("late", "Deich hält nicht stand", at=NOON + timedelta(hours=3))
    texts.add("undated", "Was über den Deich bekannt ist", at=None).add("early", "Deich bei Neuhafing gebrochen")
    texts.add("other", "Lahme flutet Neuhafing", outlet="Kurzwelle")
    abendruf, kurzwelle = texts.compare()
    assert [one.passage_id for one in abendruf.headlines] == ["early", "late", "undated"]
    assert [one.text for one in kurzwelle.headlines] == ["Lahme flutet Neuhafing"]
    assert abendruf.versions == ()


def test_a_heading_leads_back_to_its_place(texts):
    (outlet,) = texts.add("a", "Deich bei Neuhafing gebrochen").compare()
    (one,) = outlet.headlines
    assert (one.kind, one.span) == ("heading", Span("a", 0, 29))
    assert texts.passages[0].text[one.span.start : one.span.end] == one.text


def test_an_article_whose_heading_is_not_marked_has_its_title(texts):
    (outlet,) = texts.add("a", title="Deichbruch: Was wir wissen").compare()
    (one,) = outlet.headlines
    assert (one.kind, one.text, one.span) == ("title", "Deichbruch: Was wir wissen", None)


def test_an_entry_without_heading_does_not_get_that_of_its_live_blog(texts):
    (outlet,) = texts.add("a#1", article="a", title="Hochwasser im Liveblog", kind=ArticleKind.LIVE_BLOG).compare()
    (one,) = outlet.headlines
    assert (one.kind, one.text, one.of_live_blog) == ("none", "", True)
    assert one.first_words == "Am Mittwoch brach der Deich an der Lahme bei"
    assert texts.passages[0].text[one.first_words_span.start : one.first_words_span.end] == one.first_words


def test_the_first_words_are_the_entrys_own_and_no_furniture():
    text = "12:05 Uhr Der Deich ist gebrochen."
    passage = Passage("a", "a", "Abendruf", 0, len(text), text, furniture=(Furniture(0, 9, FurnitureKind.TIME),))
    (outlet,) = headlines.compare([passage], {"a": Article("a", "Abendruf", "", text, "f.txt")})
    assert outlet.headlines[0].first_words == "Der Deich ist gebrochen."


def test_versions_show_what_was_added_and_what_was_removed(texts):
    texts.add("v2", "Deich bei Neuhafing gebrochen: zwei Vermisste", at=NOON + timedelta(hours=2))
    texts.add("v1", "Deich bei Neuhafing droht zu brechen")
    texts.add("v3", "Deich bei Neuhafing gebrochen: zwei Vermisste", at=NOON + timedelta(hours=4))
    (outlet,) = texts.compare(("v1", "v2"), ("v3", "v2"))
    (versions,) = outlet.versions
    assert [one.passage_id for one in versions.headlines] == ["v1", "v2", "v3"]
    assert versions.known_by == ("wording",)
    first, second = versions.changes
    assert [run.words for run in first.removed] == ["droht zu brechen"]
    assert [run.words for run in first.added] == ["gebrochen: zwei Vermisste"]
    assert (first.what, first.order_known, second.what) == ("words", True, "none")
    (removed,), (added,) = first.removed, first.added
    for run, passage in ((removed, texts.passages[1]), (added, texts.passages[0])):
        assert run.span.passage_id == passage.id
        assert passage.text[run.span.start : run.span.end] == run.words


def test_articles_of_one_outlet_under_one_address_are_versions(texts):
    texts.add("a", "Deich bricht", url="https://abendruf.example/deich")
    texts.add("b", "Deich gebrochen", at=NOON + timedelta(hours=1), url="https://abendruf.example/deich#mehr")
    texts.add("c", "Deich gebrochen", outlet="Kurzwelle", url="https://abendruf.example/deich")
    abendruf, kurzwelle = texts.compare()
    assert [versions.known_by for versions in abendruf.versions] == [("url",)]
    assert kurzwelle.versions == ()
    (both, _) = texts.compare(("a", "b"))
    assert both.versions[0].known_by == ("wording", "url")


@pytest.mark.parametrize(
    "url",
    ["https://abendruf.example/", "https://abendruf.example", "abendruf.example/?ref=eins#deich", "//a.example/"],
)
def test_texts_under_the_address_of_a_front_page_are_no_versions(url, texts):
    texts.add("a", "Deich bricht", url=url).add("b", "Wahl in Neuhafing", url=url).add("c", "Kino zu", url=url)
    (outlet,) = texts.compare()
    assert outlet.versions == ()


def test_an_address_without_scheme_names_a_text_all_the_same(texts):
    for id, heading in (("a", "Deich bricht"), ("b", "Deich gebrochen")):
        texts.add(id, heading, url="abendruf.example/deich?id=7")
    texts.add("c", "Kino zu", url="abendruf.example/deich?id=8")
    (outlet,) = texts.compare()
    assert [[one.passage_id for one in versions.headlines] for versions in outlet.versions] == [["a", "b"]]


def test_entries_of_one_saved_page_are_no_versions_of_each_other(texts):
    blog = {"article": "blog", "kind": ArticleKind.LIVE_BLOG, "url": "https://abendruf.example/blog"}
    texts.add("blog#1", "Deich bricht", **blog).add("blog#2", "Deich gebrochen", **blog)
    (outlet,) = texts.compare(("blog#1", "blog#2"))
    assert outlet.versions == ()


def test_a_pair_of_two_outlets_is_a_fault_and_one_outside_the_story_is_left_out(texts):
    texts.add("a", "Deich bricht").add("b", "Deich gebrochen", outlet="Kurzwelle")
    with pytest.raises(ValueError, match="two outlets"):
        texts.compare(("a", "b"))
    assert all(not outlet.versions for outlet in texts.compare(("a", "elsewhere")))


@pytest.mark.parametrize(
    ("times", "known"),
    [
        (((NOON, True), (NOON + timedelta(minutes=1), True)), True),
        (((NOON, True), (NOON, True)), False),
        (((DAY, False), (NOON, True)), False),  # that day, before or after noon
        (((DAY, False), (NOON + timedelta(days=1), True)), True),
        (((NOON, True), (None, False)), False),
    ],
)
def test_the_order_of_two_versions_is_known_only_where_their_times_tell(times, known, texts):
    for number, (at, time_known) in enumerate(times):
        texts.add(f"v{number}", f"Deich: Fassung {number}", at=at, time_known=time_known)
    (outlet,) = texts.compare(("v0", "v1"))
    assert outlet.versions[0].changes[0].order_known is known


@pytest.mark.parametrize(
    ("before", "after", "removed", "added", "what"),
    [
        ("Stadt gefallen", "Stadt gefallen", [], [], "none"),
        ("Stadt\ngefallen", "Stadt gefallen ", [], [], "none"),  # a line break is no change
        ("Stadt gefallen", "Stadt gefallen?", [], ["?"], "marks"),
        ("Stadt „befreit“", "Stadt eingenommen", ["„befreit“"], ["eingenommen"], "words"),
        ("Helfer-Bus getroffen", "Bus getroffen", ["Helfer-Bus"], ["Bus"], "words"),  # a compound is one word
        ("11.000 Menschen fliehen", "12.000 Menschen fliehen", ["11.000"], ["12.000"], "words"),
        ("", "Stadt gefallen", [], [], "unknown"),
        ("\u00ad", "Stadt gefallen", [], [], "unknown"),
        ("Stadt umka\u0308mpft", "Stadt umkämpft", [], [], "none"),  # an ä of two signs
        ("Donau\u00addampfer sinkt", "Donaudampfer\u00a0sinkt", [], [], "none"),
        ("Pokrowsk\u2011Front", "Pokrowsk-Front", [], [], "none"),
        ("Pokrowsk\u2011Front hält", "Pokrowsk-Front wankt", ["hält"], ["wankt"], "words"),
    ],
)  # fmt: skip
def test_words_that_changed(before, after, removed, added, what):
    found = change((before, None), (after, None))
    assert ([run.words for run in found.removed], [run.words for run in found.added]) == (removed, added)
    assert found.what == what


@pytest.mark.parametrize(
    ("before", "after", "read"),
    [
        ("Deich bricht", "Damm bricht", "Deich Damm bricht"),
        ("Eil: Deich bricht", "Deich bricht", "Eil: Deich bricht"),
        ("Deich bricht.", "Deich bricht?", "Deich bricht.?"),
    ],
)
def test_no_two_words_run_into_each_other(before, after, read):
    found = change((before, None), (after, None))
    assert "".join((" " if run.blank else "") + run.words for run in found.runs) == read


def test_both_headlines_can_be_read_off_a_change():
    before, after = "Frachter unter Verdacht: „Sabotage“", "Frachter unter Sabotage-Verdacht – Crew schweigt"
    found = change((before, None), (after, None))
    for state, text in (("removed", before), ("added", after)):
        runs = [run for run in found.runs if run.state in (state, "kept")]
        assert "".join((" " if run.blank else "") + run.words for run in runs).split() == text.split()


def test_changed_words_are_shown_and_found_as_printed():
    before, after = "Fu\u0308r Hafen\u00adarbeiter", "Für Ha\u00adfen\u2011Lotsen"
    found = change((before, Span("a", 3, 3 + len(before))), (after, Span("b", 0, len(after))))
    (removed,), (added,) = found.removed, found.added
    assert (removed.words, added.words) == ("Hafen\u00adarbeiter", "Ha\u00adfen\u2011Lotsen")
    assert before[removed.span.start - 3 : removed.span.end - 3] == removed.words
    assert after[added.span.start : added.span.end] == added.words
    assert [run.words for run in found.runs if run.state == "kept"] == ["Für"]


# versions of one time of publication


def resaved(*changed, published=None):
    """Headlines of one text, published at one time, in the order of loading; when each was last changed."""
    articles = {
        f"a{n}": Article(
            f"a{n}", "Abendruf", f"Damm Nummer {n}", f"Damm Nummer {n}", "t.csv", published, True,
            url="https://a.example/damm", updated_at=at,
        )
        for n, at in enumerate(changed)
    }  # fmt: skip
    passages = [
        Passage(f"p{n}", f"a{n}", "Abendruf", 0, 13, one.text[:13], 13, published, True)
        for n, one in enumerate(articles.values())
    ]
    ((outlet,)) = headlines.compare(passages, articles)
    (versions,) = outlet.versions
    return [one.passage_id for one in versions.headlines], [one.order_known for one in versions.changes]


def test_versions_published_at_one_time_stand_in_the_order_in_which_they_were_changed():
    ten, noon, three = (DAY.replace(hour=hour) for hour in (10, 12, 15))
    assert resaved(three, noon, published=ten) == (["p1", "p0"], [True])
    assert resaved(three, None, published=ten) == (["p1", "p0"], [True])
    assert resaved(None, None, published=ten) == (["p0", "p1"], [False])
    assert resaved(noon, noon, published=ten) == (["p0", "p1"], [False])
    assert resaved(three, noon) == (["p1", "p0"], [True])
    # a change of which only the day is known comes neither before nor after a time of that day
    assert resaved(DAY, None, published=ten)[1] == [False]
