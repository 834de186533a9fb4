"""The list of what was masked names no outlet and no masked word, in both languages."""

import pytest

from framing import blind
from framing.blind import KINDS, LIMITS, Blinded, Masked
from framing.model import Project
from framing.report import blind_list
from framing.report.phrases import PHRASES, say


@pytest.fixture(scope="module")
def blinded(demo_project):
    return blind.project(demo_project, seed="liste")


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_counts_by_kind_and_names_passages_but_no_outlet(blinded, language):
    page = blind_list.block(blinded, language=language)
    for name in blinded.real.values():
        assert name not in page
    for one in blinded.masked:
        assert say(f"blind_kind_{one.kind}", language) in page
    credit = next(one for one in blinded.masked if one.kind == "credit")
    assert f"<td>{credit.handle}</td>" in page or credit.handle == ""
    assert page.count("<li>") == len(LIMITS)


def test_every_kind_and_limit_has_its_words():
    for key in (*(f"blind_kind_{kind}" for kind in KINDS), *(f"blind_limit_{limit}" for limit in LIMITS)):
        assert all(PHRASES[key])


def test_a_row_adds_up_its_passages_and_shortens_a_long_list():
    masked = tuple(Masked("outlet", f"p{n}", 2) for n in range(1, 21))
    page = blind_list.block(Blinded(Project(), masked, {}), language="de")
    assert "<td>40</td>" in page
    assert "p12 und 8 weitere" in page
    assert "p13" not in page


def test_what_no_passage_shows_is_said():
    masked = (Masked("link", "", 1), Masked("link", "p2", 1), Masked("file", "", 3))
    page = blind_list.block(Blinded(Project(), masked, {}), language="de")
    assert "<td>p2; außerhalb der Passagen</td>" in page
    assert "<td>außerhalb der Passagen</td><td>3</td>" in page


def test_nothing_masked_says_so_and_still_lists_the_limits():
    page = blind_list.block(blind.project(Project(), seed="s"), language="de")
    assert "nichts zu verdecken" in page
    assert "<table" not in page
    assert page.count("<li>") == len(LIMITS)
