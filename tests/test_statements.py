"""Who says what in a passage: found once, kept while text, names and rules are the same, and safe with threads."""

import time
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import framing
from framing import pipeline
from framing.compare import attribution
from framing.find import mentions
from framing.model import Article, Findings, Mention, Project, Span, Story
from framing.pipeline import statements
from framing.report import side_by_side

TEXT = "„Wir warten ab“, sagte Jana Kern. Offenbar regnet es. Die Brücke ist zu."
ENGLISH = (
    "The council of Norderau reported on Monday that the old bridge would probably stay closed until the winter. "
    "“We are going to wait for the engineers before we open it again”, the mayor said in the evening. "
    "Allegedly the so-called “repair” had never begun, and nobody in the town knows who paid for the paint and the "
    "new lamps. The river is calm."
)


@pytest.fixture(autouse=True)
def empty(monkeypatch):
    monkeypatch.setattr(statements, "_kept", OrderedDict())


@pytest.fixture
def read(monkeypatch):
    """The passages that were really read, by their id."""
    found = []
    find = statements.find

    def counted(passage, named, language):
        found.append(passage.id)
        return find(passage, named, language)

    monkeypatch.setattr(statements, "find", counted)
    return found


def test_the_same_text_and_rules_give_the_same_object(german, passage_of, read):
    first = statements.of(passage_of(TEXT), (), german)
    assert statements.of(passage_of(TEXT), (), german) is first
    assert read == ["p"]
    assert [said.speaker for said in first.quotations] == ["Jana Kern"]
    assert [hedge.cue for hedge in first.hedges] == ["offenbar"]
    assert [claim.certainty for claim in first.claims] == ["attributed", "hedged", "asserted"]


def test_another_text_or_other_names_are_read_anew(german, passage_of, read):
    statements.of(passage_of(TEXT), (), german)
    statements.of(passage_of(TEXT + " Es schneit."), (), german)
    name = Mention(Span("p", 23, 32), "p-pistorius", "Boris Pistorius", "person", "Jana Kern", "official")
    statements.of(passage_of(TEXT), (name,), german)
    assert len(read) == 3


def test_another_version_of_the_program_reads_anew(german, passage_of, read, monkeypatch):
    statements.of(passage_of(TEXT), (), german)
    before = statements.rule_version(german)
    monkeypatch.setattr(framing, "__version__", "99.0")
    assert statements.rule_version(german) != before
    statements.of(passage_of(TEXT), (), german)
    assert len(read) == 2


def test_other_lists_read_anew(german, passage_of, read, monkeypatch):
    statements.of(passage_of(TEXT), (), german)
    monkeypatch.setattr(statements, "_lists_digest", lambda code: "another")
    statements.of(passage_of(TEXT), (), german)
    assert len(read) == 2


def test_every_list_counts_for_the_version(tmp_path):
    (tmp_path / "deeper").mkdir()
    digests = set()
    for file, text in (("a.txt", "eins"), ("a.txt", "zwei"), ("b.csv", "zwei"), ("deeper/a.txt", "zwei")):
        Path(tmp_path / file).write_text(text, encoding="utf-8")
        digests.add(statements._digest_of(tmp_path))
    assert len(digests) == 4
    (tmp_path / "README.md").write_text("no list", encoding="utf-8")
    assert statements._digest_of(tmp_path) in digests


def test_a_list_is_read_once_a_process(german, monkeypatch):
    statements.rule_version(german)
    monkeypatch.setattr(statements, "_digest_of", lambda *folders: pytest.fail("the lists were read again"))
    statements.rule_version(german)


def test_a_full_cache_drops_what_was_asked_for_longest_ago(german, passage_of, read, monkeypatch):
    monkeypatch.setattr(statements, "MOST_KEPT", 2)
    for one in "abacab":  # b is dropped for c, then c for b
        statements.of(passage_of("Es regnet.", id=one), (), german)
    assert read == ["a", "b", "c", "b"]
    assert len(statements._kept) == 2


class Slow(OrderedDict):
    """Lets other threads run between the question and the answer."""

    def __contains__(self, key):
        known = super().__contains__(key)
        time.sleep(0.0001)
        return known


def test_many_threads_share_a_small_cache(german, passage_of, monkeypatch):
    monkeypatch.setattr(statements, "_kept", Slow())
    monkeypatch.setattr(statements, "MOST_KEPT", 2)
    monkeypatch.setattr(statements, "find", lambda passage, named, language: Findings(passage.id))
    passages = [passage_of("Es regnet.", id=f"p{n}") for n in range(4)]

    def ask(start):
        return [statements.of(passages[(start + n) % 4], (), german).passage_id for n in range(200)]

    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(ask, range(8)))
    assert told == [[f"p{(start + n) % 4}" for n in range(200)] for start in range(8)]
    assert len(statements._kept) == 2


def test_two_that_read_at_once_get_the_same_object(german, passage_of, monkeypatch):
    passage = passage_of(TEXT)
    inner = []

    def find(passage, named, language):
        if not inner:  # another thread asks for the same passage while this one still reads it
            inner.append(None)
            inner.append(statements.of(passage, named, language))
        return Findings(passage.id)

    monkeypatch.setattr(statements, "find", find)
    assert statements.of(passage, (), german) is inner[1]


def test_of_a_text_in_another_language_only_direct_quotations_are_told(german, passage_of):
    passage = passage_of(ENGLISH)
    found = statements.find(passage, mentions.find(passage, language=german), german)
    assert found.other_language == "en"
    assert [said.kind for said in found.quotations] == ["direct"]
    assert (found.claims, found.hedges) == ((), ())
    compared = attribution.compare([passage], {"p": found})
    assert compared.certainty == ()
    assert compared.totals[0].sentence_count == 0


@pytest.mark.parametrize("other", [ENGLISH, "Die Brücke von Norderau ist zu. Es regnet."])
def test_the_page_says_of_a_text_in_another_language_that_nothing_is_told(passage_of, other):
    texts = {"A": ENGLISH, "B": other}
    passages = tuple(passage_of(text, outlet=outlet, id=outlet) for outlet, text in texts.items())
    articles = tuple(Article(f"{one.id}-article", one.outlet, "", one.text, f"{one.id}.txt") for one in passages)
    project = Project(articles=articles, passages=passages, stories=(Story(1, ("A", "B")),), grouped=True)
    compared = pipeline.compare(project, 1)
    assert [pair.a.certainty for pair in compared.claims] == [""] * len(compared.claims)
    told = {row.outlet for row in compared.attribution.certainty}
    assert told == ({"B"} if other != ENGLISH else set())
    page = str(side_by_side.page(compared, ("A", "B"), letters={"A": "A", "B": "B"}, language="en"))
    table = page[page.index("How surely") :]
    assert "not told" in table
    assert "asserted" not in str(compared.findings["A"])


def test_each_step_has_a_name_of_its_own():
    names = [name for name, _ in statements.STEPS]
    assert names == list(dict.fromkeys(names))
