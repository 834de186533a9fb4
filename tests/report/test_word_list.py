"""What is said of words: an answer first, raw counts where there is none, and never a figure that is no number."""

import json
import math
import re
from dataclasses import replace

import pytest
from lxml import html as lxml_html

from framing.compare import shuffles
from framing.compare.wording import Versus
from framing.model import Span
from framing.pipeline import Dials, Wording
from framing.report import tables, terminal, word_list, word_statements, word_tables
from framing.report.csv_text import as_csv
from framing.report.view import View

ONE_IN = round(1 / shuffles.ALPHA)
NO_NUMBER = re.compile(r"\b(nan|inf|infinity)\b", re.IGNORECASE)


def shown(compared, letters, **more):
    return lxml_html.fromstring(f"<div>{word_tables.block(View(compared, letters, compared.outlets, **more))}</div>")


def flat(node):
    return " ".join(node.text_content().split())


def wording_of(compared, **dials):
    return Wording(
        "story 7",
        Dials(**dials),
        compared.versus,
        compared.wording,
        compared.passages,
        compared.articles,
        compared.sentences,
        "de",
    )


def test_a_story_in_the_terminal_says_the_answer_before_the_counts(make_comparison):
    said = "\n".join(word_list.of_story(make_comparison(), 8))
    assert "Abendblatt: too little text to tell" in said
    assert "Bote <B>: words with a clear difference: 1" in said
    assert "kämpfen                    1 (in 1) here, 1 (in 1) elsewhere: 2.2 times as often; clear" in said
    assert "Chronik: no words of its own left" in said
    assert "framing words PROJECT 7 --names --quotations --agency --standing" in said
    assert said in terminal.comparison(make_comparison())


def test_with_few_texts_the_terminal_shows_raw_counts_alone(make_comparison):
    said = "\n".join(word_list.of_story(make_comparison(clear=False), 8))
    assert "kämpfen                    1 here, 1 elsewhere" in said
    assert "1.26" not in said
    assert "clear" not in said
    long = word_list.text(wording_of(make_comparison(clear=False)), words=5)
    assert "Bote <B> (1 text, 9 words) against all others (2 texts, 20 words): too little text to tell" in long
    assert "1 (in 1)" in long
    assert "log-odds" not in long


def test_tested_but_not_clear_is_said_as_such(make_comparison):
    compared = make_comparison()
    row = replace(compared.wording[0], clear=False, p=0.4)
    (_, one, _) = compared.versus
    assert word_statements.of_versus(one, [row], (), "de") == (
        "kein Wort unterscheidet sich deutlicher, als es der Zufall täte"
    )
    assert word_statements.verdict(row, "en") == "not clear"
    assert word_statements.verdict(replace(row, p=None), "en") == "not tested"


def test_the_long_list_has_every_figure_and_says_how_to_read_it(make_comparison):
    said = word_list.text(wording_of(make_comparison()), words=5, sentences=True)
    assert re.search(
        r"kämpfen +1 \(in 1\) +1 \(in 1\) +\+1\.26 \[\+0\.40, \+2\.25\] +\+1\.2 +0\.8 +0\.25 +0\.0025", said
    )
    assert "A row: how often the word stands here and in the others" in said
    assert "> In Krasnoarmeisk (Pokrowsk) wird gekämpft." in said
    assert "Not counted: names; direct quotations; texts that credit an agency" in said
    assert all(len(line) <= 120 for line in said.splitlines())


def test_what_the_dials_count_is_not_called_left_out(make_comparison):
    everything = {"names": True, "quotations": True, "agency": True, "standing": True}
    said = word_list.text(wording_of(make_comparison(), **everything), words=5)
    assert "Not counted: function words." in said
    assert "Count them in" not in said
    assert "(function words)" in said


def test_only_so_many_words_and_the_rest_is_counted(make_comparison):
    compared = make_comparison()
    many = tuple(replace(compared.wording[0], word=f"Wort{n}") for n in range(7))
    said = word_list.text(wording_of(replace(compared, wording=many)), words=3)
    assert "Wort2" in said
    assert "Wort3" not in said
    assert "and 4 words more (--words 7)" in said


def test_pairs_name_the_opponent(make_comparison):
    compared = make_comparison()
    versus = (Versus("Abendblatt", "Chronik", 1, 12, 1, 13, "too_little"),)
    said = word_list.text(wording_of(replace(compared, versus=versus, wording=())), words=3)
    assert "Abendblatt (1 text, 12 words) against Chronik (1 text, 13 words)" in said


def test_one_outlet_is_no_comparison(make_comparison, letters):
    compared = replace(make_comparison(), versus=(), wording=())
    assert "One outlet only" in "\n".join(word_list.of_story(compared, 8))
    assert flat(shown(compared, letters)) == "Nur ein Medium: Wörter vergleichen lassen sich erst ab zweien."
    assert word_list.rows(compared, (), ()) == word_list.outlet_rows((), ()) == []


def test_rows_hold_every_figure_and_the_places_behind_it(make_comparison):
    compared = make_comparison()
    (row,) = word_list.rows(compared, compared.versus, compared.wording)
    figures = set(compared.wording[0].__slots__) - {"spans", "rest_spans"}
    assert figures | {"state", "evidence"} == set(row)
    assert (row["state"], row["clear"], row["log_ratio"]) == ("tested", True, 1.152)
    assert [(place["outlet"], place["words"]) for place in row["evidence"]] == [
        ("Bote <B>", "gekämpft"), ("Chronik", "gekämpft"),
    ]  # fmt: skip


def test_an_outlet_without_a_row_keeps_its_answer(make_comparison):
    compared = make_comparison()
    rows = {row["outlet"]: row for row in word_list.outlet_rows(compared.versus, compared.wording)}
    assert rows["Abendblatt"]["state"] == "too_little"
    assert rows["Abendblatt"]["statement"] == "zu wenig Text für eine Aussage"
    assert rows["Bote <B>"]["clear_count"] == 1
    assert rows["Chronik"]["statement_en"].startswith("no words of its own left")
    assert {"wording", "wording_outlets"} <= {table.name for table in tables.comparison(compared)}


@pytest.mark.parametrize("clear", [True, False])
def test_a_figure_that_there_is_not_is_an_empty_cell(make_comparison, letters, clear):
    compared = make_comparison(clear=clear)
    value = word_list.as_value(wording_of(compared))
    written = json.dumps(value, allow_nan=False, default=str)
    head, line = as_csv(
        [{k: v for k, v in row.items() if k != "evidence"} for row in value["wording"]], name="wording"
    ).splitlines()
    cells = dict(zip(head.split(","), line.split(","), strict=True))
    assert (cells["p"], cells["low"]) == (("0.0025", "0.4") if clear else ("", ""))
    screens = [
        written,
        word_list.text(wording_of(compared), words=9),
        "\n".join(word_list.of_story(compared, 9)),
        flat(shown(compared, letters)),
        flat(shown(compared, letters, language="en")),
    ]
    assert not [screen for screen in screens if NO_NUMBER.search(screen)]
    assert not [screen for screen in screens if "None" in screen]


def test_the_page_gives_the_clear_word_with_its_sentences(make_comparison, letters):
    tree = shown(make_comparison(), letters)
    (table,) = tree.iter("table")
    assert flat(table.find("caption")) == "B: Welche Wörter stehen hier deutlich häufiger oder seltener?"
    cells = [flat(cell) for cell in table.findall(".//tbody/tr/*")]
    assert cells[0] == "kämpfen"
    assert cells[1].endswith("/ 9")
    assert "In Krasnoarmeisk (Pokrowsk) wird gekämpft." in cells[1]
    assert cells[2] == "in 1 von 1 Texten"
    assert cells[4:6] == ["2,2-mal so oft", "1,3 (0,4 bis 2,2)"]
    assert cells[6] == "deutlich häufigerKennzahlenG2 0,8; z 2,0; DP 0,25; p 0,0025"
    assert table.findall(".//td/details/summary")[-1].text == "Kennzahlen"  # folded away


def test_with_few_texts_the_page_folds_the_counts_and_shows_no_figure(make_comparison, letters):
    tree = shown(make_comparison(clear=False), letters)
    assert "B: zu wenig Text für eine Aussage" in flat(tree)
    (table,) = tree.iter("table")
    assert table.getparent().getparent().tag == "details"
    assert [flat(th) for th in table.findall(".//thead//th")] == ["Wort", "hier", "in den anderen"]
    assert not [sign for sign in ("Log-Odds", "1,3", "G2", "mal so oft") if sign in flat(tree)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "de",
            [
                "Nicht gezählt: Namen; direkte Zitate",
                f"in höchstens einem von {ONE_IN} Vergleichen",
                "weniger als 5 Texten",
            ],
        ),
        ("en", ["Not counted: names; direct quotations", f"at most one of {ONE_IN} comparisons", "fewer than 5 texts"]),
    ],
)
def test_the_page_says_what_is_left_out_and_what_clear_means(make_comparison, letters, language, said):
    page = flat(shown(make_comparison(), letters, language=language))
    assert all(words in page for words in said)


def test_a_note_speaks_only_of_what_is_shown(make_comparison, letters):
    assert "Vergleichen irgendein Wort" not in flat(shown(make_comparison(clear=False), letters))


@pytest.mark.parametrize(
    ("count", "rest_count", "log_ratio", "german", "english"),
    [
        (4, 0, 5.1, "nur hier in eigenen Worten", "only here in own words"),
        (0, 4, -5.1, "nur in den anderen, in eigenen Worten", "only elsewhere, in own words"),
        (8, 2, 2.0, "4-mal so oft", "4 times as often"),
        (3, 2, math.log2(1.5), "1,5-mal so oft", "1.5 times as often"),
        (2, 8, -2.0, "in den anderen 4-mal so oft", "4 times as often elsewhere"),
        (60, 2, math.log2(30.4), "30-mal so oft", "30 times as often"),
        (40, 2, math.log2(20), "20-mal so oft", "20 times as often"),
        (2, 2, 0.01, "gleich oft", "equally often"),
    ],
)
def test_how_many_times_as_often_in_words(make_comparison, count, rest_count, log_ratio, german, english):
    row = replace(make_comparison().wording[0], count=count, rest_count=rest_count, log_ratio=log_ratio)
    assert (word_statements.ratio(row, "de"), word_statements.ratio(row, "en")) == (german, english)


def test_a_clear_word_may_be_used_less(make_comparison):
    row = replace(make_comparison().wording[0], log_odds=-1.2)
    assert word_statements.verdict(row, "de") == "deutlich seltener"


def test_where_not_all_places_are_kept_the_page_says_how_many_there_are(make_comparison, letters):
    compared = make_comparison()
    row = replace(compared.wording[0], count=412)
    assert "von 412 Stellen" in flat(shown(replace(compared, wording=(row,)), letters))


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", '" onmouseover="alert(1)', "W" * 10_000, "\u202eumgedreht\u202c", "{0} {x}"],
)
def test_hostile_words_and_outlets_stay_text(make_comparison, hostile):
    texts = {hostile: f"Satz mit {hostile} darin.", "Z": "Ein anderer Satz."}
    compared = make_comparison(texts)
    row = make_comparison().wording[0]
    rows = (replace(row, outlet=hostile, word=hostile, spans=(Span("a", 9, 9 + len(hostile)),), rest_spans=()),)
    versus = tuple(Versus(name, "", 5, 9, 5, 9, "tested") for name in texts)
    compared = replace(compared, wording=rows, versus=versus)
    tree = shown(compared, {hostile: "A", "Z": "B"})
    assert not list(tree.iter("script"))
    assert {name for node in tree.iter() for name in node.attrib} <= {
        "class", "lang", "scope", "data-head", "tabindex", "role", "aria-label", "href",
    }  # fmt: skip
    assert hostile in tree.text_content()
    said = word_list.text(wording_of(compared), words=3)
    assert all(len(line) <= 120 for line in said.splitlines())
