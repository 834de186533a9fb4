"""In which element is a line printed?"""

import pytest

from framing.ingest.pages.parsed import parse
from framing.ingest.pages.printed import folded, is_sentence, printed


def test_a_line_belongs_to_the_innermost_block():
    where = printed(
        parse("<div>Oben<section><h2>Der <b>Deich</b></h2><p>Er hält<br>noch</p></section>Unten</div>").root
    )
    tags = {line: where.of(line).tag for line in ("Oben", "Der Deich", "Er hält", "– noch", "Unten")}
    assert tags == {"Oben": "div", "Der Deich": "h2", "Er hält": "p", "– noch": "p", "Unten": "div"}
    assert where.is_heading("DER DEICH")
    assert not where.is_heading("Er hält")


@pytest.mark.parametrize("line", ["", "…", "Der Rat", "var a"])
def test_a_line_that_nobody_prints_stands_nowhere(line):
    where = printed(parse("<div><script>var a</script><p>Der Deich</p></div>").root)
    assert where.of(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Der Deich hält.", True), ("„Er hält doch!“", True), ("Er hält.", False), ("Streit um den Deich", False)],
)
def test_a_sentence_ends_like_one(line, expected):
    assert is_sentence(line) is expected


def test_signs_and_blanks_tell_no_line_from_another():
    assert folded("– „Der Deich“ hält (noch)") == folded("Der\xa0Deich hält noch.")
