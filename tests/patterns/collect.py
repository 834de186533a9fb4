"""Which regular expressions does the project use? A script: prints JSON, {"patterns": […], "unseen": […]}.

Nobody keeps a list of patterns: whatever a line of framing/ has compiled while the practice texts go the whole route is
noted, and every pattern that stands written out in the source. What is seen neither way is named in "unseen".
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import io
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

HOME = Path(__file__).parents[2] / "framing"
CALLS = ("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")
NEARBY = 100  # characters: a stretch of the text in which even a slow pattern is quick
SLICED = {
    "framing/ingest/clock_patterns.py": "(?P<mark>)",  # asked of a slice: the REACH characters before a clock time
}
"""A piece of the patterns that are only asked of a short slice of a text; whoever adds a row says of which."""
SENTENCES = "Es regnet in Norderau, sagt der Wirt. " * 30 + "[Mehr dazu lesen Sie hier in unserem Newsblog.]"
FILES = {
    "page.html": "<html><head><title>Regen</title></head><body><article><h1>Regen</h1><p>Stand: 21.01.2026</p>"
    "<div class='text'><p>TEXT</p><p>TEXT</p></div></article>",
    "feed.xml": "<rss version='2.0'><channel><title>Abendruf</title><item><title>Regen | Abendruf</title></item>",
    "text.md": "# Regen\n\n**TEXT**\n",
    "table.csv": "outlet,published,title,text\nAbendruf,2026-01-21,Regen,TEXT\n",
    "ticker.txt": "Liveblog: Regen\n\n18:13 Uhr: TEXT\n\n18.20 Uhr – TEXT\n",
}
"""Files of several kinds, so that their readers compose their patterns; whether they can be read is no matter."""
ROUTE = (
    "add PROJECT CORPUS", "group PROJECT", "compare PROJECT", "export PROJECT FOLDER/1", "page PROJECT 1 FOLDER/1.html",
    "coverage PROJECT", "names PROJECT", "unknown-names PROJECT", "words PROJECT", "kwic PROJECT Stadt",
    "reprints PROJECT", "topics PROJECT", "why PROJECT 1",
)  # fmt: skip
"""Commands, so that a pattern composed at run time from words or rules is composed."""


@dataclass(frozen=True)
class Known:
    """A pattern that notes how it is asked: one that is only asked at one place need not be quick at all places."""

    itself: re.Pattern[str]
    ways: set[str] = field(default_factory=set, hash=False, compare=False)
    """Names of methods; those asked only of so few characters as `NEARBY` says end with a star."""

    def __getattr__(self, name: str) -> object:
        answer = getattr(self.itself, name)
        if name not in CALLS:
            return answer

        def noting(*asked: object, **named: object) -> object:
            match asked:
                case (_, int(start), int(end)) if end - start <= NEARBY and name in ("search", "match", "fullmatch"):
                    self.ways.add(f"{name}*")
                case _:
                    self.ways.add(name)
            return answer(*asked, **named)

        return noting


Seen = dict[tuple[Path, int], dict[str, Known]]


def note_all(seen: Seen) -> None:
    """From now on, note file and line of whatever a line of framing/ has compiled."""
    compiled = re._compile  # type: ignore[attr-defined]

    def noting(pattern: object, flags: int) -> object:
        found = compiled(pattern.itself if isinstance(pattern, Known) else pattern, flags)
        caller = sys._getframe(2)
        if not caller.f_code.co_filename.startswith(str(HOME)) or isinstance(found.pattern, bytes):
            return found
        here = seen.setdefault((Path(caller.f_code.co_filename), caller.f_lineno), {})
        return here.setdefault(found.pattern, Known(found))

    re._compile = noting  # type: ignore[attr-defined]


def import_all() -> None:
    """Every module but the pages, which would begin to draw, and compose nothing."""
    for package in sorted({path.parent for path in HOME.rglob("__init__.py")} - {HOME / "dashboard"}):
        for path in package.glob("[!_]*.py"):
            name = ".".join(path.relative_to(HOME.parent).with_suffix("").parts)
            if "dashboard" not in name:
                importlib.import_module(name)


def go_the_route() -> None:
    """The practice texts through the commands; whatever one says is dropped."""
    from framing import cli

    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        places = {"PROJECT": f"{folder}/p.framing", "CORPUS": str(HOME.parent / "corpora" / "demo"), "FOLDER": folder}
        for line in ROUTE:
            for word, place in places.items():
                line = line.replace(word, place)
            with contextlib.redirect_stderr(io.StringIO()) as said:
                if cli.main(line.split()) != 0:
                    raise SystemExit(f"framing {line}: {said.getvalue()}")
        for name, text in FILES.items():
            Path(folder, name).write_text(text.replace("TEXT", SENTENCES))
            with contextlib.redirect_stderr(io.StringIO()):
                cli.main(["add", f"{folder}/files.framing", f"{folder}/{name}"])


def go_the_byways() -> None:
    """What is composed or asked only now and then: reading blind, messages, words that the practice texts lack."""
    from framing import blind
    from framing.errors import FramingError
    from framing.evaluate import answers
    from framing.find import labels, loaded_words, mentions, unknown_names
    from framing.find.query_words import asked
    from framing.ingest import furniture
    from framing.ingest.tables import cut_marks
    from framing.language.gazetteer import cells, spellings
    from framing.language.resources import load
    from framing.model import Article, Furniture, FurnitureKind, Passage, Project
    from framing.report import faults, reasons

    german = load("de")
    listed = [word for name in ("labels", "loaded_words") for row in german.rows(name) for word in (row[0], row[1])]
    texts = (
        "Von Anna Kern und Karl Weiher\n\nDer Abendruf meldet Regen (dpa). Anna Kern schreibt für den Abendruf.",
        "Bei Pokrowsk wird gekämpft, sagte Präsident Selenskyj.",
        "Die Lage in Pokrofsk und in Pokrowks ist ernst. Das sagte Selensckyj.",
        " ".join(f"Die {word}, die {word.title()} Karl Weiher sind da." for word in listed),
    )
    outlets = ("Abendruf", "Zeit")  # the second an everyday word
    articles = tuple(Article(f"{n}", outlets[n % 2], "", text, "a.txt") for n, text in enumerate(texts))
    passages = tuple(Passage(one.id, one.id, one.outlet, 0, len(one.text), one.text) for one in articles)
    credit = Furniture(at := texts[0].index("(dpa)"), at + len("(dpa)"), FurnitureKind.CREDIT)
    with_credit = (replace(passages[0], furniture=(credit,)), *passages[1:])
    blind.project(Project(articles=articles, passages=with_credit), seed="s")
    named = {passage.id: mentions.find(passage, language=german) for passage in passages}
    unknown_names.candidates(passages, named, language=german, refused=frozenset())
    for passage in passages:
        found = labels.find(passage, language=german, mentions=named[passage.id])
        loaded_words.find(passage, language=german, labels=found)
    for words in ("gut*", "laufen", "Coronavirus", "gut"):
        asked(words, german)
    furniture.inside(SENTENCES, 0, len(SENTENCES), german)
    cut_marks.without("Es regnet in Norderau… [+99 chars]", german)
    reasons.place("news/3.html, article 4", "de")
    answers.places(texts[0], "Anna Kern")
    cells.years("here", "1938-2016")
    spellings.spellings("Артёмовск", "ru-de")
    faults.say(FramingError("a message that nobody said anew"), "de")
    reasons.say("a reason that nobody translated", "de")


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Every call such as `re.compile(…)` in the source."""
    for path in sorted(HOME.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name)) if name in CALLS:
                    yield path, node


def called(call: ast.Call) -> str:
    """Which function of `re` is called?"""
    assert isinstance(call.func, ast.Attribute)
    return call.func.attr


def written_out(call: ast.Call) -> re.Pattern[str] | None:
    """The pattern of a call, where it is a plain string."""
    match call.args[0]:
        case ast.Constant(value=str() | bytes() as pattern):
            pattern = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
            given = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
            flags = [node.attr for one in given for node in ast.walk(one) if isinstance(node, ast.Attribute)]
            return re.compile(pattern, sum(re.RegexFlag[name] for name in flags if name in re.RegexFlag.__members__))
    return None


def asked_in_source(path: Path, line: int) -> set[str]:
    """How do the files of a folder ask the pattern that has its name in this line of one of them?"""
    name = re.match(r"(\w+) = re\.compile", path.read_text(encoding="utf-8").splitlines()[line - 1])
    files = [path] if name and name[1].startswith("_") else [*path.parent.glob("*.py")]
    asked = rf"\b{name[1]}\.(\w+)\(" if name else r"(?!)"
    return {way for file in files for way in re.findall(asked, file.read_text(encoding="utf-8"))} & set(CALLS)


def main() -> None:
    """Note everything and print it."""
    seen: Seen = {}
    note_all(seen)
    import_all()
    go_the_route()
    go_the_byways()
    unseen = []
    for path, call in calls():
        lines = range(call.lineno, (call.end_lineno or call.lineno) + 1)
        if pattern := written_out(call):
            if not any(pattern.pattern in seen.get((path, line), {}) for line in lines):
                seen[path, call.lineno] = {pattern.pattern: Known(pattern, {called(call)} - {"compile"})}
        elif not any((path, line) in seen for line in lines):
            unseen.append(f"{path.relative_to(HOME.parent)}, line {call.lineno}")
    patterns = [
        (
            f"{path.relative_to(HOME.parent)}, line {line}",
            known.itself.pattern,
            known.itself.flags,
            sorted(known.ways or asked_in_source(path, line)),
        )
        for (path, line), found in sorted(seen.items())
        for known in found.values()
        if SLICED.get(str(path.relative_to(HOME.parent)), "\0") not in known.itself.pattern
    ]
    sys.stdout.write(json.dumps({"patterns": patterns, "unseen": unseen}))


if __name__ == "__main__":
    main()
