"""The forms of all labels in one automaton: a text is read once, however many words are listed."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any

import ahocorasick

from framing.language import inflection, labels
from framing.language.labels import LabelWord
from framing.language.resources import Language
from framing.model import OwnLabel


@lru_cache(maxsize=8)
def automaton(language: Language, own: tuple[OwnLabel, ...]) -> Any:  # noqa: ANN401 - pyahocorasick ships no types
    """An Aho-Corasick automaton over forms in small letters; each holds (form, words that may be meant).

    A form that is listed itself is that word only. A set phrase that names something else (`label_exceptions.txt`)
    holds no word: it stands in the way of the labels within it.
    """
    words = labels.with_own(language, own)
    listed: defaultdict[str, list[LabelWord]] = defaultdict(list)
    inflected: defaultdict[str, list[LabelWord]] = defaultdict(list)
    for word in words:
        for stem in word.stems:
            listed[stem.lower()].append(word)
            for form in inflection.forms(stem, language):
                if word not in inflected[form]:
                    inflected[form].append(word)
    machine = ahocorasick.Automaton()
    for form, meant in inflected.items():
        exact = [word for word in meant if word in listed.get(form, ())]
        machine.add_word(form, (form, tuple(exact or meant)))
    for (phrase,) in language.rows("label_exceptions"):
        machine.add_word(phrase.lower(), (phrase.lower(), ()))
    machine.make_automaton()
    return machine
