"""What changed between versions is told in words and signs, and hostile texts stay texts."""

import json
import re

import pytest

from framing.model import Article, Project
from framing.pipeline import previewing, text_versions
from framing.pipeline.previewing import Upload
from framing.report import word_diff as shown

EVIL = "<script>alert(1)</script> </style> [x](javascript:alert(1)) $x$ \u202eum\u202c"
RAT = "Der Rat von Norderau hat getagt. " + "Der Nachtbus fährt wie bisher durch die ganze Stadt. " * 5


def saved(*versions):
    project = Project()
    for n, (title, text) in enumerate(versions):
        row = {"id": "x", "outlet": "Abendruf", "title": title, "text": text, "published": f"2026-02-03T0{n}:00"}
        project = previewing.read(project, [Upload("a.jsonl", json.dumps(row).encode())]).into(project)
    return text_versions.of(project)


def two(*versions):
    """Two versions of a text whatever they say: what may be shown, not what is taken for versions."""
    made = (Article(f"x{n}", "Abendruf", title, text, "a.jsonl") for n, (title, text) in enumerate(versions))
    return text_versions.TextVersions(tuple(made))


def test_without_versions_it_is_said():
    assert shown.text(()) == "No text of this project has several versions."
    assert shown.rows(()) == []
    assert "0" in shown.overview((), language="de")


def test_the_list_says_when_and_how_much():
    told = shown.text(saved(("Bus bleibt", RAT), ("Bus bleibt", RAT + "Neu."), ("Bus geht", RAT + "Neu.")))
    assert "(3 versions)" in told
    assert "03.02.2026, 01:00  same headline; text: +1 -0 words  [x~2]" in told
    assert "headline changed; text: +0 -0 words  [x~3]" in told


def test_word_by_word_with_what_stayed_shortened():
    (one,) = saved(("Bus bleibt", RAT), ("Bus bleibt doch", RAT.replace("getagt", "beraten")))
    told = " ".join(shown.of_one(one).split())
    assert "headline: Bus bleibt {+doch+}" in told
    assert "hat [-getagt.-] {+beraten.+} Der Nachtbus fährt" in told
    assert told.endswith("…")
    assert len(told) < 400


@pytest.mark.parametrize(("language", "heard"), [("de", ("neu: ", "weggefallen: ")), ("en", ("added: ", "removed: "))])
def test_what_came_and_went_is_told_without_colour_and_aloud(language, heard):
    (one,) = saved(("Bus", RAT), ("Bus", RAT.replace("getagt", "beraten")))
    html = shown.block(one, language=language)
    assert re.search(rf"<ins><span[^>]*>{heard[0]}</span>\+beraten\.\+</ins>", html)
    assert re.search(rf"<del><span[^>]*>{heard[1]}</span>\[getagt\.\]</del>", html)
    assert "color" not in html


def test_hostile_texts_stay_texts():
    one = two((EVIL, EVIL + " alt"), (EVIL + " neu", EVIL + "W" * 10_000))
    for html in (shown.block(one, language="de"), shown.overview([one], language="de")):
        assert "<script" not in html
        assert "</style" not in html
    assert "<" not in shown.label(one).replace(EVIL[:120], "") or EVIL[:20] in shown.label(one)


def test_another_text_altogether_is_said_to_be_one():
    one = two(("Bus", "a " * 25_000), ("Bus", " ".join(f"w{n}" for n in range(25_000))))
    assert "too different to compare word by word" in shown.of_one(one)
    assert "zu verschieden" in shown.block(one, language="de")
    assert len(shown.block(one, language="de")) < 1_000_000


@pytest.mark.parametrize(
    ("written", "shown_as"), [("2026-02-03", "03.02.2026<"), ("2026-02-03T07:30", "03.02.2026, 07:30<")]
)
@pytest.mark.parametrize("field", ["published", "updated"])
def test_a_day_is_not_told_as_midnight(field, written, shown_as):
    project = Project()
    for text in (RAT, RAT + "Neu."):
        row = {"id": "x", "outlet": "Abendruf", "title": "Bus", "text": text, field: written}
        project = previewing.read(project, [Upload("a.jsonl", json.dumps(row).encode())]).into(project)
    table = shown.overview(text_versions.of(project), language="de")
    assert shown_as in table
    assert "00:00" not in table
    assert "Zuletzt geändert" in table
