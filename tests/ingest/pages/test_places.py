"""Where on a page a line of its text stands."""

import pytest
from lxml import html

from framing.ingest.pages.places import places


def placed(markup, lines):
    """Each line with the number of the <li> it stands in."""
    root = html.document_fromstring(f"<html><body>{markup}</body></html>")
    where = places(root)
    ranges = [where.ranges[element] for element in root.iter("li")]
    return [(one.line, one.inside, one.below) for one in where.placed(lines, ranges)]


def test_above_in_between_and_below():
    markup = "<p>Oben steht das.</p><ul><li>Eins.</li><p>Dazwischen.</p><li>Zwei.</li></ul><p>Unten.</p>"
    found = placed(markup, ["Oben steht das.", "- Eins.", "Dazwischen.", "- Zwei.", "Unten."])
    assert [(inside, below) for _, inside, below in found] == [(None, 0), (0, 1), (None, 1), (1, 2), (None, 2)]


def test_what_stands_twice_is_read_in_the_range_first_and_then_elsewhere():
    markup = "<p>Der Rat tagt.</p><li>Der Rat tagt.</li>"
    assert [inside for _, inside, _ in placed(markup, ["Der Rat tagt."] * 2)] == [0, None]


def test_a_line_that_is_several_on_the_page_is_cut():
    markup = "<h1>Ticker</h1><li><b>Ina Holm</b> <time>10:00</time><h3>Rat</h3><p>Der Straßenrat tagt.</p></li>"
    found = placed(markup, ["Ticker Ina Holm Rat Der Straßenrat tagt."])
    assert found == [("Ticker", None, 0), ("Ina Holm", 0, 1), ("Rat", 0, 1), ("Der Straßenrat tagt.", 0, 1)]


@pytest.mark.parametrize("line", ["Nirgends steht das.", "Der Rat tagt heute und geht dann anders weiter.", "x"])
def test_what_stands_nowhere_follows_the_line_before(line):
    assert placed("<li>Der Rat tagt heute und morgen.</li>", ["Der Rat tagt heute und morgen.", line])[1][1] == 0


@pytest.mark.parametrize("lines", [[], [""], ["–"], ["\u0345"], ["İ"]])
def test_nothing_stands_somewhere(lines):
    assert len(placed("<li>İ</li><script>Der Rat</script>", lines)) == len(lines)


def test_scripts_are_no_text():
    assert placed("<script>Der Rat tagt.</script><li>Der Rat tagt.</li>", ["Der Rat tagt."]) == [
        ("Der Rat tagt.", 0, 1)
    ]
