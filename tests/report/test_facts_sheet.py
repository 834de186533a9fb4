import csv
import io
import re

from framing.language.outlet_facts import FIELDS, read, shipped
from framing.report import facts_sheet
from framing.report.phrases import say

HEAD = "outlet,field,value,source,date\n"


def titles(html):
    return re.findall(r"<dt>(.*?)</dt>", html)


def test_every_outlet_has_the_same_eight_fields_in_the_same_order_also_the_listed_and_the_unknown_one():
    outlets = {"RT DE": "A", "Das Wochenlot": "B", "Unbekanntes Blatt": "C"}
    html = facts_sheet.sheets(outlets, shipped(), language="de")
    eight = [say(f"facts_{key}", "de") for key in FIELDS]
    assert titles(html) == eight * 3
    sheets = html.split("<section")[1:]
    assert sheets[2].count("keine Angabe gefunden") == 8
    assert sheets[0].count("keine Angabe gefunden") == 7  # the law alone
    assert sheets[1].count("<dd>") + sheets[1].count("<dd class=") == 16  # each value, and its source


def test_each_value_stands_with_source_and_date_as_the_language_writes_it():
    html = facts_sheet.sheets({"NachDenkSeiten": "A"}, shipped(), language="de")
    assert "30. November 2003 (erster Beitrag)" in html
    assert "Quelle: nachdenkseiten.de (30.11.2012)" in html
    english = facts_sheet.sheets({"NachDenkSeiten": "A"}, shipped(), language="en")
    assert "30 November 2003 (first article)" in english
    assert "Source: nachdenkseiten.de (2012-11-30)" in english


def test_in_english_a_quotation_stays_in_its_language_and_says_so():
    html = facts_sheet.sheets({"Das Wochenlot": ""}, shipped(), language="en")
    assert '<bdi lang="de">„Einmal in der Woche, ausführlich' in html


def test_what_a_user_brings_is_marked():
    own = read("meine.csv", f"{HEAD}Blatt,seat,Norderau,Probe,2026\n", own=True)
    html = facts_sheet.sheets({"Blatt": "A"}, own, language="de")
    assert html.count("eigene Angabe</span>") == 1


def test_hostile_facts_and_names_stay_text():
    row = 'Blatt,seat,"<script>alert(1)</script>","</style><img src=x onerror=a()>",2026\n'
    html = facts_sheet.sheets({"Blatt": "<b>", "<script>x": "A"}, read("m.csv", HEAD + row), language="de")
    assert "<script" not in html
    assert "<img" not in html
    assert "</style" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_without_outlets_there_is_nothing():
    assert facts_sheet.sheets({}, shipped(), language="de") == ""
    assert facts_sheet.count([], shipped()) == 0


def test_the_form_to_fill_in_is_read_once_it_is_filled():
    form = list(csv.DictReader(io.StringIO(facts_sheet.template(["Blatt A", "Blatt; B"]))))
    assert [(row["outlet"], row["field"]) for row in form] == [(o, f) for o in ("Blatt A", "Blatt; B") for f in FIELDS]
    filled = io.StringIO()
    writer = csv.DictWriter(filled, list(form[0]))
    writer.writeheader()
    writer.writerows(row | {"value": "„Wert“", "source": "Impressum", "date": "2026"} for row in form)
    assert [one.name for one in read("vorlage.csv", filled.getvalue())] == ["Blatt A", "Blatt; B"]


def test_the_note_on_the_law_names_the_rule_and_whom_to_ask_and_is_no_verdict():
    for language, asked in (("de", "Rechtsabteilung fragen"), ("en", "ask your legal office")):
        html = facts_sheet.notice(language=language)
        assert "833/2014" in html
        assert "2022/350" in html
        assert asked in html
        assert "ropaganda" not in html
