"""Which texts hold a word or a short phrase, and what to try where none does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.errors import SelectionError
from framing.find import concordance as hits
from framing.find.concordance import Hit
from framing.find.query_words import LONGEST, MOST_WORDS
from framing.language.resources import Language, load
from framing.language.tokens import tokenize
from framing.model import Passage, Project, Story
from framing.pipeline import latest
from framing.pipeline.choosing import story_of
from framing.pipeline.comparing import Comparison
from framing.pipeline.progress import Progress, no_progress

_SUGGESTED = 3
_NEAR = 75
"""Of 100: so alike must two spellings be for one to be offered for the other."""
_SPREAD = 1500
"""Other spellings are looked for in so many texts at most, taken evenly: a rare word may be missed."""
_STEP = 200
_EXAMPLES = 8


@dataclass(frozen=True, slots=True)
class Search:
    """Where one query stands in many texts, before its places are put in lines."""

    query: str
    story: Story | None
    """None: the whole corpus."""
    passages: tuple[Passage, ...]
    """All that were searched."""
    found: Mapping[str, tuple[Hit, ...]]
    """The places in each passage that has one, by its id."""
    language: str
    suggestions: tuple[str, ...] = ()
    """Where nothing was found: the query in spellings that do occur."""

    @property
    def total(self) -> int:
        """Places in all."""
        return sum(map(len, self.found.values()))


def search(
    project: Project,
    query: str,
    *,
    story: int | None = None,
    outlets: Sequence[str] = (),
    parts: bool = True,
    exact: bool = False,
    progress: Progress = no_progress,
) -> Search:
    """Which of these texts hold this word or short phrase, and where? See `framing.find.concordance.find`.

    story: in this one only; outlets: of these only. parts: in compounds, too; exact: as typed alone, no other form and
    no compound. Raises SelectionError for a query that cannot be asked, an unknown outlet, and an unknown story.
    """
    language = load(project.settings.language)
    check(query, language)
    chosen = None if story is None else story_of(project, story)
    among = project.passages if chosen is None else project.story_passages(chosen)
    passages = of_outlets(latest.of(project, among), outlets, story)
    found = dict(_found(passages, query, language, parts and not exact, exact, progress))
    return Search(
        query=query,
        story=chosen,
        passages=passages,
        found=found,
        language=project.settings.language,
        suggestions=() if found else _suggestions(passages, query, language, parts and not exact, progress),
    )


def unaskable(project: Project, query: str) -> str:
    """Why can this query not be asked? "no word" (not a letter in it), "too long", or "" where it can.

    >>> unaskable(Project(), "***"), unaskable(Project(), "a b c d e f"), unaskable(Project(), "Angriff")
    ('no word', 'too long', '')
    """
    return _unaskable(query, load(project.settings.language))


def check(query: str, language: Language) -> None:
    """SelectionError where the query cannot be asked."""
    if why := _unaskable(query, language):
        raise SelectionError(
            f"A query has up to {MOST_WORDS} words of up to {LONGEST} letters. Search for the rarest of its words."
            if why == "too long"
            else f"There is no word to search for in {query!r}. Type a word, such as Angriff or Bundes*."
        )


def of_outlets(passages: Sequence[Passage], outlets: Sequence[str], story: int | None) -> tuple[Passage, ...]:
    """Those of these outlets; all where none is named. SelectionError where an outlet has no text among them."""
    there = sorted({passage.outlet for passage in passages}, key=str.casefold)
    if unknown := [outlet for outlet in outlets if outlet not in there]:
        where = "The project" if story is None else f"Story {story}"
        raise SelectionError(f"{where} has no text of {', '.join(unknown)}. It has: {', '.join(there)}.")
    return tuple(passage for passage in passages if not outlets or passage.outlet in outlets)


def examples(project: Project, compared: Comparison | None = None) -> tuple[str, ...]:
    """Up to eight words of the project worth a search: what is written in several forms, then what stories are about.

    compared: a story whose names and labels are known. Nothing here is looked for in the texts.
    """
    names = [row for row in compared.names if row.contrast != "none"] if compared else []
    labels = [row for row in compared.labels if row.contrastive] if compared else []
    forms = [use.form for row in names[:2] for use in row.uses if use.count]
    forms += [use.word for row in labels[:2] for use in row.uses if use.count]
    shared = [word for story in project.stories for word in story.shared_words[:1]]
    headings = [] if shared else _of_headings(project)
    return tuple(dict.fromkeys([*list(dict.fromkeys(forms))[: _EXAMPLES - 2], *shared, *headings]))[:_EXAMPLES]


def _unaskable(query: str, language: Language) -> str:
    if hits.asked(query, language):
        return ""
    return "too long" if any(letter.isalnum() for letter in query) else "no word"


def _of_headings(project: Project) -> list[str]:
    """Words with a capital that stand in the most headings."""
    language = load(project.settings.language)
    stopwords = language.folded("stopwords")
    words = Counter(
        word
        for passage in project.passages[:_SPREAD]
        for word in {token.text for token in tokenize(passage.heading)}
        if word[0].isupper() and 3 < len(word) <= LONGEST and word.casefold() not in stopwords
    )
    return [word for word, _ in words.most_common(_EXAMPLES)]


def _found(
    passages: Sequence[Passage], query: str, language: Language, parts: bool, exact: bool, progress: Progress
) -> Iterator[tuple[str, tuple[Hit, ...]]]:
    for done, passage in enumerate(passages, start=1):
        found = hits.find(passage, query, language=language, parts=parts)
        if wanted := tuple(hit for hit in found if hit.by == "form") if exact else found:
            yield passage.id, wanted
        if done % _STEP == 0 or done == len(passages):
            progress("searching", done, len(passages))


def _suggestions(
    passages: Sequence[Passage], query: str, language: Language, parts: bool, progress: Progress
) -> tuple[str, ...]:
    """The query with its word that stands nowhere in a spelling that does occur, the nearest first."""
    from rapidfuzz import fuzz, process

    typed = [token.text for token in tokenize(query)]
    lost = next((word for word in typed if not any(_found(passages, word, language, parts, False, progress))), typed[0])
    forms = Counter[str]()
    for passage in passages[:: 1 + len(passages) // _SPREAD]:
        forms.update(token.text for token in tokenize(passage.own_text) if len(token.text) <= LONGEST)
    usual: dict[str, str] = {}
    for form, _ in forms.most_common():
        usual.setdefault(form.casefold(), form)
    usual.pop(lost.casefold(), None)
    near = process.extract(lost.casefold(), usual.keys(), scorer=fuzz.ratio, limit=20, score_cutoff=_NEAR)
    best = sorted(near, key=lambda one: (-one[1], -forms[usual[one[0]]], one[0]))[:_SUGGESTED]
    return tuple(query.replace(lost, usual[word]) for word, _, _ in best)
