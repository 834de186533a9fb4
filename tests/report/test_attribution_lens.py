"""Who is heard and how surely it is told: the tables, the marks, the pictures, the rows and the terminal."""

from dataclasses import replace

import pytest
from lxml import html as lxml_html

from framing.compare import alignment, attribution, claims
from framing.model import Claim, Findings, Hedge, Quotation, Span
from framing.report import (
    attribution_list,
    attribution_marks,
    attribution_tables,
    bars,
    marks,
    side_by_side,
    source_kinds,
    summary,
    tables,
)
from framing.report.csv_text import as_csv
from framing.report.view import View

A = "Brücke gesperrt\n\nDie Brücke ist zu. „Wir warten“, sagte Taras Kern. „Bis morgen“, sagte er, „dann nicht mehr“."
B = "Laut Kern ist die Brücke zu. Das meldete die Agentur nap. Die Stadt wies das zurück."
TEXTS = {"Abendblatt": A, "Bote <B>": B}
PAIR = tuple(TEXTS)


def at(passage_id, words, nth=0):
    text = {"a": A, "b": B}[passage_id]
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(passage_id, start, start + len(words))


def findings(**of_first):
    parts = (at("a", "„Bis morgen“"), at("a", "„dann nicht mehr“"))
    return {
        "a": Findings(
            "a",
            quotations=(
                Quotation(
                    at("a", "„Wir warten“"), "direct", "Taras Kern", at("a", "Taras Kern"), "sagen",
                    cue_spans=(at("a", "sagte"),), source_type="military", source_country="UA", **of_first,
                ),
                Quotation(
                    Span("a", parts[0].start, parts[1].end), "direct", "Taras Kern", at("a", "er,", 0), "sagen",
                    parts=parts, antecedent=at("a", "Taras Kern"), medium="speech",
                ),
            ),
            claims=(Claim(at("a", "Die Brücke ist zu."), "asserted"),),
        ),
        "b": Findings(
            "b",
            quotations=(
                Quotation(at("b", "ist die Brücke zu"), "indirect", "Kern", at("b", "Kern"), "laut", relay="nap"),
                Quotation(at("b", "das"), "reported", "Stadt", cue="zurückweisen", stance="denying"),
                Quotation(at("b", "Agentur"), "free"),
            ),
            hedges=(Hedge(at("b", "wies das zurück"), "zurückweisen", "denial"),),
            claims=(
                Claim(at("b", "Laut Kern ist die Brücke zu."), "attributed", (at("b", "Laut Kern"),)),
                Claim(at("b", "Die Stadt wies das zurück."), "denied"),
            ),
            credits=("nap",),
        ),
    }  # fmt: skip


@pytest.fixture
def compared(make_comparison):
    """Two texts of which the sentences A2 and B1 say the same."""
    return _with_pair(make_comparison(TEXTS, findings()))


def _with_pair(made):
    a, b = made.passages
    pair = alignment.Pair(made.sentences[a.id][1], made.sentences[b.id][0], 0.8, "same")
    found = (replace(made.alignments[0], pairs=(pair,)),)
    return replace(made, alignments=found, claims=claims.compare(found, made.findings))


@pytest.fixture
def view(compared, letters):
    return View(compared, letters, PAIR)


def page(view):
    return lxml_html.fromstring(f"<div>{attribution_tables.block(view)}</div>")


def flat(node):
    return " ".join(node.text_content().split())


def table(tree, caption):
    return next(t for t in tree.iter("table") if flat(t.find("caption")).startswith(caption))


def cells(found, row):
    for tr in found.find("tbody").iter("tr"):
        if flat(tr.find("th")).startswith(row):
            return {td.get("data-head"): flat(td) for td in tr.iter("td")}
    raise AssertionError(f"no row {row}")


def test_a_speaker_has_one_row_and_each_outlet_its_counts(view):
    found = table(page(view), "Wer kommt zu Wort?")
    assert flat(found.find("tbody").find("tr").find("th")) == "Taras KernMilitär (UA)"
    kern = cells(found, "Taras Kern")
    assert list(kern) == ["A Abendblatt", "B Bote <B>"]
    assert "wörtlich 2" in kern["A Abendblatt"]
    assert "Wörter: 7" in kern["A Abendblatt"]
    assert "%" not in kern["A Abendblatt"].replace("% des Textes", "")  # too few words in statements for a share
    assert "hier: Kern" in kern["B Bote <B>"]
    assert cells(found, "Stadt")["A Abendblatt"] == "unter diesem Namen nicht gefunden"
    assert "fortgesetzt 1" in cells(found, "nicht zugeordnet")["B Bote <B>"]


def test_the_head_tells_how_much_text_there_is(view):
    head = flat(table(page(view), "Wer kommt zu Wort?").find("thead"))
    assert "Texte: 1, Wörter: 18, davon in Aussagen: 7" in head


def test_every_number_opens_as_many_sentences_as_it_says(view):
    counts = page(view).find_class("fx-count")
    assert len(counts) > 12
    for count in counts:
        assert int(count.find("summary").text) == len(count.findall(".//li"))
        assert count.findall(".//mark")


def test_kinds_of_sources_and_those_that_nothing_tells(view):
    found = table(page(view), "Welche Arten von Quellen?")
    assert cells(found, "Militär")["A Abendblatt"].startswith("2")
    assert cells(found, "nicht bestimmt")["A Abendblatt"] == "im Text nicht gefunden"
    assert cells(found, "nicht bestimmt")["B Bote <B>"].startswith("3")


def test_the_same_statement_in_own_words_here_and_attributed_there(view):
    found = table(page(view), "Vermutlich dieselbe Aussage, anders eingeordnet: 1 von 1 Satzpaaren")
    (left, right) = found.find("tbody").find("tr").findall("td")
    assert "in eigenen Worten" in flat(left)
    assert "zugeschrieben" in flat(right)
    assert "Quelle: Kern" in flat(right)
    assert [flat(m) for m in right.iter("mark")] == ["Laut Kern"]
    said = " ".join(flat(lxml_html.fromstring(f"<p>{line}</p>")) for line in summary.lines(view))
    assert "A sagt in eigenen Worten, was B jemandem zuschreibt A2 B1" in said


def test_more_than_five_differing_pairs_are_folded(compared, letters):
    view = View(replace(compared, claims=compared.claims * 7), letters, PAIR)
    tree = page(view)
    shown = table(tree, "Vermutlich dieselbe Aussage, anders eingeordnet: 7 von 7")
    assert len(shown.find("tbody").findall("tr")) == 5
    assert any(flat(s) == "… und 2 weitere" for s in tree.iter("summary"))


def test_sentences_by_certainty(view):
    found = table(page(view), "Wie sicher wird es erzählt?")
    own, attributed = cells(found, "in eigenen Worten"), cells(found, "zugeschrieben")
    assert own["A Abendblatt"].startswith("1")
    assert (own["B Bote <B>"], attributed["A Abendblatt"]) == ("0", "0")
    assert cells(found, "alle Sätze") == {"A Abendblatt": "1", "B Bote <B>": "2"}


def test_agencies_and_relays(view):
    tree = page(view)
    said = flat(table(tree, "Vermittler, Kanäle und Agenturen").find("tbody"))
    assert "weitergegeben von" in said
    assert "1 von 1 Texten B1" in said


@pytest.mark.parametrize("language", ["de", "en"])
def test_texts_in_which_nothing_is_found_say_so(make_comparison, letters, language):
    compared = make_comparison({"Abendblatt": "Es regnet.", "Bote <B>": "Es hagelt."})
    view = View(compared, letters, PAIR, language=language)
    said = flat(page(view))
    assert view.say("types_not_told") in said
    assert view.say("certainty_not_told") in said
    assert view.say("relays_not_told") in said
    assert view.say("no_findings") in said
    assert not page(view).find_class("fx-bars")
    assert "anders eingeordnet" not in said


def test_one_text_alone_has_its_tables(compared, letters):
    alone = compared.passages[:1]
    heard = attribution.compare(alone, compared.findings)
    compared = replace(compared, passages=alone, attribution=heard, alignments=(), claims=())
    view = View(compared, letters, ("Abendblatt",))
    tree = page(view)
    assert "wörtlich 2" in cells(table(tree, "Wer kommt zu Wort?"), "Taras Kern")["A Abendblatt"]
    assert "Zu wenig Text für einen Vergleich als Bild" in flat(tree)  # one text is nothing to compare


def test_an_english_page_says_it_in_english(compared, letters):
    said = flat(page(View(compared, letters, PAIR, language="en")))
    assert "armed forces (UA)" in said
    assert "in the outlet's own words" in said
    assert "nicht" not in said.replace("nicht mehr", "")


def test_a_hostile_name_is_text_and_nothing_else(make_comparison, letters):
    evil = "<img src=x onerror=alert(1)> \"' </table>"
    found = findings(relay=evil, channel=evil, addressee=evil)
    first, second = found["a"].quotations
    found["a"] = replace(
        found["a"],
        credits=(evil,),
        quotations=(replace(first, speaker=evil, source_type=evil, source_country=evil, cue=evil, stance=evil), second),
    )
    compared = _with_pair(make_comparison(TEXTS, found))
    written = side_by_side.page(compared, PAIR, letters=letters)
    tree = lxml_html.fromstring(f"<div>{written}</div>")
    assert not list(tree.iter("img"))
    assert not [node for node in tree.iter() if any(name.startswith("on") for name in node.attrib)]
    assert evil in tree.text_content()


# marks


def test_each_form_has_its_own_look_and_a_parted_statement_one_letter(view):
    found = attribution_marks.of_passage(view, view.passages["a"])
    spans = {A[span.start : span.end]: (style, letter) for span, style, _, letter in found}
    assert spans["„Wir warten“"] == ("direct", True)
    assert spans["„Bis morgen“"] == ("direct", False)
    assert spans["„dann nicht mehr“"] == ("direct", True)
    styles = [style for _, style, _, _ in attribution_marks.of_passage(view, view.passages["b"])]
    assert styles == ["indirect", "speaker", "reported", "continued", "denial"]


def test_a_touch_tells_speaker_kind_antecedent_relay_and_denial(view):
    titles = [mark.title for p in view.passages.values() for mark in marks.of_passage(view, p) if mark.title]
    assert "wörtlich: Taras Kern; Militär (UA)" in titles
    assert "„er,“ = Taras Kern, zuvor genannt; Quelle der Aussage" in titles
    assert "indirekt: Kern; weitergegeben von nap" in titles
    assert "fortgesetzt, ohne neue Einleitung: ohne genannte Quelle" in titles
    assert "Zurückweisung: zurückweisen" in titles


def test_the_legend_shows_each_look_and_goes_with_the_marks(compared, letters):
    shown = lxml_html.fromstring(attribution_marks.legend(View(compared, letters, PAIR)))
    assert [node.get("class").split("m-")[-1] for node in shown.find_class("m")] == list(attribution_marks.LEGEND)
    assert attribution_marks.legend(View(compared, letters, PAIR, frozenset({"name"}))) == ""


# pictures


def test_a_picture_says_in_words_what_it_shows(view):
    drawn = [bars.Bar("Abendblatt", (15, 5, 0)), bars.Bar("Bote <B>", (8, 0, 2))]
    tree = lxml_html.fromstring(bars.figure(view, "Sätze", ["selbst", "andere", "nie"], drawn, least=10))
    assert [bar.get("aria-label") for bar in tree.find_class("fx-bar")] == [
        "A: 15 selbst, 5 andere",
        "B: 8 selbst, 2 nie",
    ]
    assert [bar.get("style") for bar in tree.find_class("fx-bar")] == ["width:100%", "width:50%"]  # lengths are counts
    assert [flat(key) for key in tree.find_class("fx-keys")] == ["selbst 15 andere 5", "selbst 8 nie 2"]


@pytest.mark.parametrize("counts", [[(9,), (30,)], [(30,)], []])
def test_too_few_are_not_drawn(view, counts):
    drawn = [bars.Bar(outlet, one) for outlet, one in zip(PAIR, counts, strict=False)]
    assert view.say("bars_too_little", least=10) in bars.figure(view, "Sätze", ["x"], drawn, least=10)


def test_the_rarest_kinds_become_one_piece_the_same_for_all_outlets():
    counts = {"A": {"a": 9, "b": 5, "c": 2, "": 1}, "B": {"d": 1, "a": 1}}
    kinds, drawn = bars.together(counts, kinds=4)
    assert kinds == ("a", "b", "other", "")
    assert [(bar.outlet, bar.counts) for bar in drawn] == [("A", (9, 5, 2, 1)), ("B", (1, 0, 1, 0))]
    assert bars.together({"A": {}, "B": {}}, kinds=4) == (("",), (bars.Bar("A", (0,)), bars.Bar("B", (0,))))


def test_a_kind_that_no_list_has_is_shown_as_written():
    assert source_kinds.title("oracle", texts="de", language="de") == "oracle"
    assert source_kinds.title("", texts="de", language="en") == "not told"
    assert source_kinds.coded("stance", "singing", "de") == "singing"


# rows and terminal


def test_rows_carry_their_places_and_the_length_of_the_text(compared):
    found = {one.name: one for one in tables.comparison(compared)}
    kern = found["attribution"].rows[0]
    assert (kern["voice"], kern["speaker"], kern["direct_count"], kern["words"]) == ("Taras Kern", "Taras Kern", 2, 7)
    assert (kern["outlet_words"], kern["outlet_given_words"], len(kern["evidence"])) == (18, 7, 2)
    (claim,) = found["claims"].rows
    assert (claim["difference"], claim["certainty_a"], claim["certainty_b"]) == ("certainty", "asserted", "attributed")
    assert claim["sources_b"] == ["Kern"]
    for name in ("attribution", "forms", "source_types", "cues", "positions", "certainty", "hedges"):
        assert all(len(r["evidence"]) == r.get("count", len(r["evidence"])) for r in found[name].rows), name
    assert {row["kind"]: row["passages"] for row in found["relays"].rows} == {"relay": [], "credit": ["b"]}


def test_a_speaker_that_looks_like_a_formula_stays_text(compared):
    rows = tables.split_evidence(next(t for t in tables.comparison(compared) if t.name == "attribution"))[0].rows
    written = as_csv([dict(rows[0]) | {"speaker": "=1+1"}], name="attribution")
    assert "'=1+1" in written


def test_the_terminal_tells_the_short_answers_first(compared):
    said = "\n".join(attribution_list.of_story(compared, 4))
    order = [
        "Abendblatt (18 words in 1 passage, 7 in statements): 2 direct, 0 attributed",
        "Taras Kern: 2 direct (sagen), 7 words; armed forces (UA)",
        "(not attributed): 1 continued, 1 word",
        "passed on by nap (1×)",
        "credits nap (1 of 1 passage)",
        "Kinds of sources",
        "How surely it is told",
        "1 asserted, of 1",
        "Same statement, told in another way: 1 of 1 pair of sentences",
        "Bote <B>: attributed, source: Kern",
    ]
    assert [part for part in order if part not in said] == []
    assert [said.index(part) for part in order] == sorted(said.index(part) for part in order)


def test_the_terminal_ends_the_list_of_claims_with_the_number_of_the_rest(compared):
    many = replace(compared, claims=compared.claims * 8)
    assert "… and 3 more (--all)" in "\n".join(attribution_list.of_story(many, 4))
    assert "more (--all)" not in "\n".join(attribution_list.of_story(many, None))


def test_the_terminal_says_where_nothing_is_told(make_comparison):
    said = "\n".join(attribution_list.of_story(make_comparison({"A": "Es regnet.", "B": "Es hagelt."}), 4))
    assert "Kinds of sources: not told" in said
    assert "How surely it is told: not told" in said
