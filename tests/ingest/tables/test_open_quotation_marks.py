"""A quotation mark that never closes costs its own row and no other."""

from made_tables import TEXT, read

from framing.ingest.tables import csv_rows, delimited_rows


def test_quotation_marks_that_never_close_do_not_swallow_the_rest(german):
    table = 'text,outlet\n"offen,A\n' + f"{TEXT},A\n" * 3 + '"auch offen,A\n' + f"{TEXT},A\n"
    articles, remarks = read(table, "t.csv", german)
    assert (len(articles), len(remarks)) == (4, 2)


def test_many_open_quotation_marks_are_looked_at_a_bounded_number_of_times(monkeypatch):
    """Each line opens a quotation that the next one closes and opens anew: a row that begins there never ends."""
    seen = 0
    looked = delimited_rows._cells

    def counted(text, place, delimiter, most_lines):
        nonlocal seen
        found = looked(text, place, delimiter, most_lines)
        seen += found[1].at - place.at
        return found

    monkeypatch.setattr(delimited_rows, "_SPARE", 50_000)
    monkeypatch.setattr(delimited_rows, "_cells", counted)
    table = "text,outlet\n" + 'a","\n' * 20_000
    assert len(list(csv_rows(table, needed=("text",)))) == 20_000
    assert seen < 3 * len(table)


def test_a_missing_quotation_mark_swallows_no_rows(german):
    rows = f'A;Nachtbus;"Der Rat tagt\nB;Nachtbus;{TEXT}\nC;Nachtbus;Der Bus kommt."\nD;Rat;Ende.\n'
    articles, (told,) = read(f"outlet;title;text\n{rows}", "t.csv", german)
    assert [article.outlet for article in articles] == ["B", "C", "D"]
    assert told == (
        "t.csv, line 2: lines 2 to 4 are one row by the quotation marks, yet look like many: is one missing?"
    )


def test_lines_of_prose_in_a_cell_are_no_rows(german):
    text = "Der Rat, der tagt, bleibt.\nDer Bus, der fährt, kommt."
    (article,), remarks = read(f'outlet,title,text\nA,Rat,"{text}"\n', "t.csv", german)
    assert (article.text, remarks) == (f"Rat\n\n{text}", [])
