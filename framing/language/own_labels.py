"""A user's own sets of labels, from a CSV or TSV file with the columns set, word, register, source."""

from __future__ import annotations

import shlex

from framing.errors import ResourceError
from framing.language import labels
from framing.language.resources import Language
from framing.language.user_rows import Row, check_letters, is_function_word, rows
from framing.model import OwnLabel

COLUMNS = ("set", "word", "register", "source")
MOST_LETTERS = 80


def read_own(
    path_name: str, text: str, *, language: Language, known: tuple[OwnLabel, ...] = ()
) -> tuple[OwnLabel, ...]:
    r"""Which words does the user want compared, in which sets?

    text: the file's. known: what the project adds already; a word of it may be said again, but not in another set.
    A set may be one that is shipped or that the project has (the words join it), or a new one, of two words at
    least. Nothing is returned where a line is faulty: ResourceError names the file, the line and what to do.

    >>> from framing.language.resources import load
    >>> text = "set,word,register,source\nmaut,Pkw-Maut,neutral,own\nmaut,Ausländermaut,polemic,press"
    >>> [own.word for own in read_own("mine.csv", text, language=load("de"))]
    ['Pkw-Maut', 'Ausländermaut']
    """
    found: list[tuple[int, OwnLabel]] = []
    for row in rows(path_name, text, needed=COLUMNS):
        try:
            found.append((row.line, _own(row, language)))
        except ResourceError as fault:
            raise ResourceError(f"{path_name}, line {row.line}: {fault}") from fault
    _check_homes(path_name, found, known)
    _check_sizes(path_name, found, {*labels.sets(language), *(own.set_id for own in known)})
    return tuple(own for _, own in found)


def stems(word: str) -> tuple[str, ...]:
    """The word and the irregular forms written beside it, in small letters: what tells it from another word.

    >>> stems("Maut/Mauten")
    ('maut', 'mauten')
    """
    return tuple(stem.strip().casefold() for stem in word.split("/"))


def _own(row: Row, language: Language) -> OwnLabel:
    set_id, word, register, source = (row.cells[column] for column in COLUMNS)
    if not set_id or not all(stems(word)):
        raise ResourceError("set and word must not be empty. Fill them or delete the line.")
    check_letters("set", set_id)
    check_letters("word", word)
    if len(word) > MOST_LETTERS:
        raise ResourceError(
            f"{word[:20]!r}… has {len(word)} letters; a word has at most {MOST_LETTERS}. "
            "Write the word as a dictionary lists it."
        )
    for stem in stems(word):
        if sum(letter.isalpha() for letter in stem) < 2:
            raise ResourceError(
                f"{word!r} is no word: it has fewer than two letters. Write the word as a dictionary lists it."
            )
        if is_function_word(stem, language):
            raise ResourceError(
                f"{stem!r} stands in every text, so it cannot be a label. Delete the line, or write a longer phrase."
            )
    known = labels.registers(language)
    if register not in known:
        raise ResourceError(f"register is {register!r}; it must be one of {', '.join(known)}.")
    return OwnLabel(set_id, word, register, source)


def _check_homes(path_name: str, found: list[tuple[int, OwnLabel]], known: tuple[OwnLabel, ...]) -> None:
    """A word stands once in a list, and in one set of the project."""
    earlier = {stem: own for own in known for stem in stems(own.word)}
    home: dict[str, tuple[int, OwnLabel]] = {}
    for number, own in found:
        for stem in stems(own.word):
            first_number, first = home.setdefault(stem, (number, own))
            if first_number != number:
                raise ResourceError(
                    f"{path_name}, line {number}: {own.word!r} stands in line {first_number} already "
                    f"(set {first.set_id!r}). A word belongs to one set: delete one of the lines."
                )
            if stem in earlier and earlier[stem].set_id != own.set_id:
                raise ResourceError(
                    f"{path_name}, line {number}: {own.word!r} stands in the project's set {earlier[stem].set_id!r} "
                    f"already, from an earlier list. Delete the line, or take that set back with: "
                    f"framing own-labels PROJECT --remove {shlex.quote(earlier[stem].set_id)}"
                )


def _check_sizes(path_name: str, found: list[tuple[int, OwnLabel]], known_sets: set[str]) -> None:
    lines: dict[str, list[int]] = {}
    for number, own in found:
        lines.setdefault(own.set_id, []).append(number)
    for set_id, numbers in lines.items():
        if len(numbers) < 2 and set_id not in known_sets:
            raise ResourceError(
                f"{path_name}, line {numbers[0]}: the set {set_id!r} has one word only; nothing can differ in it. "
                "Add a second word, or name a set that is shipped or that the project has."
            )
