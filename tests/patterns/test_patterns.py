"""No text makes a pattern or a finder slow: the time grows with the text, not with its square.

No clock decides: the processor time of a text is held against that of a text four times as long. The patterns are
gathered from the code and the word lists as they are (`collect.py`), the texts are made to hurt each (`hostile.py`).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LONGEST = 300  # seconds; a backstop: the scripts stop a text that takes too long by themselves


def run(script: str, given: str = "") -> str:
    """What a script prints; where it fails, what it says on the way."""
    ended = subprocess.run(
        [sys.executable, HERE / script], input=given, capture_output=True, text=True, timeout=LONGEST, check=False
    )
    assert ended.returncode == 0, f"{script} ended with {ended.returncode}:\n{ended.stderr[-4000:]}"
    return ended.stdout


@pytest.fixture(scope="module")
def collected() -> dict[str, list]:
    return json.loads(run("collect.py"))


def text_of(shape: list[str]) -> str:
    before, piece, end = shape
    return f"{before!r} + {piece!r} * n + {end!r}"


def judged(patterns: list[list[object]]) -> list[str]:
    """What to tell of each slow pattern."""
    lines = run("growth.py", json.dumps({"patterns": patterns})).splitlines()
    return [
        f"{place}: {pattern!r} takes {before:.2f} s for {text_of(shape)}, {after:.2f} s for a text four times as long. "
        "Make a repeat possessive (*+), bound it ({0,80}), or say by (?<!…) where it may begin."
        for place, pattern, shape, (before, after) in map(json.loads, lines)
    ]


@pytest.mark.slow
def test_every_pattern_takes_time_in_proportion_to_the_text(collected):
    assert len(collected["patterns"]) > 500  # the code's and those of the word lists
    slow = judged(collected["patterns"])
    assert not slow, "\n".join(slow)


@pytest.mark.slow
def test_no_pattern_escapes(collected):
    told = "composed there, but seen by nobody: let a byway of collect.py compose it"
    assert not collected["unseen"], "\n".join(f"{place}: {told}" for place in collected["unseen"])


@pytest.mark.slow
def test_rows_of_the_word_lists_are_among_them(collected, german):
    patterns = {pattern for _, pattern, *_ in collected["patterns"]}
    for name in ("furniture", "label_contexts"):
        missing = [row[-1] for row in german.rows(name) if row[-1] not in patterns]
        assert not missing, f"{name}.txt"


SLOW = (
    (r"(?:a+)+b", "search"),
    (r"\s+$", "search"),
    (r"\([^)]*\)", "sub"),
    (r"[\w-]+ung\b", "finditer"),
)
QUICK = (
    (r"\s+$", "match"),
    (r"\s+$", "search*"),  # asked of a few characters only
    (r"(?<!\s)\s++$", "search"),
    (r"\([^)\n]{0,80}\)", "sub"),
    (r"\bRegen\b|\d{1,2}\.", "finditer"),
    ("", "search"),
)


@pytest.mark.slow
@pytest.mark.parametrize(("patterns", "wanted"), [(SLOW, len(SLOW)), (QUICK, 0)], ids=["slow", "quick"])
def test_slow_patterns_are_told_from_quick_ones(patterns, wanted):
    told = judged([[f"row {n}", pattern, int(re.UNICODE), [way]] for n, (pattern, way) in enumerate(patterns)])
    assert len(told) == wanted, "\n".join(told)


@pytest.mark.slow
def test_every_finder_takes_time_in_proportion_to_the_text():
    slow = [
        f"{name}: {before:.2f} s for a quarter, {after:.2f} s for {length} characters of {kind} ({piece!r})"
        for name, kind, piece, (length, before, after) in map(json.loads, run("functions.py").splitlines())
    ]
    assert not slow, "\n".join(slow)
