"""How to cite the program: one BibTeX entry, read from the file that says it to libraries."""

from __future__ import annotations

import re
from pathlib import Path

from framing.errors import ResourceError


def citation() -> str:
    """How to cite the program: a BibTeX entry, read from CITATION.cff. Raises ResourceError where that is missing."""
    about = _file().read_text(encoding="utf-8")
    found = dict(re.findall(r'^([\w-]+): "?(.+?)"?$', about, re.MULTILINE))
    authors = " and ".join(f"{{{name}}}" for name in re.findall(r'^ +- name: "?(.+?)"?$', about, re.MULTILINE))
    year, month, _ = found["date-released"].split("-")
    fields = {
        "author": f"{{{authors}}}",
        "title": f"{{{{{found['title']}}}}}",
        "version": f"{{{found['version']}}}",
        "year": f"{{{year}}}",
        "month": f"{{{int(month)}}}",
        "note": f"{{Computer software, licence {found['license']}}}",
    }
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
    return f"@software{{framing,\n{lines}\n}}"


def _file() -> Path:
    package = Path(__file__).parents[1]
    for file in (package / "CITATION.cff", package.parent / "CITATION.cff"):
        if file.is_file():
            return file
    raise ResourceError("CITATION.cff is missing; install framing anew.")
