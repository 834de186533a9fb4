"""The outlets of a project at a terminal: every form is told, and each command that is printed works as it stands."""

import shlex
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing import outlet_forms
from framing.model import Article, Project
from framing.pipeline import same_words
from framing.report import outlet_list

RAT = "Der Rat von Norderau hat am Montag über den Nachtbus beraten, der bis Juni weiter fährt wie im Winter. " * 3
LATER = RAT + "Am Abend stimmte der Ausschuss zu, die Kosten trägt die Stadt, sagte die Verwaltung von Norderau."
ADDRESS = "https://abendruf.example/rat/nachtbus-4711"


def article(article_id, outlet, text, *, url=ADDRESS, file="a.txt", **more):
    at = datetime(2026, 2, 3, tzinfo=UTC)
    return Article(article_id, outlet, "Rat tagt", text, file, at, url=url, **more)


def joined(*articles):
    return outlet_forms.join(Project(articles=articles), "Ruf am Abend", "Abendruf")


def test_the_command_that_takes_doubles_out_holds_for_ids_that_begin_with_a_hyphen():
    project = joined(article("-a", "Abendruf", RAT), article("-b y", "Ruf am Abend", RAT))
    command = outlet_list.text(project).splitlines()[-1].strip()
    assert shlex.split(command) == ["framing", "remove", "PROJECT", "--", "-b y"]
    plain = joined(article("a", "Abendruf", RAT), article("b", "Ruf am Abend", RAT))
    assert outlet_list.text(plain).endswith("framing remove PROJECT b")


def test_the_forms_of_an_outlet_stand_on_a_line_of_their_own():
    newer = article("c", "Ruf am Abend", LATER, url="", version_of="b")
    project = joined(article("a", "Abendruf", RAT), article("b", "Ruf am Abend", LATER + " Neu.", url=""), newer)
    lines = outlet_list.text(project).splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("  Abendruf"))
    assert "came as" not in lines[place]
    assert lines[place + 1].startswith("    came as ")
    assert "Ruf am Abend 2×" in lines[place + 1]


def test_texts_of_one_address_in_other_words_are_told_after_outlets_are_joined():
    project = joined(article("a", "Abendruf", RAT), article("b", "Ruf am Abend", LATER, file="b.txt"))
    assert [(one.article.id, one.same.id) for one in same_words.reworded(project)] == [("b", "a")]
    said = outlet_list.text(project)
    assert "1 text stands in one outlet under the address of another, in other words." in said
    assert said.endswith("\n  b and a")
    assert outlet_list.rows(project)["reworded"] == [{"article": "b", "same_address_as": "a", "outlet": "Abendruf"}]


@pytest.mark.parametrize(
    "second",
    [
        article("b", "Ruf am Abend", RAT),  # the same words: told as a double
        article("b", "Ruf am Abend", LATER, url="https://abendruf.example/rat/brunnen-4712"),
        article("b", "Ruf am Abend", LATER, url=""),
        article("b", "Abendruf", LATER),  # loaded into one outlet: nothing was joined
        article("b", "Ruf am Abend", LATER, version_of="a"),
        article("b", "Welle", LATER),
    ],
)
def test_what_is_known_or_is_another_text_is_not_told_as_reworded(second):
    assert same_words.reworded(joined(article("a", "Abendruf", RAT), second)) == ()


@pytest.mark.parametrize("url", ["https://abendruf.example/lokales/", "https://abendruf.example/"])
def test_under_the_page_of_a_section_stands_another_text_each_day(url):
    texts = article("a", "Abendruf", RAT, url=url), article("b", "Ruf am Abend", LATER, url=url)
    assert same_words.reworded(joined(*texts)) == ()


def test_without_joined_outlets_nothing_is_told():
    project = Project(articles=(article("a", "Abendruf", RAT), replace(article("b", "Abendruf", LATER), title="X")))
    assert same_words.reworded(project) == same_words.reworded(Project()) == ()
