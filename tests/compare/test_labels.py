"""Who writes which word for the same thing, and what is no contrast."""

from __future__ import annotations

import pytest

from framing.compare import labels
from framing.find import labels as finding
from framing.find import mentions, quotations
from framing.find import quoted as marking
from framing.language.resources import load
from framing.model import Findings, Passage

GERMAN = load("de")


def compare(*told: tuple[str, str]) -> tuple[labels.LabelRow, ...]:
    """(outlet, text) -> rows; each text is one passage."""
    passages = [Passage(f"p{n}", "a", outlet, 0, len(text), text) for n, (outlet, text) in enumerate(told)]
    findings = {}
    for passage in passages:
        named = mentions.find(passage, language=GERMAN)
        found = finding.find(passage, language=GERMAN, mentions=named)
        quoted = quotations.find(passage, language=GERMAN)
        findings[passage.id] = Findings(passage.id, labels=marking.mark(found, quoted))
    return labels.compare(passages, findings)


@pytest.mark.parametrize(
    ("told", "contrast"),
    [
        ([("A", "Die Regierung in Minsk schwieg."), ("B", "Das Regime in Minsk schwieg.")], "words"),
        ([("A", "Die Regierung schwieg."), ("B", "Die Regierung schwieg.")], "none"),
        ([("A", "Die Regierung schwieg."), ("A", "Das Regime schwieg.")], "within"),
        (
            [("A", "Die Regierung schwieg."), ("B", "Die Regierung schwieg, die Regierung zahlt. Das Regime auch.")],
            "also",
        ),
        ([("A", "Die Regierung schwieg."), ("B", "Die Regierung schwieg zum „Regime“.")], "within"),
        (
            [("A", "Die Regierung schwieg."), ("B", "„Das Regime hat alles gewusst“, sagte Kern. Die Regierung auch.")],
            "within",
        ),
    ],
    ids=["two words", "alike", "one outlet alone", "slipped in once", "at arm's length", "only quoted"],
)
def test_contrast(told: list[tuple[str, str]], contrast: str) -> None:
    row = next(row for row in compare(*told) if row.set_id == "regierung")
    assert row.contrast == contrast
    assert row.contrastive == (contrast != "none")


def test_only_words_for_the_same_one_are_compared() -> None:
    rows = compare(
        ("A", "Die Regierung in Kiew schweigt. Die US-Regierung auch. Die Regierung schweigt."),
        ("B", "Das Kiewer Regime schweigt. Die Regierung in Washington auch."),
    )
    assert [(row.referent, row.contrast) for row in rows] == [
        ("o-ua-regierung", "words"),
        ("o-us-regierung", "none"),
        ("", "none"),
    ]


def test_own_words_quotations_and_words_at_arms_length_are_counted_apart() -> None:
    (row,) = compare(
        ("B", "Das Regime zahlt. Das Regime schweigt. „Das Regime hat alles gewusst“, sagte Kern."),
        ("B", "Das sogenannte Regime schweigt."),
    )
    (use,) = row.uses
    assert (use.count, len(use.quoted_spans), len(use.distanced_spans), use.passage_count) == (2, 1, 1, 1)


def test_exchanging_the_outlets_names_mirrors_the_counts() -> None:
    """One rule for all sides: nothing depends on who writes."""
    one = "Die Regierung nennt sie Flüchtlinge. Die Söldner der Regierung zogen ab."
    other = "Das Regime nennt sie illegale Migranten. Die Söldner und ausländische Kämpfer zogen ab."
    there = compare(("A", one), ("B", other))
    back = compare(("B", one), ("A", other))
    swap = {"A": "B", "B": "A"}

    def counts(rows: tuple[labels.LabelRow, ...], names: dict[str, str]) -> set[tuple[object, ...]]:
        return {(row.set_id, row.contrast, names[use.outlet], use.word, use.count) for row in rows for use in row.uses}

    assert counts(there, {"A": "A", "B": "B"}) == counts(back, swap)
    assert [row.set_id for row in there] == [row.set_id for row in back]


def test_contrasts_come_first_then_the_most_used() -> None:
    rows = compare(("A", "Söldner, Söldner, Söldner. Die Regierung schwieg."), ("B", "Söldner. Das Regime schwieg."))
    assert [row.set_id for row in rows] == ["regierung", "soeldner"]


def test_a_tie_makes_no_main_word_by_the_alphabet() -> None:
    rows = compare(("A", "Regierung, Regime."), ("B", "Regime, Regierung."))
    assert [row.contrast for row in rows] == ["within"]


def test_no_labels_no_rows() -> None:
    assert labels.compare([], {}) == ()
