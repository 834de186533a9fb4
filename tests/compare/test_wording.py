"""Who uses which words: an outlet's own words, said as they are printed, and nothing said where chance says as much."""

import math
from dataclasses import fields

import pytest

from framing import pipeline
from framing.compare import wording
from framing.model import Article, Passage, Project, Story
from framing.pipeline import Dials, reading

NOTICES = [
    "Der Rat tagt am Montag im Rathaus und berät über den Haushalt.",
    "Am Hafen beginnt der Bau der neuen Brücke, der Verkehr stockt.",
    "Die Schule am Markt öffnet später, weil die Heizung ausfiel.",
    "Ein Chor singt im Theater, der Eintritt kostet nichts.",
    "Der Fluss steigt nach dem Regen, die Feuerwehr füllt Sandsäcke.",
    "Auf dem Friedhof pflanzen Gärtner junge Linden.",
    "Im Stadion verliert die Mannschaft das letzte Spiel.",
    "Das Museum zeigt alte Karten der Küste.",
    "Die Buslinie fährt wegen der Baustelle einen Umweg.",
    "Ein Bäcker schließt nach vierzig Jahren seinen Laden.",
    "Die Bücherei verleiht nun auch Werkzeug.",
    "Im Wald sammeln Kinder Müll und Flaschen.",
]
WHO = [
    "Händler", "Touristen", "Rentner", "Schüler", "Nachbarn", "Pendler", "Wirte", "Boten", "Taxifahrer", "Apotheker",
    "Kioskbesitzer", "Gäste",
]  # fmt: skip
WHAT = [
    "ermittelt eine Kommission", "schweigen Zeugen", "sperren Beamte Gassen", "suchen Hunde Spuren",
    "wachen Streifen", "fehlen Kassen", "häufen sich Anrufe", "melden sich Opfer", "brennt Licht",
    "beraten Ämter", "entstehen Gerüchte", "schließen Läden",
]  # fmt: skip
HOW = [
    "selten", "rätselhaft", "ungesühnt", "teuer", "unerklärt", "Gespräch", "Thema", "Ausnahme", "Warnung", "Rätsel",
    "Einzelfall", "Gesprächsstoff",
]  # fmt: skip
"""No two texts of an outlet repeat six words in a row: that would be standing text."""

TOLD = {
    "Abendblatt": [
        f"{notice} Ein brutaler Überfall trifft {who}. Nach dem brutalen Überfall {what}. "
        f"Ein brutaler Überfall bleibt {how}."
        for notice, who, what, how in zip(NOTICES, WHO, WHAT, HOW, strict=True)
    ],
    "Bote": [
        f"{notice} Eine Tat trifft {who}. Nach der Tat {what}. Eine solche Tat bleibt {how}."
        for notice, who, what, how in zip(NOTICES, WHO, WHAT, HOW, strict=True)
    ],
}


def project_of(texts):
    """texts: outlet to its texts; all of them one story."""
    told = [(outlet, f"{outlet}-{n}", text) for outlet, each in texts.items() for n, text in enumerate(each)]
    return Project(
        articles=tuple(Article(i, outlet, text[:20], text, f"{i}.txt") for outlet, i, text in told),
        passages=tuple(Passage(i, i, outlet, 0, len(text), text) for outlet, i, text in told),
        stories=(Story(1, tuple(i for _, i, _ in told)),),
        grouped=True,
    )


def compared(texts, *, pairs=False, **dials):
    return pipeline.wording(project_of(texts), 1, pairs=pairs, dials=Dials(**dials))


@pytest.fixture(scope="module")
def crime():
    return compared(TOLD)


def words_of(found, outlet):
    return {row.word: row for row in found.rows if row.outlet == outlet}


def seen(found):
    return {row.word for row in found.rows}


def finite(rows):
    figures = [getattr(row, field.name) for row in rows for field in fields(row)]
    return all(math.isfinite(figure) for figure in figures if isinstance(figure, float))


def test_a_word_is_found_where_it_is_used_more_with_its_counts_and_places(crime):
    row = words_of(crime, "Abendblatt")["Überfall"]
    assert row.clear
    assert (row.count, row.text_count, row.rest_count, row.rest_text_count) == (36, 12, 0, 0)
    assert min(row.log_odds, row.z, row.log_ratio, row.g2) > 0
    assert row.low > 0
    assert row.dispersion == pytest.approx(0, abs=0.1), "three times in each of the texts"
    texts = {passage.id: passage.text for passage in crime.passages}
    assert {texts[span.passage_id][span.start : span.end] for span in row.spans} == {"Überfall"}
    assert len(row.spans) == 36
    assert row.rest_spans == ()


def test_a_phrase_stands_in_its_commonest_printed_form(crime):
    row = words_of(crime, "Abendblatt")["brutaler Überfall"]
    assert (row.kind, row.count, row.clear) == ("phrase", 36, True)
    texts = {passage.id: passage.text for passage in crime.passages}
    printed = [texts[span.passage_id][span.start : span.end] for span in row.spans]
    assert set(printed) == {"brutaler Überfall", "brutalen Überfall"}


def test_a_word_that_both_use_alike_is_no_difference(crime):
    assert not {"treffen", "bleiben", "Rat"} & {row.word for row in crime.rows if row.clear}


def test_a_word_of_one_outlet_is_used_less_by_the_other(crime):
    row = words_of(crime, "Bote")["Überfall"]
    assert row.clear
    assert row.log_odds < 0
    assert (row.count, row.rest_count, row.spans) == (0, 36, ())


def test_rows_stand_by_outlet_clear_ones_first(crime):
    for outlet in ("Abendblatt", "Bote"):
        clear = [row.clear for row in crime.rows if row.outlet == outlet]
        assert clear == sorted(clear, reverse=True)
    outlets = [row.outlet for row in crime.rows]
    assert outlets == sorted(outlets)


def test_exchanging_the_outlets_turns_every_sign(crime):
    back = words_of(compared({"Abendblatt": TOLD["Bote"], "Bote": TOLD["Abendblatt"]}), "Abendblatt")
    for word, row in words_of(crime, "Abendblatt").items():
        if row.clear:
            other = back[word]
            assert other.clear
            for name in ("log_odds", "z", "log_ratio", "g2"):
                assert getattr(other, name) == pytest.approx(-getattr(row, name))


def test_each_form_by_itself_or_all_as_one():
    together, apart = compared(TOLD), compared(TOLD, form="word")
    assert words_of(together, "Abendblatt")["brutal"].count == 36
    forms = words_of(apart, "Abendblatt")
    assert (forms["brutaler"].count, forms["brutalen"].count) == (24, 12)
    assert "brutal" not in forms


def test_phrases_can_be_left_out():
    assert not [row for row in compared(TOLD, phrases=False).rows if row.kind == "phrase"]


def test_capitals_umlauts_and_compounds_stay_whole():
    texts = {
        "A": ["Überfälle häufen sich. Der Luftangriffsalarm heulte, der Luftangriffsalarm schwieg. Ein Überfall."],
        "B": ["Die Stadt schweigt. Die Stadt wartet."],
    }
    assert {"Überfall", "Luftangriffsalarm"} <= seen(compared(texts))
    assert "Luftangriff" not in seen(compared(texts))


QUOTED = [
    f"{notice} „Dieser Schandfleck muss weg, ein Schandfleck bleibt ein Schandfleck“, sagte Bürgermeisterin Kern. "
    "Die Brache liegt am Markt. Die Brache gehört der Stadt."
    for notice in NOTICES[:2]
]


def test_what_a_speaker_says_belongs_to_the_speaker_unless_it_is_asked_for():
    texts = {"A": QUOTED, "B": NOTICES[2:4]}
    assert "Brache" in seen(compared(texts))
    assert "Schandfleck" not in seen(compared(texts))
    assert words_of(compared(texts, quotations=True), "A")["Schandfleck"].count == 6


def test_names_are_counted_only_when_asked_for():
    texts = {
        "A": ["Kämpfe bei Krasnoarmeisk. Krasnoarmeisk bleibt umkämpft. Rauch steigt auf, Rauch zieht ab."],
        "B": ["Kämpfe bei Pokrowsk. Pokrowsk hält stand."],
    }
    assert "Krasnoarmeisk" not in seen(compared(texts))
    assert "Rauch" in seen(compared(texts))
    assert words_of(compared(texts, names=True), "A")["Krasnoarmeisk"].count == 2


def test_agency_copy_is_counted_only_when_asked_for():
    texts = {
        "A": [
            "Feuer im Hafen (dpa) - Ein Lagerhaus brannte, das Lagerhaus stand leer. Am Lagerhaus steht Wache. (dpa)"
        ],
        "B": ["Ein Speicher brannte, der Speicher stand leer."],
    }
    found = {one.outlet: one for one in compared(texts).versus}
    assert (found["A"].state, found["A"].word_count) == ("no_words", 0)
    assert found["B"].state == "no_words", "without a counterpart there is nothing to hold it against"
    assert compared(texts).rows == ()
    assert words_of(compared(texts, agency=True), "A")["Lagerhaus"].count == 3


def test_what_is_left_out_is_named():
    assert Dials().left_out == ("names", "quotations", "agency", "standing")
    assert Dials(names=True, quotations=True, agency=True, standing=True).left_out == ()


def test_one_text_a_side_is_too_little_to_tell_and_the_counts_stay():
    found = compared({outlet: told[:1] for outlet, told in TOLD.items()})
    assert [one.state for one in found.versus] == ["too_little", "too_little"]
    row = words_of(found, "Abendblatt")["Überfall"]
    assert (row.count, row.rest_count, row.clear) == (3, 0, False)
    assert (row.p, row.low, row.high, row.same_sign_share, row.dispersion) == (None,) * 5
    assert finite(found.rows)


def test_equal_texts_give_no_clear_row_and_no_figure_that_is_no_number():
    same = {"A": TOLD["Abendblatt"], "B": TOLD["Abendblatt"]}
    for dials in ({}, {"agency": True}):
        found = compared(same, **dials)
        assert not [row for row in found.rows if row.clear]
        assert finite(found.rows)
    assert {one.state for one in compared(same, agency=True).versus} == {"tested"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["Und das war es auch."] * 2, ["Der und die, das oder jenes."]),
        (["14 … 15 — !!"], ["Der Rat tagt. Der Rat schweigt."]),
        (["W" * 10_000], ["und"]),
    ],
)
def test_texts_without_a_word_that_carries_a_topic_have_no_words(first, second):
    found = compared({"A": first, "B": second})
    assert "no_words" in {one.state for one in found.versus}
    assert found.rows == ()


def test_texts_of_almost_one_word_give_finite_figures():
    found = compared({"A": ["Maut " * 900], "B": ["Maut " * 30 + "Mautstelle"]}, agency=True)
    assert finite(found.rows)
    assert finite(compared({"A": ["Maut"] * 6, "B": ["Maut"] * 6}, agency=True).rows)


def test_a_long_word_and_markup_are_words_like_others():
    texts = {"A": ["W" * 10_000 + " und " + "W" * 10_000 + " <b>Rat</b> Rat"], "B": ["Der Hafen. Ein Hafen."]}
    assert words_of(compared(texts), "A")["W" * 10_000].count == 2


def test_each_against_each_other_one():
    texts = {**TOLD, "Chronik": TOLD["Bote"]}
    found = compared(texts, pairs=True, agency=True)
    assert {(one.outlet, one.against) for one in found.versus} == {(a, b) for a in texts for b in texts if a != b}
    clear = {(row.outlet, row.against) for row in found.rows if row.clear and row.word == "Überfall"}
    assert clear == {
        ("Abendblatt", "Bote"), ("Bote", "Abendblatt"), ("Abendblatt", "Chronik"), ("Chronik", "Abendblatt"),
    }  # fmt: skip


def test_against_all_others_together():
    found = compared({**TOLD, "Chronik": TOLD["Bote"]}, agency=True)
    assert [(one.outlet, one.against) for one in found.versus] == [(name, "") for name in (*TOLD, "Chronik")]
    assert words_of(found, "Abendblatt")["Überfall"].rest_text_count == 0
    one = found.versus[0]
    assert one.rest_word_count == sum(other.word_count for other in found.versus[1:])


@pytest.mark.parametrize("texts", [{}, {"A": ["Der Rat tagt."]}])
def test_without_a_second_outlet_there_is_nothing_to_compare(texts, german, passage_of):
    passages = [passage_of(text, outlet=outlet) for outlet, each in texts.items() for text in each]
    read = reading.texts(passages, {}, usual=passages, language=german, dials=Dials())
    assert wording.compare(read) == ((), ())
    assert wording.compare(read, pairs=True) == ((), ())


FOOTER = " Hinweise nimmt unsere Redaktion jederzeit telefonisch gern entgegen."


def test_a_footer_is_no_wording_unless_it_is_asked_for():
    texts = {"A": [text + FOOTER for text in TOLD["Abendblatt"]], "B": TOLD["Bote"]}
    assert "Redaktion" not in seen(compared(texts))
    assert words_of(compared(texts, standing=True), "A")["Redaktion"].count == 12
