"""A word in its context, over a story or all texts, and what to try where it is not found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.compare import concordance as kwic
from framing.compare.concordance import SORTS, Line, OutletCount
from framing.errors import SelectionError
from framing.find import concordance as hits
from framing.find import direct
from framing.find.query_words import LONGEST, MOST_WORDS
from framing.language.resources import Language, load
from framing.language.tokens import tokenize
from framing.model import Article, Findings, Passage, Project, Story
from framing.pipeline.comparing import find, sentences_of, story_of
from framing.pipeline.progress import Progress, no_progress

PAGE = 50
_SUGGESTED = 3
_NEAR = 75
"""Of 100: so alike must two spellings be for one to be offered for the other."""
_ANALYSED = 40
"""Texts of a story up to which statements are looked for: beyond, quotation marks alone tell what is quoted."""
_SPREAD = 1500
"""Other spellings are looked for in so many texts at most, taken evenly: a rare word may be missed."""
_STEP = 200


@dataclass(frozen=True, slots=True)
class Concordance:
    """One query over many texts: a page of lines, and how often each outlet has it in all of them."""

    query: str
    story: Story | None
    """None: the whole corpus."""
    lines: tuple[Line, ...]
    """The page asked for."""
    total: int
    """Hits in all, on every page."""
    counts: tuple[OutletCount, ...]
    offset: int
    sort: str
    passages: Mapping[str, Passage]
    """Those of the lines, by id."""
    articles: Mapping[str, Article]
    language: str
    suggestions: tuple[str, ...] = ()
    """Where nothing was found: the query in spellings that do occur."""

    @property
    def searched_count(self) -> int:
        """Passages that were searched."""
        return sum(count.searched_count for count in self.counts)


def concordance(
    project: Project,
    query: str,
    *,
    story: int | None = None,
    outlets: Sequence[str] = (),
    parts: bool = True,
    sort: str = "time",
    width: int = kwic.WIDTH,
    offset: int = 0,
    limit: int | None = PAGE,
    findings: Mapping[str, Findings] | None = None,
    progress: Progress = no_progress,
) -> Concordance:
    """Where does a word or short phrase stand, and between which words? See `framing.find.concordance.find`.

    story: in this one only; outlets: of these only; width: words on either side; offset, limit: the page (limit None:
    all lines). findings: what was found in the passages, by id, where that is at hand: then indirect speech is told,
    too; it is also looked for in a story of up to 40 texts. Raises SelectionError for a query without a word, with
    more than five or one of more than 100 letters, an unknown outlet, story or key, and a dial out of its range.
    """
    language = load(project.settings.language)
    _check(query, language, sort=sort, width=width, offset=offset, limit=limit)
    chosen = None if story is None else story_of(project, story)
    passages = _passages(project, chosen, outlets)
    found = dict(_found(passages, query, language, parts, progress))
    held = tuple(passage for passage in passages if passage.id in found)
    every = kwic.ordered(kwic.lines(held, found, width=width), sort)
    page = every[offset : None if limit is None else offset + limit]
    shown = {line.span.passage_id: project.passage_by_id[line.span.passage_id] for line in page}
    if findings is None and chosen is not None and page and len(chosen.passage_ids) <= _ANALYSED:
        findings = find(project, project.story_passages(chosen))  # the others still tell what a name means
    articles = {passage.article_id for passage in shown.values()}
    return Concordance(
        query=query,
        story=chosen,
        lines=_told(page, shown, findings or {}, language),
        total=len(every),
        counts=kwic.counts(every, passages),
        offset=offset,
        sort=sort,
        passages=shown,
        articles={article.id: article for article in project.articles if article.id in articles},
        language=project.settings.language,
        suggestions=() if every else _suggestions(passages, query, language, parts, progress),
    )


def _check(query: str, language: Language, *, sort: str, width: int, offset: int, limit: int | None) -> None:
    if not hits.asked(query, language):
        if any(letter.isalnum() for letter in query):
            raise SelectionError(
                f"A query has up to {MOST_WORDS} words of up to {LONGEST} letters. Search for the rarest of its words."
            )
        raise SelectionError(f"There is no word to search for in {query!r}. Type a word, such as Angriff or Bundes*.")
    if sort not in SORTS:
        raise SelectionError(f"Lines are sorted by {', '.join(SORTS)} (found {sort!r}).")
    if width < 0 or offset < 0 or (limit is not None and limit < 1):
        raise SelectionError(
            f"Width and offset are 0 or more, the limit is 1 or more (found {width}, {offset} and {limit})."
        )


def _passages(project: Project, story: Story | None, outlets: Sequence[str]) -> tuple[Passage, ...]:
    passages = project.passages if story is None else project.story_passages(story)
    there = sorted({passage.outlet for passage in passages}, key=str.casefold)
    if unknown := [outlet for outlet in outlets if outlet not in there]:
        where = "The project" if story is None else f"Story {story.id}"
        raise SelectionError(f"{where} has no text of {', '.join(unknown)}. It has: {', '.join(there)}.")
    return tuple(passage for passage in passages if not outlets or passage.outlet in outlets)


def _found(
    passages: Sequence[Passage], query: str, language: Language, parts: bool, progress: Progress
) -> Iterator[tuple[str, tuple[hits.Hit, ...]]]:
    for done, passage in enumerate(passages, start=1):
        if found := hits.find(passage, query, language=language, parts=parts):
            yield passage.id, found
        if done % _STEP == 0 or done == len(passages):
            progress("searching", done, len(passages))


def _told(
    page: Sequence[Line], shown: Mapping[str, Passage], findings: Mapping[str, Findings], language: Language
) -> tuple[Line, ...]:
    sentences = {key: sentences_of(passage, language) for key, passage in shown.items()}
    marked = {
        key: [(piece.start, piece.end) for piece in direct.marked(passage.own_text, language)]
        for key, passage in shown.items()
        if key not in findings
    }
    return tuple(
        kwic.told(line, sentences[key], findings=findings.get(key), marked=marked.get(key, ()))
        for line in page
        for key in (line.span.passage_id,)
    )


def _suggestions(
    passages: Sequence[Passage], query: str, language: Language, parts: bool, progress: Progress
) -> tuple[str, ...]:
    """The query with its word that stands nowhere in a spelling that does occur, the nearest first."""
    from rapidfuzz import fuzz, process

    typed = [token.text for token in tokenize(query)]
    lost = next((word for word in typed if not any(_found(passages, word, language, parts, progress))), typed[0])
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
