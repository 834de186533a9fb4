"""A text that is loaded in several versions is told as such wherever texts are counted, and by one rule."""

import json

import pytest

from framing import pipeline
from framing.model import Article, ArticleKind, Passage, Project
from framing.pipeline import counting, latest, previewing, stocking
from framing.pipeline.counting import Count, Counting
from framing.pipeline.previewing import Upload
from framing.report import (
    counts,
    coverage_list,
    coverage_tables,
    input_list,
    method_note,
    outlet_list,
    story_list,
    story_sheet,
    tables,
    terminal,
    topic_list,
    version_list,
)

RAT = (
    "Der Rat von Norderau hat am Montag getagt. Der Nachtbus nach Süderau bleibt bis Juni, sagt die Verwaltung der "
    "Stadt. Die Kosten trägt der Kreis, und im Sommer wird neu verhandelt."
)
OTHER = (
    "In Norderau hat am Montag der Rat getagt: Der Nachtbus nach Süderau fährt bis Juni weiter, teilt die Verwaltung "
    "der Stadt mit. Bezahlt wird er vom Kreis. Im Sommer soll neu verhandelt werden."
)
DAMM = "Am Damm wird wieder gebaut. Die Arbeiten dauern zwei Wochen und kosten wenig, heißt es in einer Mitteilung."
GERMAN = "(davon frühere Fassungen: 1)"


def loaded(*rows):
    """A project of rows (outlet, address, text), each from a file of its own, one after the other."""
    project = Project()
    for n, (outlet, url, text) in enumerate(rows):
        row = {"outlet": outlet, "url": f"https://{outlet[0].lower()}.example/{url}", "text": text}
        row["published"] = "2026-02-03T10:00"
        content = json.dumps(row | {"title": f"Nachtbus bleibt {n}" if url == "rat" else "Bauarbeiten"}).encode()
        project = previewing.read(project, [Upload(f"{n}.jsonl", content)]).into(project)
    return project


@pytest.fixture(scope="module")
def project():
    """Two outlets tell one story, one of them in two versions; a third text stands alone."""
    rows = (
        ("Abendruf", "rat", RAT),
        ("Blatt", "rat", OTHER),
        ("Abendruf", "rat", f"{RAT} Die Linie fährt jede Stunde."),
        ("Blatt", "damm", DAMM),
    )
    return pipeline.group(loaded(*rows))


def test_what_is_an_earlier_version_is_what_a_comparison_leaves_out(project):
    found = counting.of_project(project)
    assert (found.texts, found.passages, found.alone) == (Count(4, 1), Count(4, 1), Count(1))
    (story,) = project.stories
    passages = project.story_passages(story)
    compared = pipeline.compare(project, story.id)
    assert Counting(project).passages(passages) == Count(3, len(compared.earlier))
    assert Counting(project).newest(passages) == compared.passages == latest.of(project, passages)
    assert Counting(project).of_outlets() == {"Abendruf": Count(2, 1), "Blatt": Count(2)}


def test_an_earlier_version_alone_counts_as_what_there_is(project):
    first = [passage for passage in project.passages if passage.article_id == project.articles[0].id]
    assert Counting(project).passages(first) == Count(1)
    assert counting.of_project(Project()).passages == Count(0)


def test_of_a_live_blog_pages_are_versions_and_entries_are_none():
    pages = [
        Article(f"b{n}", "Abendruf", "", "09:00 Uhr: Es regnet.", "b", kind=ArticleKind.LIVE_BLOG, version_of=first)
        for n, first in ((1, ""), (2, "b1"))
    ]
    entries = [Passage(f"p{n}", f"b{n}", "Abendruf", 0, 10, "09:00 Uhr:", 0) for n in (1, 2)]
    found = counting.of_project(Project(articles=tuple(pages), passages=tuple(entries)))
    assert (found.texts, found.passages) == (Count(2, 1), Count(2))


def test_every_list_says_so(project):
    fingerprint, (row,) = "ab", story_list.rows(project)
    found = pipeline.coverage(project)
    stock = stocking.outlets(project)
    assert [(one.texts, one.passages) for one in stock] == [(Count(2, 1), Count(2, 1)), (Count(2), Count(2))]
    assert stock[0].words.earlier == len(RAT.split()) + 3
    pages = {
        "stories": story_list.story_row(row, project.outlets),
        "stock": input_list.per_outlet(stock, language="de"),
        "coverage": coverage_tables.block(project, found),
        "versions": version_list.block(project, fingerprint=fingerprint, language="de"),
        "method": " ".join(method_note.paragraphs(project, fingerprint=fingerprint, language="de")),
    }
    assert [name for name, page in pages.items() if GERMAN not in page] == []
    assert "Texte: 3 (davon frühere Fassungen: 1)" in pages["stories"]
    assert "Abendruf: Passagen 2 (davon frühere Fassungen: 1)" in pages["method"]
    for said in (terminal.stories(project, project.stories), outlet_list.text(project)):
        assert "(1 of them an earlier version)" in said
    assert "earlier versions of others are counted, too (1)" in coverage_list.text(project, found)


def test_every_table_for_files_says_so(project):
    found, rows = pipeline.coverage(project), story_list.rows(project)
    (sheet,) = (one for one in story_sheet.tables(project, rows) if one.name == "stories")
    listed = [
        sheet.rows,
        tables.stories(project, project.stories)["outlets"],
        outlet_list.rows(project)["outlets"],
        coverage_list.rows(project, found),
        coverage_list.outlet_rows(project, found),
        topic_list.as_rows(project, topic_list.rows(project))["topics"] or [{"earlier_version_count": 1}],
    ]
    assert [sum(row["earlier_version_count"] for row in one) for one in listed] == [1] * len(listed)


def test_without_versions_nothing_is_said_of_them():
    project = pipeline.group(loaded(("Abendruf", "rat", RAT), ("Blatt", "rat", OTHER)))
    said = [
        terminal.stories(project, project.stories),
        outlet_list.text(project),
        input_list.per_outlet(stocking.outlets(project), language="en"),
        coverage_list.text(project, pipeline.coverage(project)),
    ]
    assert not [one for one in said if "earlier version" in one]
    assert (counts.said(Count(1_200), "de"), counts.counted(Count(1), "text")) == ("1200", "1 text")


def test_many_versions_are_ranked_at_once():
    first = Article("a", "Abendruf", "", RAT, "a")
    more = [Article(f"a~{n}", "Abendruf", "", f"{RAT} {n}", "a", version_of="a") for n in range(2, 3_000)]
    project = Project(articles=(first, *more))
    assert Counting(project).texts(project.articles) == Count(2_999, 2_998)
