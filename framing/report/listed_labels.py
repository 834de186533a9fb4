"""What the lists of labels say about a set and its words, and who says it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from framing.compare.labels import LabelRow, LabelUse
from framing.language import labels
from framing.language.gazetteer.lookup import lookup
from framing.language.resources import load
from framing.model import OwnLabel, OwnName
from framing.report.phrases import LANGUAGES, say

_OWN_JUDGEMENT = "own judgement"


@dataclass(frozen=True, slots=True)
class Listed:
    """What the lists say about the words: in German and English, and who says it."""

    titles: dict[str, tuple[str, str]]
    notes: dict[str, tuple[str, str]]
    asked: frozenset[str]
    """Sets whose words may stand for different ones: the government of this or that state."""
    registers: dict[str, tuple[str, str]]
    sources: dict[tuple[str, str], str]
    remarks: dict[str, str]
    """Sources that are a remark and no name of a work: English to German."""

    def title(self, set_id: str, language: str = "en") -> str:
        """What the words of a set stand for; a user's set is called by its id."""
        return self.titles.get(set_id, (set_id, set_id))[LANGUAGES.index(language)]

    def heading(self, row: LabelRow, own: tuple[OwnName, ...], language: str = "en") -> str:
        """The title of a row with whom its words stand for, or that the sentence tells."""
        title = self.title(row.set_id, language)
        if row.referent:
            return f"{title} · {referent_name(row.referent, own)}"
        return f"{title} · {say('referent_open', language)}" if row.set_id in self.asked else title

    def note(self, set_id: str, language: str = "en") -> str:
        """What the words of a set have in common, and where they differ; "" for a user's set."""
        return self.notes.get(set_id, ("", ""))[LANGUAGES.index(language)]

    def register(self, use: LabelUse, set_id: str, language: str = "en") -> str:
        """What is said about a word, and by whom: never what a writer meant.

        The source stands there where it tells something: not for a neutral word, nor for our own judgement.
        """
        said = self.registers[use.register][LANGUAGES.index(language)]
        source = self.sources.get((set_id, use.word), "")
        if not source or use.register == "neutral" or source.startswith(_OWN_JUDGEMENT):
            return said
        if source in self.remarks:
            return f"{said} ({self.remarks[source] if language == 'de' else source})"
        return f"{said} ({say('source', language, source=source)})"


def referent_name(entity_id: str, own: tuple[OwnName, ...]) -> str:
    """The key form of whom a label stands for; its id where the gazetteer no longer has it."""
    try:
        return lookup(own).entity(entity_id).name
    except KeyError:
        return entity_id


@lru_cache(maxsize=4)
def listed(language: str, own: tuple[OwnLabel, ...]) -> Listed:
    """The sets and words that are shipped, and the user's."""
    resources = load(language)
    sets = labels.sets(resources)
    return Listed(
        titles={one.id: (one.de, one.en) for one in sets.values()},
        notes={one.id: (one.note, one.en_note) for one in sets.values()},
        asked=frozenset(one.id for one in sets.values() if one.referent != "-"),
        registers={one.code: (one.de, one.en) for one in labels.registers(resources).values()},
        sources={(word.set_id, word.word): word.source for word in labels.with_own(resources, own)},
        remarks=labels.sources(resources),
    )
