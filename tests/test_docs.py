"""README and docs tell the truth: links lead somewhere, commands exist, labels and printed lines are current."""

import re
import shlex
from pathlib import Path

import pytest

from framing import store
from framing.cli import COMMANDS, main
from framing.dashboard.texts import LANGUAGES, TEXTS
from framing.report.phrases import PHRASES

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
PRINTED = re.compile(r"<!-- Print anew with: (.+?) -->\n```\w+\n(.*?)```", re.S)
WHEN = re.compile(r"\d\d\.\d\d\.\d{4}, \d\d:\d\d: applied")
MOST_BYTES = 200_000


def links(page):
    return [either or other for either, other in LINK.findall(page.read_text(encoding="utf-8"))]


def anchors(page):
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_links_and_pictures_lead_somewhere(page):
    lost = []
    for target in links(page):
        if "://" in target:
            continue
        place, _, anchor = target.partition("#")
        file = (page.parent / place).resolve() if place else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            lost.append(target)
    assert lost == []


def test_every_picture_is_shown_and_light_enough_to_load():
    shown = {(page.parent / target).resolve() for page in PAGES for target in links(page)}
    for picture in (ROOT / "docs").rglob("*.png"):
        assert picture in shown
        assert picture.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_command_that_is_named_exists(page):
    known = {command.name for command in COMMANDS}
    named = re.findall(r"(?:`|\$ |bin/|Scripts\\|^    )framing +([a-z][a-z-]+)", page.read_text("utf-8"), re.M)
    assert set(named) <= known


def letters(text):
    return sum(sign.isalpha() for sign in text)


def spoken():
    """What the pages can say: patterns, in which a value that is filled in stands for any words, and their letters."""
    for texts in (TEXTS, PHRASES):
        for template in {line for pair in texts.values() for line in pair}:
            fixed = re.split(r"{[^}]*}", template.replace("**", "").replace("\\", ""))
            yield re.compile(".+?".join(map(re.escape, fixed)), re.S), letters("".join(fixed))


def test_what_the_guide_prints_bold_stands_so_on_the_pages():
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    bold = {" ".join(said.split()) for said in re.findall(r"\*\*(.+?)\*\*", guide, re.S)}
    assert len(bold) > 40
    patterns = list(spoken())

    def is_said(label):  # at least half of it in the page's own words
        return any(pattern.fullmatch(label) and 2 * own >= letters(label) for pattern, own in patterns)

    assert not is_said("Text einkleben")
    assert [label for label in bold - set(LANGUAGES.values()) - {"fett"} if not is_said(label)] == []


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_what_is_printed_on_the_demo_is_printed_so_today(page, demo_project, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for commands, block in PRINTED.findall(page.read_text(encoding="utf-8")):
        project = Path("demo.framing")
        project.unlink(missing_ok=True)
        store.save(demo_project, project)  # what the first command, framing demo, leaves
        for command in commands.split("; ")[1:]:
            assert main(shlex.split(command)[1:]) == 0
        printed = WHEN.sub("", capsys.readouterr().out).splitlines()
        for line in WHEN.sub("", block).splitlines():
            assert line in printed or line == "…" or line.startswith("$ framing "), line
