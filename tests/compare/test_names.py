"""Who writes which form: contrasts of origin, of spelling, and what is no contrast at all."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from framing.compare import names
from framing.language import gazetteer
from framing.model import Findings, Mention, Passage, Span

BERLIN = ZoneInfo("Europe/Berlin")
MARKED = gazetteer.marked_perspectives()


def told(*rows):
    """(outlet, form, perspective, shape, quoted) -> passages and findings, one passage an outlet."""
    passages, findings = {}, {}
    for n, (outlet, form, perspective, *rest) in enumerate(rows):
        shape, quoted = rest or ("base", False)
        passages.setdefault(outlet, Passage(outlet, "a", outlet, 0, 99, "x" * 99))
        mention = Mention(Span(outlet, n, n + 1), "town", "Pokrowsk", "place", form, perspective, shape, quoted)
        before = findings.get(outlet, Findings(outlet))
        findings[outlet] = Findings(outlet, mentions=(*before.mentions, mention))
    return list(passages.values()), findings


def compare(*rows):
    passages, findings = told(*rows)
    return names.compare(passages, findings, marked=MARKED)


@pytest.mark.parametrize(
    ("rows", "contrast"),
    [
        ([("A", "Pokrowsk", "official"), ("B", "Krasnoarmeisk", "former_soviet")], "origin"),
        ([("A", "Kiew", "exonym_de"), ("B", "Kyjiw", "official")], "style"),
        ([("A", "ukrainische Regierung", "neutral"), ("B", "Kiewer Regime", "delegit")], "origin"),
        ([("A", "Kiew", "exonym_de"), ("B", "Kiev", "translit_en")], "style"),
        ([("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official")], "none"),
        ([("A", "Pokrowsk", "official"), ("A", "Krasnoarmeisk", "former_soviet")], "within"),
        (
            [("A", "Kim Jong-un", "official"), ("A", "Machthaber Kim", "delegit"), ("B", "Kim Jong Un", "translit_alt"),
             ("B", "Machthaber Kim", "delegit")],
            "within",
        ),
        ([("A", "Putin", "official"), ("B", "Putin", "official"), ("B", "Kremlchef", "neutral")], "designation"),
        (
            [("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"),
             ("B", "Krasnoarmeisk", "former_soviet")],
            "also",
        ),
        (
            [("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"),
             ("B", "Krasnoarmeisk", "former_soviet", "base", True)],
            "none",
        ),
        (
            [("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"),
             ("B", "Krasnoarmeisk", "former_soviet", "gloss", False)],
            "none",
        ),
    ],
    ids=[
        "origin",
        "exonym and official",
        "neutral and disparaging",
        "spelling",
        "alike",
        "one outlet alone",
        "both forms in each outlet",
        "a designation",
        "slipped in once",
        "only quoted",
        "only in brackets",
    ],
)  # fmt: skip
def test_contrast(rows, contrast):
    (row,) = compare(*rows)
    assert row.contrast == contrast


def test_own_words_quotations_and_brackets_are_counted_apart():
    (row,) = compare(
        ("B", "Krasnoarmeisk", "former_soviet"),
        ("B", "Krasnoarmeisk", "former_soviet"),
        ("B", "Krasnoarmeisk", "former_soviet", "base", True),
        ("B", "Pokrowsk", "official", "gloss", False),
    )
    assert [(u.form, u.count, len(u.quoted_spans), len(u.gloss_spans), u.passage_count) for u in row.uses] == [
        ("Krasnoarmeisk", 2, 1, 0, 1),
        ("Pokrowsk", 0, 0, 1, 0),
    ]


def test_exchanging_the_outlets_changes_nothing_but_the_outlets():
    one = compare(("A", "Pokrowsk", "official"), ("B", "Krasnoarmeisk", "former_soviet"))
    other = compare(("B", "Pokrowsk", "official"), ("A", "Krasnoarmeisk", "former_soviet"))
    assert one[0].contrast == other[0].contrast
    assert {(u.outlet, u.form) for u in one[0].uses} == {("A", "Pokrowsk"), ("B", "Krasnoarmeisk")}
    assert {(u.outlet, u.form) for u in other[0].uses} == {("B", "Pokrowsk"), ("A", "Krasnoarmeisk")}


def test_differences_count_the_names_that_two_outlets_write_differently():
    rows = compare(
        ("A", "Pokrowsk", "official"), ("B", "Krasnoarmeisk", "former_soviet"), ("C", "Pokrowsk", "official")
    )
    assert [names.differences(rows, *pair) for pair in (("A", "B"), ("A", "C"), ("B", "C"))] == [1, 0, 1]
    assert names.mean_differences(rows) == 2 / 3


def test_no_names_no_rows():
    assert names.compare([], {}, marked=MARKED) == ()


def dated(day, *rows, passage="x", outlet="A"):
    """One passage of that day (None: no date) with these (form, perspective)."""
    when = datetime(2026, *day, 23, 30, tzinfo=BERLIN) if day else None
    found = tuple(
        Mention(Span(passage, n, n + 1), "town", "Pokrowsk", "place", form, perspective)
        for n, (form, perspective) in enumerate(rows)
    )
    return Passage(passage, "a", outlet, 0, 99, "x" * 99, published_at=when), Findings(passage, found)


NEW, OLD = ("Pokrowsk", "official"), ("Krasnoarmeisk", "former_soviet")


def test_open_mentions_are_listed_and_never_counted():
    passage, _ = dated((2, 3), passage="p")
    where = Span("p", 4, 17)
    maybe = Mention(where, "", "Krasnoarmeisk", "place", "Krasnoarmeisk", "", candidates=("ru-saratow", "ua-pokrowsk"))
    findings = {"p": Findings("p", (maybe,))}
    assert names.compare([passage], findings, marked=MARKED) == ()
    (form,) = names.open_forms([passage], findings)
    assert (form.form, form.outlet, form.spans) == ("Krasnoarmeisk", "A", (where,))
    assert form.candidate_ids == ("ru-saratow", "ua-pokrowsk")


def test_weeks_count_own_words_by_iso_week_and_say_what_has_no_date():
    told = [
        dated((1, 4), NEW, OLD, passage="sunday"),
        dated((1, 5), NEW, NEW, passage="monday"),
        dated(None, OLD, passage="undated"),
    ]
    passages, findings = [p for p, _ in told], {f.passage_id: f for _, f in told}
    rows = names.compare(passages, findings, marked=MARKED)
    weeks, undated_count = names.over_weeks(rows, passages)
    assert [(w.week, w.form, w.count) for w in weeks] == [
        ("2026-W01", "Krasnoarmeisk", 1),
        ("2026-W01", "Pokrowsk", 1),
        ("2026-W02", "Pokrowsk", 2),
    ]
    assert undated_count == 1


def test_no_rows_no_weeks():
    assert names.over_weeks((), []) == ((), 0)


@pytest.mark.parametrize(
    ("rows", "contrastive"),
    [
        ([("A", *NEW), ("A", *OLD)], True),
        ([("A", *NEW), ("B", *NEW)], False),
        ([("A", "Kiew", "exonym_de"), ("B", "Kyjiw", "official")], False),
        ([("A", *NEW), ("A", *OLD, "base", True)], False),
    ],
    ids=["one outlet, two origins", "alike", "usual spellings", "only quoted"],
)
def test_contrastive_asks_for_two_origins_in_own_words(rows, contrastive):
    (row,) = compare(*rows)
    assert row.contrastive is contrastive
