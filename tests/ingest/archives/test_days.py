"""The day in a line of an archive's head."""

import pytest

from framing.ingest import dates
from framing.ingest.archives import days
from framing.ingest.archives.days import dated

from . import made


@pytest.mark.parametrize(
    ("line", "day"),
    [
        pytest.param("Dienstag 7. Juli 2020", "Dienstag 7. Juli 2020", id="German"),
        pytest.param("27. Februar 2012 Montag 9:50 PM GMT+1", "27. Februar 2012 Montag 9:50 PM GMT+1", id="with hour"),
        pytest.param("May 2, 2002, Thursday,, FINAL EDITION", "May 2, 2002, Thursday", id="an edition behind it"),
        pytest.param("29 décembre 2011", "2011-12-29", id="French"),
        pytest.param("1er avril 2010", "2010-04-01", id="French, the first"),
        pytest.param("mardi 14 mars 2006, p. 16", "2006-03-14", id="French, with a weekday"),
        pytest.param("woensdag 31 december 2008", "2008-12-31", id="Dutch"),
        pytest.param("3 de marzo de 2014", "2014-03-03", id="Spanish"),
        pytest.param("5 kwietnia 2011", "2011-04-05", id="Polish"),
        pytest.param("vendredi, le 3 mars 2006", "2006-03-03", id="French, with an article"),
        pytest.param("sexta-feira, 3 de março de 2006", "2006-03-03", id="Portuguese, with a weekday"),
        pytest.param("4.Juni 2025", "4.Juni 2025", id="no blank"),
        pytest.param("20250604", "", id="figures alone"),
        pytest.param("Nr. 5 Mai 2012", "", id="the number of an issue"),
        pytest.param("Heft 3 April 2014", "", id="of a volume"),
        pytest.param("Seite 3 Mai 2012", "", id="of a page"),
        pytest.param("2024 Bus 1 a b c d e f", "", id="a year and no month"),
        pytest.param("31 février 2010", "", id="a day that no month has"),
        pytest.param("12 juin", "", id="no year"),
        pytest.param("Der Rat kam am 3 mars nicht 2010", "", id="a sentence"),
        pytest.param("Summer, 2008", "", id="a season"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_day_is_read_in_the_words_of_the_archive(line, day):
    assert dated(line, made.CONTEXT) == day


def test_lines_without_a_month_are_not_searched_for_a_date(monkeypatch):
    asked = []

    def counting(written, **known):
        asked.append(written)
        raise ValueError(written)

    monkeypatch.setattr(dates, "parse", counting)
    days._beginning.cache_clear()
    for number in range(500):
        assert dated(f"2024 Bus {number} a b c d e f g h", made.CONTEXT) == ""
    assert asked == []
    dated("2024 Juni " + "a " * 500, made.CONTEXT)
    assert len(asked) < 10
    days._beginning.cache_clear()
