"""An object of JSON as a row of a table: fields inside fields become columns ("body.summary")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from framing.errors import IngestError
from framing.ingest.tables.json_values import Number, Twice

_MOST_FIELDS = 2_000
"""Columns that one article may have: exports have some thirty."""
_MOST_DIGITS = 100
_MOST_WRAPPED = 2
"""Objects around a value: {"$date": {"$numberLong": "1770105600000"}}."""
WRAPPED_IN = "_source"
"""The field in which Elasticsearch keeps the document, beside its own."""
_DEEPEST_JOINED = 2
"""Levels on which the strings of an object are also given as one text."""


class Joined(str):
    """The strings inside an object or list, each a paragraph: a text, if anything."""

    __slots__ = ()


class Flag(str):
    """true or false: no text."""

    __slots__ = ()


def row(
    value: Mapping[str, Any], *, deepest: int, is_own: Callable[[str], bool] = lambda name: False
) -> dict[str, str]:
    r"""Column to cell, in the order of the object. deepest: levels of brackets that are followed.

    A list of strings is one cell, each string a paragraph. What Elasticsearch keeps in "_source" counts as the object's
    own fields, unless it has a text or a headline itself (is_own: does this field hold one?), and an object that names
    a value's kind, as MongoDB writes it, as the value. Any other object is also given as a whole, since the paragraphs
    of a text often stand in sections. Raises IngestError where it is too deep, or names a field twice.

    >>> body = {"summary": ["Kurz."], "sections": [{"headline": [], "paragraphs": ["A", "B"]}]}
    >>> row({"title": "Nachtbus", "body": body}, deepest=9)["body"]
    'Kurz.\n\nA\n\nB'
    """
    check_depth(value, deepest)
    document = value.get(WRAPPED_IN)
    if isinstance(document, dict) and not any(held and is_own(name) for name, held in value.items()):
        for one, above in ((value, ""), (document, f"{WRAPPED_IN}.")):
            _check_names(one, above)
        beside = {name: held for name, held in value.items() if name != WRAPPED_IN}
        value = {**document, **{name: held for name, held in beside.items() if name not in document}}
    cells: dict[str, str] = {}
    for name, cell in _cells(value, "", level=1):
        if len(cells) >= _MOST_FIELDS:
            raise IngestError(f"no article: more than {_MOST_FIELDS:,} fields")
        cells.setdefault(name, cell)
    return cells


def _cells(value: Mapping[str, Any], above: str, *, level: int) -> Iterator[tuple[str, str]]:
    _check_names(value, above)
    for name, written in value.items():
        held = _bare(written)
        if isinstance(held, dict):
            if level <= _DEEPEST_JOINED:
                yield f"{above}{name}", Joined(_joined(held))
            yield from _cells(held, f"{above}{name}.", level=level + 1)
        elif isinstance(held, list):
            made = _joined(held)
            yield f"{above}{name}", made if _is_flat(held) else Joined(made)
        else:
            yield f"{above}{name}", _cell(held)


def _check_names(value: Mapping[str, Any], above: str) -> None:
    if isinstance(value, Twice) and value.fields:
        named = ", ".join(repr(f"{above}{name}") for name in sorted(value.fields))
        raise IngestError(f"the field {named} stands there twice; which one counts?")


def _bare(held: Any) -> Any:  # noqa: ANN401
    """The value that MongoDB wraps in an object to name its kind: {"$date": "2026-02-03T08:00:00Z"}."""
    for _ in range(_MOST_WRAPPED):
        if not isinstance(held, dict) or len(held) != 1 or not (name := next(iter(held))).startswith("$"):
            break
        held = held[name]
    return held


def _cell(held: Any) -> str:  # noqa: ANN401
    if held is None:
        return ""
    if isinstance(held, bool):
        return Flag("true" if held else "false")
    if isinstance(held, Number) and len(held) > _MOST_DIGITS:
        raise IngestError(f"no JSON that means anything: a number of {len(held):,} digits")
    return str(held)


def _is_flat(held: list[Any]) -> bool:
    return len(held) == 1 and isinstance(held[0], str)


def _joined(held: Any) -> str:  # noqa: ANN401
    return "\n\n".join(text for piece in _strings(held) if (text := piece.strip()))


def _strings(held: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(held, dict):
        held = list(held.values())
    if isinstance(held, list):
        for one in held:
            yield from _strings(one)
    elif isinstance(held, str) and not isinstance(held, Number):
        yield held


def check_depth(value: Any, deepest: int) -> None:  # noqa: ANN401
    """IngestError where brackets stand in one another on more levels than that."""
    level: list[Any] = [value]
    for _ in range(deepest):
        level = [
            held
            for one in level
            if isinstance(one, dict | list)
            for held in (one.values() if isinstance(one, dict) else one)
            if isinstance(held, dict | list)
        ]
        if not level:
            return
    raise IngestError(f"more than {deepest} levels of brackets; raise the limit json_depth if it is an article")
