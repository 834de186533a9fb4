"""What was a page set to when somebody took a table from it? Its dials, in words, for the note and for the file.

A dial comes as the address of the page writes it (`wortform=gedruckt`): the one form that every page has, that can be
handed on, and that leads back to the same view.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from framing.pipeline import Dials
from framing.report.phrases import PHRASES, say
from framing.report.quoting import one_line
from framing.report.tables import Row, Table

_OUTLETS = ("medien", "ohne", "gegen")
_LISTS = (*_OUTLETS, "zaehlen")
_NO_ROWS = ("seite", "ansicht", "warum", "korrigieren", "woerter")
"""What chooses the part of a table that a page shows, never what is in the file."""
_TEXTS = ("blind", "bereich", "thema", "oberthema", "medien")
_BEARING = {
    "namen": _TEXTS,
    "woerter": (*_TEXTS, "gegen", "wortform", "wendungen", "zaehlen"),
}
"""Of a page whose dials do not all bear on each of its files: those that do, by the name of the file."""
_COUNTED = {"names": "namen", "quotations": "zitate", "agency": "agentur", "standing": "standardtext"}


@dataclass(frozen=True, slots=True)
class View:
    """The settings behind a file. dials: name to value, as the address has them; letters: letter to outlet."""

    dials: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)

    def of_file(self, name: str) -> View:
        """The same with the dials alone that decide what stands in this file.

        >>> View({"bereich": "alle", "thema": "3", "wortform": "gedruckt", "seite": "2"}).of_file("namen").dials
        {'bereich': 'alle'}
        """
        scope = self.dials.get("bereich")
        kept = _BEARING.get(name, tuple(key for key in self.dials if key not in _NO_ROWS))
        aside = {"thema", "oberthema"} - {scope} if scope else set()
        return View({key: self.dials[key] for key in kept if key in self.dials and key not in aside}, self.letters)


EVERY = View()
"""No page and no dials: what holds for every table."""


def said(view: View, language: str) -> tuple[tuple[str, str], ...]:
    """Each dial with its setting, in the words of this language.

    >>> said(View({"wortform": "gedruckt", "medien": "A"}, {"A": "Blatt"}), "en")
    (('Words counted', 'as printed'), ('Outlets', 'A Blatt'))
    """
    return tuple((_phrase(f"dial_{name}", name, language), _value(view, name, language)) for name in view.dials)


def table(view: View, language: str) -> Table:
    """The dials as a table that goes along with the others; `address` is how a link writes them."""
    rows: tuple[Row, ...] = tuple(
        {"dial": title, "setting": value, "address": f"{name}={one_line(view.dials[name])}"}
        for name, (title, value) in zip(view.dials, said(view, language), strict=True)
    )
    return Table("dials", rows)


def sentence(view: View, language: str) -> str:
    """All of them as a sentence for the methods note."""
    pairs = (say("method_view_dial", language, title=title, value=value) for title, value in said(view, language))
    return say("method_view", language, dials="; ".join(pairs))


def words(view: View, language: str) -> str:
    """Which words are counted, and how? By the dials of the view; where it has none, as everywhere else."""
    dials = _words(view)
    kinds = {kind: say(f"dial_zaehlen_{name}", language) for kind, name in _COUNTED.items()}
    out = [kinds[kind] for kind in dials.left_out]
    counted = [name for kind, name in kinds.items() if kind not in dials.left_out]
    return say(
        "words_counted",
        language,
        form=say(f"words_{dials.form}", language),
        phrases=say("words_phrases" if dials.phrases else "words_no_phrases", language),
        out=say("words_out", language, kinds=", ".join(out)) if out else "",
        in_=say("words_in", language, kinds=", ".join(counted)) if counted else "",
    )


def _words(view: View) -> Dials:
    counted = view.dials.get("zaehlen", "").split(",")
    return Dials(
        form="word" if view.dials.get("wortform") == "gedruckt" else "lemma",
        phrases=view.dials.get("wendungen", "1") != "0",
        **{kind: name in counted for kind, name in _COUNTED.items()},
    )


def _value(view: View, name: str, language: str) -> str:
    value = one_line(view.dials[name])
    key = f"dial_{name}_{value}"
    if key in PHRASES:
        return say(key, language)
    if name in _LISTS:
        return ", ".join(_parts(view, name, value, language)) or say("dial_none", language)
    return say(f"dial_{value}", language) if name in ("blind", "wendungen") and value in ("0", "1") else value


def _parts(view: View, name: str, value: str, language: str) -> Iterator[str]:
    for part in value.split(",") if value not in ("", "-") else ():
        if name in _OUTLETS:
            yield f"{part} {one_line(view.letters[part])}" if part in view.letters else part
        else:
            yield _phrase(f"dial_{name}_{part}", part, language)


def _phrase(key: str, otherwise: str, language: str) -> str:
    return say(key, language) if key in PHRASES else otherwise
