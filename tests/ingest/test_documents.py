"""Plain text with a short header, and Markdown with its signs taken away."""

from pathlib import Path

import pytest

from framing.ingest import readers
from framing.ingest.markdown import without_signs
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.model import ArticleExtent, ArticleKind

TEXT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt."


def read(content, name, german):
    reading = readers.read(
        Source(Path(name), "t", content if isinstance(content, bytes) else content.encode()),
        index=None,
        default=Record(place="", file="", outlet="Abendruf", published="2026-02-03"),
        timezone="Europe/Berlin",
        language=german,
    )
    return reading.articles, [str(remark) for remark in reading.remarks]


def test_a_header_may_be_german(german):
    header = (
        "---\nMedium: Norderauer Zeitung\nTitel: Bus: Rat tagt\nDatum: 4.2.2026\nArt: live blog\nUmfang: stub\n---\n"
    )
    (article,), _ = read(header + TEXT, "t.txt", german)
    assert (article.outlet, article.title) == ("Norderauer Zeitung", "Bus: Rat tagt")
    assert (article.kind, article.extent) == (ArticleKind.LIVE_BLOG, ArticleExtent.STUB)
    assert article.published_at.date().isoformat() == "2026-02-04"


def test_a_headline_in_quotation_marks_keeps_them_in_plain_text(german):
    (article,), _ = read(f'---\ntitle: "Der Bus bleibt"\n---\n{TEXT}', "t.txt", german)
    assert article.title == '"Der Bus bleibt"'


def test_a_field_twice_is_told(german):
    articles, remarks = read(f"---\nMedium: A\noutlet: B\n---\n{TEXT}", "t.txt", german)
    assert (articles, remarks) == ((), ["t.txt: line 3: the header gives 'outlet' twice"])


def test_the_front_matter_of_a_blog_is_a_header(german):
    title = 'title: "Der \\"Nachtbus\\" bleibt"'
    top = f"---\nlayout: post\n{title}\ntags:\n  - rat\n  - bus\nMedium: 'Blatt A'\ndate: 2026-02-04\n---\n"
    (article,), remarks = read(f"{top}\n{TEXT}", "t.md", german)
    assert (article.outlet, article.title) == ("Blatt A", 'Der "Nachtbus" bleibt')
    assert article.text == f'Der "Nachtbus" bleibt\n\n{TEXT}'
    assert remarks == ["t.md: fields of the header that were not used: 'layout', 'tags'"]


def test_a_title_on_the_lines_below_its_field_is_read(german):
    (article,), _ = read(f"---\ntitle: >-\n  Der Nachtbus\n  bleibt\n---\n{TEXT}", "t.md", german)
    assert article.title == "Der Nachtbus bleibt"


@pytest.mark.parametrize(
    ("content", "title", "text"),
    [
        (f"# Rat *tagt*\n\n{TEXT}", "Rat tagt", f"Rat tagt\n\n{TEXT}"),
        (f"Rat tagt\n========\n\n{TEXT}", "Rat tagt", f"Rat tagt\n\n{TEXT}"),
        (f"Politik\n\n# Rat tagt\n\n{TEXT}", "Rat tagt", f"Politik\n\nRat tagt\n\n{TEXT}"),
        (f"---\ntitle: Rat tagt\n---\n# Rat tagt\n\n{TEXT}", "Rat tagt", f"Rat tagt\n\n{TEXT}"),
        (f"---\ntitle: Kopf\n---\n# Rat tagt\n\n{TEXT}", "Kopf", f"Kopf\n\nRat tagt\n\n{TEXT}"),
        (f"## Abschnitt\n\n{TEXT}", "", f"Abschnitt\n\n{TEXT}"),
        (f"---\n{TEXT}", "", TEXT),
        (f"---\n\n{TEXT}\n\n---\n\nEnde.", "", f"{TEXT}\n\nEnde."),
    ],
)
def test_the_title_is_the_headers_or_the_first_heading(content, title, text, german):
    (article,), _ = read(content, "t.markdown", german)
    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Ein [Link](https://a.example/x_(y) 'T') und [einer][1].\n\n[1]: https://a.example", "Ein Link und einer."),
        ("Vorher ![Ein Bus](bus.png) nachher", "Vorher  nachher"),
        ("[![Bild](a.png)](https://a.example) Text", "Text"),
        ("**fett**, __fett__, *kursiv*, _kursiv_, ***beides***, `c`", "fett, fett, kursiv, kursiv, beides, c"),
        ("Leser*innen, Bürger*innen, ein_wort_so, 2 * 3", "Leser*innen, Bürger*innen, ein_wort_so, 2 * 3"),
        ("> Zitat\n> > tiefer", "Zitat\ntiefer"),
        ("### Zwischentitel ###\nText[^1]", "Zwischentitel\nText"),
        ("Eins<br>Zwei <span class='x'>drei</span> <!-- weg -->", "Eins\nZwei drei"),
        (r"1\. Mai, \*kein\* Kursiv", "1. Mai, *kein* Kursiv"),
        ("```\n# *bleibt*\n```", "```\n# *bleibt*\n```"),
        ("Eins\n\n* * *\n\nZwei", "Eins\n\nZwei"),
        ("Siehe <https://a.example/b>", "Siehe https://a.example/b"),
    ],
)  # fmt: skip
def test_signs_go_and_words_stay(written, plain):
    assert without_signs(written).text == plain.strip()


@pytest.mark.parametrize("name", ["t.md", "t.txt"])
@pytest.mark.parametrize("content", ["", " \n", "---", "---\n---", "---\nMedium: A\n---\n", "![a](b)"])
def test_a_file_without_a_text_is_told(content, name, german):
    articles, remarks = read(content, name, german)
    assert (articles and name == "t.txt" and "!" in content) or len(remarks) == 1 or articles[0].text.strip() == "---"


@pytest.mark.parametrize(
    "sign", ["*", "[", "[a](", "_a ", "<!-- ", "> ", "- ", "<a ", "`", "\\", "![](", "# ", "|", "~~"]
)
def test_nothing_but_signs_ends_soon(sign):
    assert len(without_signs(sign * 20_000 + "x").text) <= len(sign) * 20_000 + 1


def test_a_speaker_in_brackets_is_no_address_of_a_link():
    text = "[Abendruf]: Frau Muster, warum fährt der Bus?\n\n[Muster]: Weil.[^1]\n\n[^1]: Die Zahl stammt vom Amt."
    assert without_signs(text).text == text.replace("[^1]: ", "").replace("[^1]", "")


@pytest.mark.parametrize(
    "line",
    [
        "[1]: https://abendruf.example/bus",
        '[der Bus]: <https://abendruf.example/bus> "Der Bus"',
        "[b]: ../bilder/bus.png 'Bus'",
        "[c]: #unten",
        "  [d]: bus.html (Bus)",
    ],
)
def test_where_a_link_leads_to_is_no_text(line):
    assert without_signs(f"Der Rat tagt.\n\n{line}\n").text == "Der Rat tagt."


@pytest.mark.parametrize(
    "top",
    [
        "---\nErst der Rat, dann der Bus.\n\n---\n",
        "---\nFrage: Warum?\nAntwort: Darum.\n---\n",
        "---\ntitle: Rat\nDas sagt der Rat.\n---\n",
    ],
)
def test_what_stands_between_two_rules_is_not_lost(top, german):
    (article,), _ = read(f"{top}{TEXT}", "t.md", german)
    for line in top.split("\n"):
        assert line.strip("-") in article.text


def test_switches_and_remarks_of_a_blog_are_no_dates(german):
    top = "---\ntitle: Zug #3 fährt # Entwurf\npublished: true\ndate: 2025-06-04T14:05:00Z # geplant\n---\n"
    (article,), remarks = read(f"{top}{TEXT}", "t.md", german)
    assert (article.title, article.published_at.isoformat()) == ("Zug #3 fährt", "2025-06-04T16:05:00+02:00")
    assert remarks == ["t.md: fields of the header that were not used: 'published'"]


def test_a_header_between_plus_signs_is_one(german):
    top = '+++\ntitle = "Rat tagt"\ndate = 2026-02-04\ntags = [\n  "rat"\n]\n[params]\n+++\n'
    (article,), _ = read(f"{top}{TEXT}", "t.md", german)
    assert (article.title, article.published_at.date().isoformat()) == ("Rat tagt", "2026-02-04")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("```Rat``` tagt.\n\nDer *Bus* fährt.", "``Rat`` tagt.\n\nDer Bus fährt."),
        ("Ist x <y und z> 3?", "Ist x <y und z> 3?"),
        ("**der *ganze* Rat**", "der ganze Rat"),
        ("Rat.\n<!-- ein\nEntwurf\n-->\nBus.", "Rat.\nBus."),
        ("Rat.\n<!-- ein\nSatz.", "Rat.\n<!-- ein\nSatz."),
    ],
)
def test_signs_that_look_alike(text, plain):
    assert without_signs(text).text == plain


def test_a_table_that_is_called_a_text_is_read_as_a_table(german):
    table = f"Medium\tDatum\tVolltext\r\nAbendruf\t4.2.2026\t{TEXT}\r\nEilpunkt24\t5.2.2026\tDer Bus kommt.\r\n"
    for content in (table, table.encode("utf-16")):
        articles, _ = read(content, "t.txt", german)
        assert [(a.outlet, a.text) for a in articles] == [("Abendruf", TEXT), ("Eilpunkt24", "Der Bus kommt.")]


@pytest.mark.parametrize("text", ["Titel\tText", f"Titel:\tRat tagt\n{TEXT}", f"Der Rat\tder Bus\n{TEXT}\tEnde."])
def test_a_text_with_tabs_is_a_text(text, german):
    (article,), _ = read(text, "t.txt", german)
    assert article.text == text
