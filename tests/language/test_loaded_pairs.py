"""The list weighs on both sides alike: each word of one side has one of the other."""

from __future__ import annotations

from collections import Counter

import pytest

from framing.errors import ResourceError
from framing.language import loaded, loaded_labels, loaded_pairs
from framing.language.resources import Language, load, parse_table

GERMAN = load("de")
PAIRS = loaded_pairs.pairs(GERMAN)
HEAD = "# x | own list, CC0 | word, counterpart, subject\n"


def _with(text: str) -> Language:
    tables = {one.name: one for one in GERMAN.tables}
    tables["loaded_pairs"] = parse_table("loaded_pairs.txt", HEAD + text)
    return Language("xx-" + str(hash(text)), tables)


def test_every_counterpart_is_listed_with_the_same_value_and_register() -> None:
    listed: dict[str, set[tuple[str, str]]] = {}
    for one in (*loaded.entries(GERMAN), *loaded_labels.shown(GERMAN).values()):
        listed.setdefault(one.word, set()).add((one.value, one.register))
    assert len(PAIRS) >= 25
    assert all(listed[pair.word] & listed[pair.counterpart] for pair in PAIRS)


def test_each_subject_has_several_pairs() -> None:
    subjects = Counter(pair.subject for pair in PAIRS)
    assert min(subjects.values()) >= 3
    assert {"east_west", "migration", "climate", "pandemic", "left_right", "order", "economy"} <= set(subjects)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ukronazi", "Raschist"),
        ("Kriegstreiber", "Lumpenpazifist"),
        ("Asylindustrie", "Abschiebeindustrie"),
        ("Klimahysterie", "Klimaleugner"),
        ("Schlafschaf", "Schwurbler"),
        ("Impfdiktatur", "Tyrannei der Ungeimpften"),
        ("Gutmensch", "Wutbürger"),
        ("Berufsdemonstrant", "Prügelpolizist"),
        ("Mietnomade", "Miethai"),
        ("Lügenpresse", "Hetzblatt"),
    ],
)
def test_the_two_of_a_pair_are_used_against_opposite_sides(one: str, other: str) -> None:
    assert (one, other) in {(pair.word, pair.counterpart) for pair in PAIRS}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("Miethai  Mietnomade  football\n", "'football' is no subject"),
        ("Miethai  Saubermann  economy\n", "'Saubermann' is neither"),
        ("Miethai  Mietnomade  economy\nMiethai  Sklaventreiber  economy\n", "'Miethai' stands there twice"),
        ("Heldentat  Lakai  east_west\n", "Both must have the same value and register"),
    ],
)
def test_a_wrong_pair_is_named(rows: str, message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        loaded_pairs.pairs(_with(rows))
