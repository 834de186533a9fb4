"""Which words may be parts of compounds? Counts the shipped list `compound_words.txt` from an open corpus.

    python -m framing.find.compound_words ../shared/training framing/language/data/de/compound_words.txt

Takes about half a minute. Only words inside sentences are counted: there a capital makes a noun.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter
from pathlib import Path

from framing.language.gazetteer.given_names import given_names
from framing.language.lemmas import lemma
from framing.language.resources import Language, load

LONGEST = 14
"""Letters; longer nouns are compounds themselves and are found by their parts."""
LEAST = {3: 0, 4: 100, 5: 60}
"""So often must a short word stand: among rare ones are too many names and abbreviations."""
LEAST_NOUN, LEAST_OTHER = 40, 150
LEAST_SHARE = 0.02
"""Of its small spelling: Macht beside macht is a noun, Wirklich beside wirklich a slip."""

_INSIDE = re.compile(r"(?<=[a-zäöüß,] )[^\W\d_]{2,}(?![\w-])")
_LETTERS = re.compile("[a-zäöüéàèç]+")
_VERB = ("en", "eln", "ern")
_HEAD = (
    "# words of which German compounds are made, and how often each stands in 34 million words | counted inside "
    "sentences of speeches of the Deutscher Bundestag (official works) and of Wikipedia and Klexikon articles "
    "(CC BY-SA 4.0; frequencies only) | word, kind, count\n"
)


def count(folder: Path) -> Counter[str]:
    """How often does each form stand inside a sentence of the corpus?"""
    forms = Counter[str]()
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                for paragraph in json.loads(line)["p"]:
                    forms.update(_INSIDE.findall(paragraph))
    return forms


def rows(forms: Counter[str], language: Language) -> list[tuple[str, str, int]]:
    """The words that may be parts (case-folded), each as noun, verb or other, with its count."""
    nouns, others = Counter[str](), Counter[str]()
    for form, times in forms.items():
        if times >= 3 and form[1:].islower():
            (nouns if form[0].isupper() else others)[lemma(form, language.code).casefold()] += times
    short, no_verb, too = (_ruled(language, rule) for rule in ("short", "no_verb", "noun"))
    no_part = {word.casefold() for word in language.words("stopwords")} - too
    given = {name.casefold() for name in given_names()}
    found = [
        (word, "noun", times)
        for word, times in nouns.items()
        if times >= max(LEAST_NOUN, LEAST.get(len(word), 0)) and times >= LEAST_SHARE * others[word]
        if len(word) <= LONGEST and word not in no_part and (len(word) >= 4 or word in short)
        if len(word) > 5 or word not in given
    ]
    found += [
        (word, "verb" if word.endswith(_VERB) and word not in no_verb else "other", times)
        for word, times in others.items()
        if times >= LEAST_OTHER and nouns[word] < times and len(word) >= 4 and word not in no_part
    ]
    return sorted(row for row in found if _LETTERS.fullmatch(row[0]))


def _ruled(language: Language, wanted: str) -> frozenset[str]:
    return frozenset(word.casefold() for word, rule in language.rows("compound_rules") if rule == wanted)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    listed = rows(count(source), load("de"))
    target.write_text(_HEAD + "".join("\t".join(map(str, row)) + "\n" for row in listed), encoding="utf-8")
