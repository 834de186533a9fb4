"""JSON read value by value, so that a file of 200 MB never stands in the memory as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from framing.errors import IngestError

_BLANK = re.compile(r"[ \t\r\n]*")


class Number(str):
    """A number as it was written: an id of thirty digits stays what it is."""

    __slots__ = ()


class Twice(dict[str, Any]):
    """An object that names some of its fields twice."""

    fields: frozenset[str] = frozenset()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    doubled, met = Twice(made), set[str]()
    doubled.fields = frozenset(name for name, _ in pairs if name in met or met.add(name))  # type: ignore[func-returns-value]
    return doubled


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=Number, parse_float=Number, parse_constant=lambda _: None
)


def decoded(text: str) -> Any:  # noqa: ANN401
    """What stands in this text, which is one value. Raises IngestError where it is none."""
    try:
        value, end = _DECODER.raw_decode(text, behind_blanks(text, 0))
    except (ValueError, RecursionError) as fault:
        raise IngestError(f"no JSON ({told(fault)})") from fault
    if behind_blanks(text, end) < len(text):
        raise IngestError(f"no JSON (more stands behind its end, from character {end + 1} on)")
    return value


def told(fault: Exception) -> str:
    """What is wrong, without the place: that is counted in the file."""
    return fault.msg if isinstance(fault, json.JSONDecodeError) else "too many brackets inside one another"


def behind_blanks(text: str, at: int) -> int:
    """The next character that is no blank and no line end."""
    found = _BLANK.match(text, at)
    return found.end() if found else at


class Values:
    """Reads one text value by value. Never more than `most` characters of it are decoded at a time."""

    def __init__(self, text: str, *, most: int) -> None:
        self.text = text
        self.at = behind_blanks(text, 0)
        """Where it stands: at the beginning of a value, or behind the end of one."""
        self.begun = self.at
        """Where the value begins that was read last, or could not be read."""
        self._most = most
        self._from, self._piece = 0, text[:most]

    def one(self) -> Any:  # noqa: ANN401
        """The value that begins here; it is then behind it. Raises IngestError where there is none."""
        self.begun = self.at
        if not self._from <= self.at < self._from + len(self._piece):
            self._look()
        while True:
            to_the_end = self._from + len(self._piece) >= len(self.text)
            try:
                value, end = _DECODER.raw_decode(self._piece, self.at - self._from)
            except (ValueError, RecursionError) as fault:
                if to_the_end or self._from == self.at:
                    raise self._fault(fault, to_the_end=to_the_end) from fault
            else:
                if to_the_end or end < len(self._piece) or self._from == self.at:
                    self.at = self._from + end
                    return value
            self._look()  # it may go on behind the piece

    def elements(self) -> Iterator[tuple[Any, int]]:
        """Each element of the array whose bracket stands here, with its start; it is then behind the array.

        Raises IngestError where the array breaks off: what stands before has been given.
        """
        self._step()
        while not self.stands("]"):
            start = self.at
            yield self.one(), start
            self._comma("]")
        self.at += 1

    def members(self) -> Iterator[str]:
        """The name of each field of the object whose bracket stands here; its value begins where it then stands.

        A value that is not read meanwhile is left out.
        """
        self._step()
        while not self.stands("}"):
            name = self.one()
            self.at = behind_blanks(self.text, self.at)
            if type(name) is not str or not self.stands(":"):
                raise IngestError(f"line {self.line}: no JSON (the name of a field and a colon are due)")
            self._step()
            start = self.at
            yield name
            if self.at == start:
                self.one()
            self._comma("}")
        self.at += 1

    def stands(self, sign: str) -> bool:
        """Does this sign stand here?"""
        return self.text.startswith(sign, self.at)

    @property
    def line(self) -> int:
        """The line (from 1) where it stands. Counts from the beginning of the text."""
        return self.text.count("\n", 0, self.at) + 1

    def _step(self) -> None:
        self.at = behind_blanks(self.text, self.at + 1)

    def _comma(self, closing: str) -> None:
        self.at = behind_blanks(self.text, self.at)
        if self.stands(","):
            self._step()
        elif not self.stands(closing):
            raise IngestError(f"line {self.line}: no JSON (a comma or {closing!r} is due); what follows is not read")

    def _look(self) -> None:
        self._from, self._piece = self.at, self.text[self.at : self.at + self._most]

    def _fault(self, fault: Exception, *, to_the_end: bool) -> IngestError:
        if isinstance(fault, json.JSONDecodeError):
            self.at = self._from + fault.pos
        long = "" if to_the_end else f", or more than {self._most:,} characters in one article"
        return IngestError(f"line {self.line}: no JSON ({told(fault)}{long}); what follows is not read")
