"""A small picture: one stacked bar an outlet, in one ink. What each piece is stands beside the bar in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.report.lens_tables import outlet_name
from framing.report.markup import Html, element
from framing.report.view import View

TEXTURES = 6
"""So many kinds of pieces can be told apart by their texture, in print and without colour too."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One outlet's counts by kind, in the order of the kinds."""

    outlet: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All that is counted."""
        return sum(self.counts)


def figure(view: View, caption: str, kinds: Sequence[str], bars: Sequence[Bar], *, least: int) -> Html:
    """How are the outlets' counts made up? A bar an outlet, as long as its total, or a sentence if there is too little.

    kinds: what the pieces are, six at most. least: so many must be counted in an outlet for its bar, and two outlets
    must have one: the shares of a few would not last. The table with the same numbers stands below the picture.
    """
    if len(kinds) > TEXTURES:
        raise ValueError(f"{len(kinds)} kinds; no more than {TEXTURES} can be told apart")
    enough = [bar for bar in bars if bar.total >= least]
    if len(enough) < 2:
        return element("p", view.say("bars_too_little", least=least), class_="fx-muted fx-note")
    longest = max(bar.total for bar in enough)
    rows = [
        _row(view, bar, kinds, longest)
        if bar in enough
        else element("p", view.say("too_little", letter=view.letters[bar.outlet]), class_="fx-muted")
        for bar in bars
    ]
    note = element("p", view.say("bars_note"), class_="fx-muted fx-note")
    return element("figure", element("figcaption", caption), *rows, note, class_="fx-bars")


def together(counts: Mapping[str, Mapping[str, int]], *, kinds: int) -> tuple[tuple[str, ...], tuple[Bar, ...]]:
    """The most frequent kinds over all outlets, then "other" for the rest, then "" for what is not told; and the bars.

    counts: outlet to kind to number. The same kinds in the same order for every outlet.
    """
    every = {kind: sum(of.get(kind, 0) for of in counts.values()) for of in counts.values() for kind in of if kind}
    order = sorted(every, key=lambda kind: (-every[kind], kind))
    first, rest = order[: kinds - 2], order[kinds - 2 :]
    if len(rest) == 1:  # a single one needs no heap
        first, rest = order[: kinds - 1], []
    named = (*first, *(["other"] if rest else []), "")
    bars = [
        Bar(
            outlet,
            tuple(sum(of.get(one, 0) for one in rest) if kind == "other" else of.get(kind, 0) for kind in named),
        )
        for outlet, of in counts.items()
    ]
    return named, tuple(bars)


def _row(view: View, bar: Bar, kinds: Sequence[str], longest: int) -> Html:
    counted = [(n, kind, count) for n, (kind, count) in enumerate(zip(kinds, bar.counts, strict=True), 1) if count]
    said = ", ".join(f"{count} {kind}" for _, kind, count in counted)
    pieces = [element("span", class_=f"fx-piece fx-t{n}", style=f"flex-grow:{count}") for n, _, count in counted]
    keys = [
        element("li", element("span", class_=f"fx-piece fx-t{n}", aria_hidden="true"), f" {kind} ",
                element("strong", str(count)))
        for n, kind, count in counted
    ]  # fmt: skip
    return element(
        "div",
        element("div", outlet_name(view, bar.outlet), " ", element("span", str(bar.total), class_="fx-muted")),
        element(
            "div",
            *pieces,
            class_="fx-bar",
            role="img",
            aria_label=f"{view.letters[bar.outlet]}: {said}",
            style=f"width:{round(100 * bar.total / longest)}%",
        ),
        element("ul", *keys, class_="fx-keys"),
        class_="fx-bar-row",
    )
