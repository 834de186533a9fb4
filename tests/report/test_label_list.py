"""What the terminal, the tables and the page say about labels."""

from dataclasses import replace

import pytest

from framing.compare import labels
from framing.model import Findings, Label, Span
from framing.report import label_list, side_by_side
from framing.report.listed_labels import listed
from framing.report.view import View

TEXTS = {
    "Abendblatt": "Das Kiewer Regime schweigt. Das Regime schweigt. Söldner kamen.",
    "Chronik": "Die Regierung in Kiew schweigt. Die „Söldner“ schweigen, Freiwillige kamen.",
}
LETTERS = {"Abendblatt": "A", "Chronik": "C"}


def label(passage, outlet, word, set_id, register, **rest):
    start = TEXTS[outlet].index(word)
    return Label(Span(passage, start, start + len(word)), set_id, word, register, **rest)


@pytest.fixture
def compared(make_comparison):
    kiew = {"referent": "o-ua-regierung"}
    found = {
        "a": Findings(
            "a",
            labels=(
                label("a", "Abendblatt", "Regime", "regierung", "polemic", **kiew),
                label("a", "Abendblatt", "Söldner", "soeldner", "polemic"),
            ),
        ),
        "b": Findings(
            "b",
            labels=(
                label("b", "Chronik", "Regierung", "regierung", "neutral", **kiew),
                label("b", "Chronik", "Söldner", "soeldner", "polemic"),
                label("b", "Chronik", "Freiwillige", "soeldner", "approving", distanced=True),
            ),
        ),
    }
    bare = make_comparison(TEXTS, found)
    return replace(bare, labels=labels.compare(bare.passages, found))


def test_the_terminal_says_whom_the_words_mean_and_what_the_set_is_about(compared):
    said = "\n".join(label_list.of_texts(compared, 1))
    assert "  government and rulers · ukrainische Regierung: different words" in said
    assert "    Who runs a state." in said
    assert "Regime 1×, disparaging, or criticised as such (source: Duden: meist abwertend)" in said
    assert "Regierung 1×, no usage label\n" in said
    assert "own judgement" not in said


def test_differences_in_quotations_or_at_arms_length_are_shown_with_all_only(compared):
    said = "\n".join(label_list.of_texts(compared, 1))
    assert "Freiwillige" not in said
    assert "1 further set: different words in quotations, at arm's length or within one outlet (--all)." in said
    assert "Freiwillige" in "\n".join(label_list.of_texts(compared, None))


def test_rows_hold_note_referent_and_every_contrast(compared):
    rows = {(row["set"], row["word"]): row for row in label_list.rows(compared)}
    regime = rows["regierung", "Regime"]
    assert (regime["referent"], regime["referent_name"]) == ("o-ua-regierung", "ukrainische Regierung")
    assert regime["note"].startswith("Wer einen Staat lenkt.")
    assert regime["note_en"].startswith("Who runs a state.")
    assert rows["soeldner", "Freiwillige"]["contrast"] == "within"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("nicht gezählt", "Wer einen Staat lenkt.", "Quelle: Duden: meist abwertend")),
        ("en", ("not counted", "Who runs a state.", "source: Duden: meist abwertend")),
    ],
)
def test_the_page_has_the_note_in_its_language(compared, language, words):
    only_one = replace(compared, labels=(*compared.labels, _of_one_outlet(compared.labels[0])))
    page = side_by_side.page(only_one, ["Abendblatt", "Chronik"], letters=LETTERS, language=language)
    assert all(word in page for word in words)


def _of_one_outlet(row):
    regime = row.uses[0]
    return labels.LabelRow("regierung", (regime, replace(regime, word="Junta")))


def test_a_row_without_a_referent_says_where_to_look(compared):
    view = View(compared, LETTERS, ("Abendblatt", "Chronik"), language="de")
    about = listed("de", ())
    row = replace(compared.labels[0], referent="")
    assert about.heading(row, (), view.language) == "Regierung und Machthaber · wer gemeint ist, steht im Satz"
    assert about.heading(replace(row, referent="own-gone"), ()) == "government and rulers · own-gone"


def test_a_german_page_has_german_sources():
    about = listed("de", ())
    use = labels.LabelUse("A", "Spezialoperation", "euphemistic", (), (), (), 0)
    assert about.register(use, "krieg", "de").endswith("(amtliche russische Bezeichnung seit 2022)")
    assert about.register(use, "krieg", "en").endswith("(official Russian wording since 2022)")
