"""A value that cannot be right cannot be made."""

from datetime import UTC, datetime

import pytest

from framing.errors import ProjectError
from framing.model import Article, Correction, Furniture, FurnitureKind, Link, Passage, Project, Span, Story
from framing.settings import Settings

NOW = datetime.now(UTC)
LOCK = Correction("lock", ("p", "q"), "A", NOW, number=1)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: Span("p", 3, 3), id="a span of no characters"),
        pytest.param(lambda: Span("p", 5, 2), id="a span that runs backwards"),
        pytest.param(lambda: Article("a", "", "", "Text", "a.txt"), id="an article of no outlet"),
        pytest.param(lambda: Article("a", "Blatt", "", "  \n", "a.txt"), id="an article without text"),
        pytest.param(lambda: Article("a", "Blatt", "", "T", "a", datetime(2026, 1, 1)), id="a time without its zone"),
        pytest.param(lambda: Passage("p", "a", "Blatt", 0, 9, "Text"), id="a span that does not hold its text"),
        pytest.param(lambda: Passage("p", "a", "Blatt", 0, 4, "Text", heading_end=9), id="a heading past the end"),
        pytest.param(lambda: Story(1, ("p",)), id="a story of one passage"),
        pytest.param(lambda: Story(1, ("p", "p")), id="a story that holds a passage twice"),
        pytest.param(lambda: Correction("erase", ("p",), "A", datetime.now(UTC)), id="an unknown correction"),
        pytest.param(lambda: Correction("merge", ("p",), "A", NOW), id="a merge of one passage"),
        pytest.param(lambda: Correction("move", ("p",), "A", NOW), id="a move to nowhere"),
        pytest.param(lambda: Correction("lock", ("p", "q"), "A", NOW, other_ids=("r",)), id="a lock with others"),
        pytest.param(lambda: Correction("move", ("p",), "A", NOW, other_ids=("p",)), id="a move to itself"),
        pytest.param(lambda: Correction("lock", ("p", "q"), " ", NOW), id="a correction by nobody"),
        pytest.param(lambda: Correction("lock", ("p", "q"), "A", datetime(2026, 1, 1)), id="a time without zone"),
        pytest.param(lambda: Project(found=(Story(1, ("p", "q")),)), id="a found story of passages not there"),
        pytest.param(lambda: Project(corrections=(LOCK, LOCK)), id="two corrections of one number"),
        pytest.param(lambda: Project(stories=(Story(1, ("p", "q")),)), id="a story of passages that are not there"),
        pytest.param(lambda: Settings(window_hours=0), id="a window of no time"),
        pytest.param(lambda: Settings(certainty=1.0), id="a certainty that nothing reaches"),
        pytest.param(lambda: Settings(certainty=0.0), id="a certainty that everything reaches"),
        pytest.param(lambda: Settings(engine="dbscan"), id="an engine that there is not"),
        pytest.param(lambda: Link("p", "p", 0.5), id="a link of a passage with itself"),
        pytest.param(lambda: Link("p", "q", 1.5), id="a certainty above 1"),
    ],
)
def test_what_cannot_be_right_is_refused(make):
    with pytest.raises(ValueError, match=r"\w"):
        make()


def test_own_text_blanks_furniture_and_keeps_every_offset():
    text = "Die Brücke ist frei. (nap) Lesen Sie hier mehr."
    pieces = (Furniture(21, 26, FurnitureKind.CREDIT), Furniture(27, 47, FurnitureKind.READ_MORE))
    passage = Passage("p", "a", "Blatt", 0, len(text), text, furniture=pieces)
    assert passage.own_text == "Die Brücke ist frei." + " " * 27
    assert len(passage.own_text) == len(passage.text)


def test_outlets_get_letters_by_the_alphabet_not_by_weight():
    def passage(id, outlet):
        return Passage(id, "a", outlet, 0, 1, "x")

    project = Project(passages=(passage("1", "Zeit im Ort"), passage("2", "Abendruf"), passage("3", "Zeit im Ort")))
    assert [(o.letter, o.name, o.passage_count) for o in project.outlets] == [
        ("A", "Abendruf", 1),
        ("B", "Zeit im Ort", 2),
    ]


def test_a_setting_of_another_version_is_told_not_dropped():
    with pytest.raises(ProjectError, match="temperature"):
        Settings.from_dict({"temperature": 1})


@pytest.mark.parametrize("start", [0.38, 0.011, 0.989, 0.0001, 0.9999])
@pytest.mark.parametrize("way", [1, -1])
def test_the_dial_stops_at_its_end_and_one_step_back_is_one(start, way):
    """Wider never narrows, narrower never widens, and no number of steps leaves the range."""
    begun = Settings(certainty=start)
    far = begun.wider(1000 * way)
    assert (begun.certainty - far.certainty) * way >= 0
    assert far.wider(way) == far
    back = far.wider(-way).certainty
    assert 0.01 < back < 0.99
    assert back != far.certainty
    assert begun.wider(0) == begun


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-03-29T02:30+01:00", "2026-03-29T03:30:00+02:00"),  # spring leaves this hour out
        ("2026-03-29T01:30+01:00", "2026-03-29T01:30:00+01:00"),
        ("2026-10-25T02:30+02:00", "2026-10-25T02:30:00+02:00"),  # autumn has it twice
        ("2026-10-25T02:30+01:00", "2026-10-25T02:30:00+01:00"),
        ("2026-07-01T12:00+00:00", "2026-07-01T14:00:00+02:00"),
    ],
)
def test_a_project_tells_each_moment_by_a_clock_that_its_zone_has(written, told):
    at = datetime.fromisoformat(written)
    (article,) = Project(articles=(Article("a", "Blatt", "", "T", "a", at, True),)).articles
    assert article.published_at.isoformat() == told
    assert article.published_at == at
