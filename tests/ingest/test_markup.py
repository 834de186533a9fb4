"""A piece of HTML becomes its text, however its tags stand in one another."""

import pytest

from framing.ingest import markup

SCRIPT = "<script>let bus = 1;</script><style>p { color: red }</style><!-- Bau -->"


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [
        ("", "<p>{}", ""),
        ("<ul>", "<li>{}", "</ul>"),
        ("<table>", "<tr><td>{}", "</table>"),
        ("", "<div><p>{}</div>", ""),
        ("", "<div>{}", ""),
        ("", "<p>{}<div>Kasten</div>", ""),
    ],
)
def test_whatever_is_never_closed_loses_no_word_and_lets_no_script_through(before, piece, after):
    words = [f"Wort{n}" for n in range(300)]
    told = markup.plain(before + SCRIPT + "".join(piece.format(f"{word} ") for word in words) + after).split()
    assert [word for word in told if word != "Kasten"] == words


def test_a_script_that_is_never_closed_takes_nothing_with_it():
    deep = "<div>" * 300
    assert markup.plain(f"{deep}Der Rat tagt. <!-- Der Bus bleibt.").endswith("Der Bus bleibt.")
    assert "Der Bus bleibt." in markup.plain(f"{deep}Der Rat tagt. <svg> Der Bus bleibt.")


@pytest.mark.parametrize("piece", ["<!--", "<script>", "<svg>x", "<!-- -->", "</p>", "<li><td>", "<select><p>", "-->"])
def test_hostile_markup_comes_back(piece):
    assert isinstance(markup.plain(piece * 20_000), str)
