"""The style sheet of a comparison: the files of the folder css in their order, and a rule for each named thing."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from framing.report.markup import Html, element
from framing.report.view import View

FILES = ("base", "columns", "marks", "clean", "tables", "pictures", "sheets", "narrow", "large", "media")
"""Later ones rule earlier ones."""


def of(view: View) -> Html:
    """For texts side by side: one form touched, focused or opened, and all forms of the thing are lit."""
    # A number from our own counting, never a text: nothing here needs, or gets, escaping.
    numbers = sorted(view.entity_numbers.values())
    lit = ",".join(f".fx:has(.e-{n}:hover,.e-{n}:focus,.t-{n}:target) .e-{n}" for n in numbers)
    rule = f"{lit}{{outline:2px solid var(--focus);outline-offset:0;border-radius:3px}}" if lit else ""
    return element("style", Html(sheet() + rule))


@lru_cache(maxsize=1)
def sheet() -> str:
    """The rules that all pages share, without comments and blanks: the page is handed on as a file."""
    folder = resources.files("framing.report") / "css"
    rules = "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in FILES)
    bare = re.sub(r"/\*.*?(?:\*/|\Z)", "", rules, flags=re.DOTALL)
    return re.sub(r" ?([{};,>]) ?", r"\1", re.sub(r"\s+", " ", bare)).strip()
