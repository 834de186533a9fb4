"""Two texts side by side: nothing lost, everything marked, nothing smuggled in."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from lxml import html as lxml_html

from framing.errors import SelectionError
from framing.model import Findings, Mention, Span
from framing.report import attribution_tables, lens_tables, phrases, side_by_side, summary, word_tables
from framing.report.markup import element
from framing.report.view import View

PAIR = ("Abendblatt", "Bote <B>")


def page(comparison, letters, outlets=PAIR, **dials):
    return lxml_html.fromstring(f"<div>{side_by_side.page(comparison, outlets, letters=letters, **dials)}</div>")


def flat(node):
    return " ".join(node.text_content().split())


def classes(tree, name):
    return tree.find_class(name)


def test_every_character_of_a_passage_stands_in_its_column(make_comparison, letters):
    compared = make_comparison()
    tree = page(compared, letters)
    for passage, letter in zip(compared.passages, "AB", strict=False):
        column = tree.get_element_by_id(f"k-{letter}")
        for extra in [*classes(column, "fx-n"), *classes(column, "fx-pair"), *classes(column, "fx-only")]:
            extra.drop_tree()
        for extra in [*classes(column, "fx-about"), *classes(column, "fx-furniture-kind"), *column.findall("header")]:
            extra.drop_tree()
        assert "".join(column.text_content().split()) == "".join(passage.text.split())


def test_sentences_are_numbered_by_outlet_and_can_be_linked_to(make_comparison, letters):
    tree = page(make_comparison(), letters)
    assert "Wir halten" in flat(tree.get_element_by_id("s-A2"))
    assert "Moskau meldet" in flat(tree.get_element_by_id("s-B3"))
    targets = {link.get("href") for link in tree.iter("a")}
    ids = {f"#{node.get('id')}" for node in tree.iter() if node.get("id")}
    assert targets <= ids


def test_heading_date_and_notice(make_comparison, letters):
    tree = page(make_comparison(), letters)
    assert flat(tree.find(".//article/h3/span/span/bdi")) == "Kämpfe um Pokrowsk"
    assert flat(classes(tree, "fx-about")[0]) == "21.01.2026, 18:13Übungstext, nachgebildet"


@pytest.mark.parametrize(("dates", "said"), [((None, False), "ohne Datum"), ("day", "21.01.2026")])
def test_a_time_is_told_only_as_far_as_it_is_known(make_comparison, letters, dates, said):
    if dates == "day":
        dates = (make_comparison().passages[0].published_at, False)
    about = classes(page(make_comparison(dates=dates), letters), "fx-about")[0]
    assert flat(about[0]) == said


def test_furniture_is_small_named_and_there(make_comparison, letters):
    (credit,) = classes(page(make_comparison(), letters), "fx-f")
    assert flat(credit) == "Kürzel: (nap)"


def test_a_form_of_a_name_says_where_it_comes_from(make_comparison, letters):
    column = page(make_comparison(), letters).get_element_by_id("k-B")
    first, second, gloss = classes(column, "m-name")
    assert first.get("title") == "Krasnoarmeisk – frühere Form (sowjetisch)"
    assert "m-gloss" in gloss.get("class")
    assert {m.get("href") for m in (first, second, gloss)} == {"#name-0-B"}
    assert [m.get("tabindex") for m in (first, second, gloss)] == [None, "-1", "-1"]  # one tab stop an entity


def test_all_forms_of_one_thing_light_up_together(make_comparison, letters):
    text = side_by_side.page(make_comparison(), PAIR, letters=letters)
    assert ".fx:has(.e-0:hover,.e-0:focus,.t-0:target) .e-0{outline:" in text
    names = [m for m in re.findall(r'class="m m-name[^"]*"', text) if "fx-of-name" not in m]  # without the legend
    assert names
    assert all(re.search(r"\be-0\b", name) for name in names)


def test_speaker_cue_quotation_and_disclaimer_are_one_kind(make_comparison, letters):
    column = page(make_comparison(), letters).get_element_by_id("k-A")
    found = {flat(m): m.get("class") for m in classes(column, "m-attribution")}
    assert found == {
        "„Wir halten Pokrowsk“": "m m-attribution m-direct m-end",
        "sagte": "m m-attribution m-cue",
        "Taras Kern": "m m-attribution m-speaker",
        "ließen sich nicht überprüfen": "m m-attribution m-disclaimer m-end",
    }


def test_overlapping_marks_are_nested_inline(make_comparison, letters):
    column = page(make_comparison(), letters).get_element_by_id("k-A")
    (quoted,) = classes(column, "m-quoted")
    assert "m-direct" in quoted.getparent().get("class")
    assert {m.tag for m in classes(column, "m")} == {"span", "a"}


@pytest.mark.parametrize(("clear", "count"), [(True, 1), (False, 0)])
def test_only_clear_words_are_marked(make_comparison, letters, clear, count):
    texts = classes(page(make_comparison(clear=clear), letters), "fx-columns")
    assert len(classes(texts[0], "m-wording")) == count


@pytest.mark.parametrize(
    ("kinds", "hidden"),
    [
        (("name", "attribution", "wording"), set()),
        (("wording",), {"no-name", "no-attribution"}),
        ((), {"no-name", "no-attribution", "no-wording"}),
    ],
)
def test_marks_are_hidden_by_classes_alone_so_that_a_checkbox_can_do_the_same(make_comparison, letters, kinds, hidden):
    shown, some = page(make_comparison(), letters), page(make_comparison(), letters, kinds=kinds)
    (root,) = classes(some, "fx")
    assert set(root.get("class").split()) - {"fx"} == hidden
    root.set("class", "fx")
    assert lxml_html.tostring(some) == lxml_html.tostring(shown)


@pytest.mark.parametrize("kind", ["name", "attribution", "wording"])
def test_for_every_hiding_class_the_sheet_has_the_unchecked_box_beside_it(make_comparison, letters, kind):
    rules = side_by_side.page(make_comparison(), PAIR, letters=letters)
    either = f":is(.fx.fx.no-{kind},.fx:has(#fx-show-{kind}:not(:checked)))"
    assert f"{either} .fx-columns .m-{kind}" in rules
    assert f"{either} .fx-columns .m-{kind}::after" in rules


def test_what_tells_texts_apart_has_a_disclosure_for_those_who_read_unmarked_first(make_comparison, letters):
    tree = page(make_comparison(), letters, kinds=())
    labels = [flat(fold) for fold in classes(tree, "fx-fold")]
    assert labels == ["Unterschiede in Kürze", "Namen in diesen Texten", "Tabellen zu diesen Texten"]
    assert not [fold for fold in classes(tree, "fx-fold") if fold.get("open") is not None]
    assert all("fx-folded" in fold.getnext().get("class") for fold in classes(tree, "fx-fold"))


def test_a_name_inside_a_name_is_no_link_inside_a_link(make_comparison, letters):
    text = {"Abendblatt": "Die Regierung in Kiew schweigt.", "Chronik": "Kiew schweigt."}
    inner = Mention(Span("a", 17, 21), "ua-kyjiw", "Kyjiw", "place", "Kiew", "exonym_de")
    outer = Mention(Span("a", 4, 21), "ua-regierung", "ukrainische Regierung", "org", "Regierung in Kiew", "official")
    compared = make_comparison(text, {"a": Findings("a", (outer, inner)), "b": Findings("b")})
    written = str(side_by_side.page(compared, tuple(text), letters=letters))
    column = written[written.index('id="k-A"') : written.index('id="k-C"')]
    depth = 0
    for tag in re.findall(r"</?a[ >]", column):
        depth += 1 if tag.startswith("<a") else -1
        assert depth in (0, 1)
    assert "Regierung in " in column


def test_what_comes_on_top_stands_inside_the_page(make_comparison, letters):
    tree = page(make_comparison(), letters, top=element("fieldset", "Marken", id="legende"))
    (root,) = classes(tree, "fx")
    assert root[0].get("id") == "legende"


@pytest.mark.parametrize(("dials", "looks"), [({}, "fx"), ({"dark": True, "large": True}, "fx dark large")])
def test_the_looks_are_classes_of_the_page(make_comparison, letters, dials, looks):
    (root,) = classes(page(make_comparison(), letters, **dials), "fx")
    assert root.get("class") == looks


def rows_of(column):
    return {
        s.get("id"): s.xpath("ancestor::div[contains(@class, 'fx-cell')]")[0].get("style")
        for s in classes(column, "fx-s")
    }


def test_sentences_that_correspond_stand_in_one_row(make_comparison, letters):
    tree = page(make_comparison(), letters)
    a, b = (rows_of(tree.get_element_by_id(f"k-{letter}")) for letter in "AB")
    assert a["s-A4"] == b["s-B2"] == "grid-row:2"
    assert {a["s-A1"], a["s-A2"], a["s-A3"], b["s-B1"]} == {"grid-row:1"}
    assert b["s-B3"] == "grid-row:3"


def test_texts_can_run_on_for_themselves(make_comparison, letters):
    tree = page(make_comparison(), letters, level=False)
    assert [column.get("style") for column in classes(tree, "fx-column")] == [None, None]
    assert not [node for node in classes(tree, "fx-columns")[0].iter() if node.get("style")]


@pytest.mark.parametrize("level", [True, False])
def test_no_character_of_three_texts_is_lost_on_whatever_level(make_comparison, letters, level):
    compared = make_comparison()
    outlets = ("Abendblatt", "Bote <B>", "Chronik")
    tree = page(compared, letters, outlets=outlets, level=level)
    for passage, letter in zip(compared.passages, "ABC", strict=True):
        column = tree.get_element_by_id(f"k-{letter}")
        for name in ("fx-n", "fx-pair", "fx-only", "fx-about", "fx-furniture-kind"):
            for extra in classes(column, name):
                extra.drop_tree()
        column.find("header").drop_tree()
        assert "".join(column.text_content().split()) == "".join(passage.text.split())


def test_a_text_without_a_sentence_still_says_whose_and_when(make_comparison):
    compared = make_comparison({"A": "Ein Satz steht hier.", "Z": "(nap)."})
    bare = replace(compared, sentences=compared.sentences | {"b": ()}, alignments=(), claims=())
    column = page(bare, {"A": "A", "Z": "B"}, outlets=("A", "Z")).get_element_by_id("k-B")
    assert "21.01.2026" in flat(column)
    assert "(nap)." in flat(column)


def test_the_columns_are_switched_by_links_and_know_their_letter(make_comparison, letters):
    tree = page(make_comparison(), letters)
    (switch,) = classes(tree, "fx-switch")
    assert [link.get("href") for link in switch] == ["#k-A", "#k-B"]
    assert [tree.get_element_by_id(f"k-{letter}").get("data-col") for letter in "AB"] == ["A", "B"]


def test_no_id_is_given_twice(make_comparison, letters):
    ids = [node.get("id") for node in page(make_comparison(), letters).iter() if node.get("id")]
    assert len(ids) == len(set(ids))


def test_counts_for_the_legend(make_comparison, letters):
    counts = side_by_side.mark_counts(make_comparison(), PAIR, letters=letters)
    assert counts == {"name": 5, "attribution": 3, "wording": 1}  # two statements and one reservation


def test_sentences_with_a_partner_link_to_it_and_others_say_so(make_comparison, letters):
    tree = page(make_comparison(), letters)
    (link,) = classes(tree.get_element_by_id("s-A4"), "fx-pair")
    assert (link.text, link.get("href")) == ("↔ B2", "#s-B2")
    alone = tree.get_element_by_id("s-A1")
    assert "fx-alone" in alone.get("class")
    (said,) = classes(alone, "fx-only")
    assert said.text == "nur hier gefunden"
    assert said.get("title").startswith(
        "in den geladenen Texten zu diesem Thema nur hier gefunden; verglichen wurde; A: "
    )


def test_a_sentence_too_short_to_compare_is_not_called_alone(make_comparison, letters):
    compared = make_comparison()
    without = replace(compared.alignments[0], only_a=compared.alignments[0].only_a[1:])
    tree = page(replace(compared, alignments=(without,)), letters)
    assert "fx-alone" not in tree.get_element_by_id("s-A1").get("class")
    assert "fx-alone" in tree.get_element_by_id("s-A2").get("class")


def test_three_columns_show_the_partners_in_both_others(make_comparison, letters):
    tree = page(make_comparison(), letters, outlets=("Abendblatt", "Bote <B>", "Chronik"))
    assert [a.text for a in classes(tree.get_element_by_id("s-C1"), "fx-pair")] == ["↔ A4", "~ B3"]


def test_every_number_opens_its_sentences(make_comparison, letters):
    compared = make_comparison()
    view = View(compared, letters, PAIR)
    tree = lxml_html.fromstring(f"<div>{lens_tables.names(view)}{attribution_tables.block(view)}</div>")
    counts = classes(tree, "fx-count")
    assert counts
    for count in counts:
        assert int(count.find("summary").text) == len(count.findall(".//li"))
        assert count.findall(".//mark")
    first = next(c for c in counts if "Krasnoarmeisk fast eingeschlossen" in flat(c))
    assert [a.get("href") for a in first.iter("a")] == ["#s-B1", "#s-B2"]


def test_a_marked_form_is_never_folded_away(make_comparison, letters):
    texts = {"Abendblatt": "Das Kiewer Regime schweigt.", "Chronik": "Kiew schweigt."}
    regime = Mention(Span("a", 4, 17), "ua-regierung", "ukrainische Regierung", "org", "Kiewer Regime", "delegit")
    town = Mention(Span("b", 0, 4), "ua-kyjiw", "Kyjiw", "place", "Kiew", "exonym_de")
    compared = make_comparison(texts, {"a": Findings("a", (regime,)), "b": Findings("b", (town,))})
    tree = lxml_html.fromstring(f"<div>{lens_tables.names(View(compared, letters, tuple(texts)))}</div>")
    folded = " ".join(flat(part) for part in classes(tree, "fx-more"))
    assert "Kiewer Regime" in flat(tree)
    assert "nur in einem Medium genannt" in flat(tree)
    assert "Kiewer Regime" not in folded
    assert "Kiew" in folded


@pytest.mark.parametrize(("language", "said"), [("de", "In indirekter Rede kann"), ("en", "In indirect speech a form")])
def test_the_names_say_what_reported_speech_means(make_comparison, letters, language, said):
    assert said in lens_tables.names(View(make_comparison(), letters, PAIR, language=language))


def test_each_cell_knows_its_column(make_comparison, letters):
    tree = lxml_html.fromstring(f"<div>{lens_tables.names(View(make_comparison(), letters, PAIR))}</div>")
    assert [td.get("data-head") for td in tree.iter("td")] == ["A Abendblatt", "B Bote <B>", "C Chronik", "Unterschied"]


def test_the_table_of_names_keeps_quotations_and_brackets_apart(make_comparison, letters):
    tree = lxml_html.fromstring(lens_tables.names(View(make_comparison(), letters, PAIR)))
    said = flat(tree)
    assert "Formen verschiedener Herkunft" in said
    assert "in Zitat:" in said
    assert "in Klammern:" in said
    assert [th.get("scope") for th in tree.iter("th")] == ["col"] * 5 + ["row"]
    assert tree.find(".//caption") is not None


def test_wording_says_where_there_is_too_little_text(make_comparison, letters):
    said = word_tables.block(View(make_comparison(), letters, PAIR))
    assert "A: zu wenig Text für eine Aussage" in said
    assert "1,3" in said  # a German decimal comma
    assert "%" not in said


def test_the_summary_has_five_lines_at_most_and_treats_outlets_alike(make_comparison, letters):
    lines = summary.lines(View(make_comparison(), letters, PAIR))
    said = [flat(lxml_html.fromstring(f"<p>{line}</p>")) for line in lines]
    assert said == [
        "A schreibt Pokrowsk (amtliche Form am Ort) A1; B schreibt Krasnoarmeisk (frühere Form, sowjetisch) B1",
        "Quelle nur in A (unter diesem Namen): Taras Kern A2; Quelle nur in B (unter diesem Namen): Moskau B3",
        "Nur A: Hinweis, dass etwas nicht geprüft, nicht bestätigt oder unklar ist A3",
        "B gebraucht häufiger „kämpfen“ B2",
        "in den geladenen Texten nur in A gefunden: 3 von 4 Sätzen A1; "
        "in den geladenen Texten nur in B gefunden: 2 von 3 Sätzen B1",
    ]


def test_english_page_has_no_german_phrase_of_ours(make_comparison, letters):
    said = flat(page(make_comparison(), letters, language="en"))
    assert "forms of different origin" in said
    assert "former form (Soviet)" in side_by_side.page(make_comparison(), PAIR, letters=letters, language="en")
    assert "nur hier gefunden" not in said


def test_both_languages_have_every_phrase():
    fields = [[set(re.findall(r"{(\w+)}", text)) for text in row] for row in phrases.PHRASES.values()]
    assert all(len(row) == 2 and all(row) for row in phrases.PHRASES.values())
    assert all(de == en for de, en in fields)


def test_an_outlet_without_text_is_an_error_that_names_the_others(make_comparison, letters):
    with pytest.raises(SelectionError, match="has no text of Nirgends"):
        side_by_side.page(make_comparison(), ("Abendblatt", "Nirgends"), letters=letters)


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    '" onmouseover="alert(1)" x=\'',
    "W" * 10_000,
    "\u202eumgedreht\u202c \u2067rechts\u2069",
    "👩‍👩‍👧 🏳️‍🌈 Gu\u0308te",
    "&lt;b&gt; &amp;amp; $x^2$ :material/home:",
]


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.names, self.attributes = set(), set()

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.attributes.update(f"javascript:{tag}" for _, value in attrs if (value or "").startswith("javascript:"))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_texts_and_outlet_names_stay_text(make_comparison, hostile):
    texts = {f"A {hostile}": f"Titel {hostile}\n\nSatz mit {hostile} darin.", "Z": f"{hostile} allein."}
    letters = {f"A {hostile}": "A", "Z": "B"}
    written = side_by_side.page(make_comparison(texts), tuple(texts), letters=letters)
    tags = Tags()
    tags.feed(written)
    plain = Tags()
    plain.feed(
        side_by_side.page(
            make_comparison({"A": "Titel\n\nSatz.", "Z": "Allein."}), ("A", "Z"), letters={"A": "A", "Z": "B"}
        )
    )
    assert tags.names <= plain.names | {"details", "summary"}
    assert tags.attributes <= plain.attributes
    assert hostile in lxml_html.fromstring(f"<div>{written}</div>").text_content()
    assert written.count("</style>") == 1


def test_hostile_words_in_findings_stay_in_their_attributes(make_comparison, letters):
    compared = make_comparison()
    found = dict(compared.findings)
    evil = replace(found["a"].quotations[0], speaker='"><script>alert(1)</script>', cue="' onclick='x")
    found["a"] = replace(found["a"], quotations=(evil,))
    written = side_by_side.page(make_comparison(found=found), PAIR, letters=letters)
    tags = Tags()
    tags.feed(written)
    assert "script" not in tags.names
    assert "onclick" not in tags.attributes


def test_what_only_here_means_stands_below_the_texts_for_those_who_cannot_hover(make_comparison, letters):
    (note,) = [p for p in page(make_comparison(), letters).iter("p") if flat(p).startswith("nur hier gefunden: ")]
    assert "in den geladenen Texten zu diesem Thema nur hier gefunden; verglichen wurde; A: " in flat(note)
