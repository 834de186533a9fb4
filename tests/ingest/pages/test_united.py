"""One live blog told twice: by the page's data for machines, and by what it shows."""

import pytest

from framing.ingest.pages.united import united
from framing.ingest.records import Entry

SHOWN = [
    Entry(text=f"Der Pegel an der Brücke {n} ist gefallen.\nDie Helfer atmen auf.", heading=f"Lage an Brücke {n}")
    for n in range(6)
]


def known(*numbers, text="Der Pegel an der Brücke {} ist …"):
    return [
        Entry(text=text.format(n), heading=f"Lage an Brücke {n}", published=f"2031-03-05T{18 - n}:00:00+01:00")
        for n in numbers
    ]


def test_what_the_data_leave_out_stays():
    found = united(known(0, 1, 2), SHOWN)
    assert [one.entry.heading for one in found] == [one.heading for one in SHOWN]
    assert [one.entry.published[11:13] for one in found] == ["18", "17", "16", "", "", ""]
    assert found[0].entry.text == SHOWN[0].text


def test_what_the_page_leaves_out_stands_where_the_data_have_it():
    found = united(known(0, 1, 2, 3), [SHOWN[0], SHOWN[3]])
    assert [(one.entry.heading[-1], one.shown) for one in found] == [("0", 0), ("1", None), ("2", None), ("3", 1)]


def test_data_that_have_the_oldest_first_follow_the_page():
    found = united(known(3, 2, 1, 0), [SHOWN[0], SHOWN[3]])
    assert [one.entry.heading[-1] for one in found] == ["0", "1", "2", "3"]


def test_headings_that_differ_are_one_entry_where_the_text_is():
    data = [Entry(text=SHOWN[2].text, heading="Brücke frei", published="2031-03-05T16:00")]
    found = united(data, SHOWN)
    assert len(found) == 6
    assert (found[2].entry.heading, found[2].entry.published) == ("Brücke frei", "2031-03-05T16:00")


def test_texts_that_begin_alike_are_told_apart():
    begin = "Der Rat der Stadt Norderau hat am Abend beschlossen, "
    shown = [Entry(text=f"{begin}{end}") for end in ("den Deich zu erhöhen.", "die Schule zu schließen.")]
    found = united([Entry(text=shown[1].text, published="2031-03-05T16:00")], shown)
    assert [one.entry.published for one in found] == ["", "2031-03-05T16:00"]


def test_entries_of_one_heading_are_told_apart_by_their_time():
    shown = [Entry(text=f"Stand {n}.", heading="Pegel am Hafen", published=f"2031-03-05T1{n}:00") for n in range(3)]
    data = [Entry(text="Stand …", heading="Pegel am Hafen", published="2031-03-05T11:00")]
    assert [one.entry.text for one in united(data, shown)] == ["Stand 0.", "Stand 1.", "Stand 2."]
    assert len(united([*data, *data], shown)) == 3


def test_a_heading_that_is_built_as_a_paragraph_is_told_once():
    shown = [Entry(text="Lage an Brücke 0\nDer Pegel an der Brücke 0 ist gefallen.")]
    (one,) = united(known(0), shown)
    assert (one.entry.heading, one.entry.text) == ("Lage an Brücke 0", "Der Pegel an der Brücke 0 ist gefallen.")


def test_nothing_and_nothing_are_nothing():
    assert united([], []) == ()
    assert [one.entry for one in united([], SHOWN)] == SHOWN
    assert [one.entry for one in united(known(1), [])] == known(1)


@pytest.mark.parametrize("dateline", ["Norderau (dpa) - ", "Norderau/Altdorf (eig) – ", "Norderau, 5. März – "])
def test_a_dateline_in_front_makes_no_other_entry(dateline):
    shown = [Entry(text=one.text) for one in SHOWN]
    data = [Entry(text=dateline + one.text, published="2031-03-05T18:00") for one in SHOWN]
    assert [one.shown for one in united(data, shown)] == list(range(len(SHOWN)))


def test_entries_of_one_moment_that_share_words_are_one():
    shown = [Entry(text="Feuerwehr pumpt Keller am Hafen aus.", published="2031-03-05T18:13:00+01:00")]
    data = [Entry(text="Am Hafen: Die Feuerwehr pumpt die Keller leer.", published="2031-03-05T17:13:20+00:00")]
    assert [one.shown for one in united(data, shown)] == [0]


def test_entries_of_one_moment_that_share_no_words_are_two():
    shown = [Entry(text="Feuerwehr pumpt Keller am Hafen aus.", published="2031-03-05T18:13:00")]
    data = [Entry(text="Der Rat vertagt seine Sitzung auf morgen.", published="2031-03-05T18:13:00")]
    assert len(united(data, shown)) == 2


@pytest.mark.parametrize("published", ["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "nie", "2031-03-05"])
def test_moments_that_are_none_make_nothing_one(published):
    one, other = Entry(text="Feuerwehr am Hafen.", published=published), Entry(text="Am Hafen brennt es.")
    assert len(united([one], [other])) == 2


@pytest.mark.parametrize(
    ("in_data", "on_page"),
    [("Rat tagt am Abend", "Norderau: Rat tagt am Abend"), ("Norderau: Rat tagt am Abend", "Rat tagt am Abend")],
)
@pytest.mark.parametrize("as_paragraph", [True, False])
def test_of_two_headings_the_one_with_the_word_in_front_stays(in_data, on_page, as_paragraph):
    text = "Der Deich wird erhöht."
    shown = Entry(text=f"{on_page}\n{text}") if as_paragraph else Entry(text=text, heading=on_page)
    (one,) = united([Entry(text=text, heading=in_data)], [shown])
    assert (one.entry.heading, one.entry.text) == ("Norderau: Rat tagt am Abend", text)
