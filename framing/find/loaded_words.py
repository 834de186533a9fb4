"""Which words of a passage does a list call evaluative? It stands in `loaded_words.txt`, each word with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.find import direct, loaded_forms
from framing.language import loaded_labels
from framing.language.composed import composed
from framing.language.loaded import LIST
from framing.language.resources import Language
from framing.model import Label, LoadedWord, Passage, Span


def find(passage: Passage, *, language: Language, labels: Sequence[Label] = ()) -> tuple[LoadedWord, ...]:
    """Which words does a list call evaluative, and where do they stand?

    labels: the labels found in the passage. Those that a source itself calls disparaging, euphemistic or approving
    are loaded words, too, under their own list; where a label stands, it alone counts. A word of the user's own sets is
    none: no shipped list says anything about it. Finds inflected forms; a
    compound only where the list says so (Impfdebakel, Vorzeigeprojekt), or where a hyphen parts it before the word
    (Corona-Fiasko); no verb whose parts stand apart. Words in quotation marks are `distanced`. Whether a word is a
    speaker's, `framing.compare.loaded_words` tells from the quotations. Returns words in order of position; none
    overlaps another. It says what a list says about the word, never what the outlet meant.

    >>> from framing.language.resources import load
    >>> text = "Der Plan war ein Debakel, die Ausrede verlogen."
    >>> found = find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))
    >>> [(one.word, one.value, one.source) for one in found]
    [('Debakel', 'dramatising', 'own judgement'), ('verlogen', 'pejorative', 'Duden, not looked up')]
    """
    own = _listed(passage, language)
    taken = [label.span for label in labels]
    free = (one for one in own if not any(span.start < one.span.end and one.span.start < span.end for span in taken))
    return tuple(sorted((*free, *_from_labels(labels, language)), key=lambda one: one.span))


def _listed(passage: Passage, language: Language) -> list[LoadedWord]:
    text, offsets = composed(passage.own_text)
    hits = loaded_forms.find(text, language)
    if not hits:
        return []
    marks = direct.marked(text, language)
    return [
        LoadedWord(
            span=Span(passage.id, offsets[start], offsets[end]),
            word=entry.word,
            register=entry.register,
            value=entry.value,
            list_name=LIST,
            source=entry.source,
            distanced=any(piece.start < start and end < piece.end for piece in marks),
        )
        for start, end, entry in hits
    ]


def _from_labels(labels: Sequence[Label], language: Language) -> Iterator[LoadedWord]:
    shown = loaded_labels.shown(language)
    for label in labels:
        if said := shown.get((label.set_id, label.word, label.register)):
            yield LoadedWord(
                span=label.span,
                word=said.word,
                register=said.register,
                value=said.value,
                list_name=said.list_name,
                source=said.source,
                distanced=label.distanced,
            )
