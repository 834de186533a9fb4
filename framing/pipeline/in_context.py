"""A word in its context, line under line, over a story or all texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.compare import concordance as kwic
from framing.compare.concordance import SORTS, VOICES, Line, OutletCount
from framing.compare.printed_forms import FormCount, forms, of_form
from framing.errors import SelectionError
from framing.find import direct
from framing.language.resources import Language, load
from framing.model import Article, Findings, Passage, Project, Span, Story
from framing.pipeline.finding import find, sentences_of
from framing.pipeline.progress import Progress, no_progress
from framing.pipeline.searching import Search, check, of_outlets, search

PAGE = 50
ANALYSED = 40
"""Texts of a story up to which statements are looked for: beyond, quotation marks alone tell what is quoted."""


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
    forms: tuple[FormCount, ...] = ()
    """The forms in which it was found, the most frequent first; the dial `form` does not narrow them."""

    @property
    def searched_count(self) -> int:
        """Passages that were searched."""
        return sum(count.searched_count for count in self.counts)

    @property
    def passage_count(self) -> int:
        """Passages with a hit."""
        return sum(count.passage_count for count in self.counts)


def concordance(
    project: Project,
    query: str,
    *,
    story: int | None = None,
    outlets: Sequence[str] = (),
    parts: bool = True,
    exact: bool = False,
    form: str = "",
    voice: str = "",
    sort: str = "time",
    width: int = kwic.WIDTH,
    offset: int = 0,
    limit: int | None = PAGE,
    findings: Mapping[str, Findings] | None = None,
    progress: Progress = no_progress,
    searched: Search | None = None,
) -> Concordance:
    """Where does a word or short phrase stand, and between which words? See `framing.find.concordance.find`.

    story: in this one only; outlets: of these only; parts: in compounds, too; exact: as typed alone; form: only what is
    printed so (capitals do not matter); voice: one of VOICES, "" for all. width: words on either side; offset, limit:
    the page (limit None: all lines). findings: what was found in the passages, by id, where that is at hand: then
    indirect speech is told, too; it is also looked for in a story of up to 40 texts. searched: the same query, story,
    parts and exact, found before: the texts are then not read again. Raises SelectionError for a query without a word,
    with more than five or one of more than 100 letters, an unknown outlet, story or key, and a dial out of its range.
    """
    language = load(project.settings.language)
    check(query, language)
    _check(sort=sort, voice=voice, width=width, offset=offset, limit=limit)
    searched = searched or search(
        project, query, story=story, outlets=outlets, parts=parts, exact=exact, progress=progress
    )
    passages = of_outlets(searched.passages, outlets, story)
    held = {passage.id: passage for passage in passages if passage.id in searched.found}
    if findings is None and searched.story is not None and held and len(searched.story.passage_ids) <= ANALYSED:
        findings = find(project, searched.passages)  # the others still tell what a name means
    every = kwic.lines(held.values(), searched.found, width=width)
    if voice:
        every = tuple(line for line in _told(every, held, findings, language, {}) if line.voice in VOICES[voice])
    chosen = kwic.ordered(of_form(every, form), sort)
    page = chosen[offset : None if limit is None else offset + limit]
    shown = {line.span.passage_id: held[line.span.passage_id] for line in page}
    sentences = {key: sentences_of(passage, language) for key, passage in shown.items()}
    articles = {passage.article_id for passage in shown.values()}
    return Concordance(
        query=query,
        story=searched.story,
        lines=_told(page, shown, findings, language, sentences),
        total=len(chosen),
        counts=kwic.counts(chosen, passages),
        offset=offset,
        sort=sort,
        passages=shown,
        articles={article.id: article for article in project.articles if article.id in articles},
        language=project.settings.language,
        suggestions=searched.suggestions,
        forms=forms(every),
    )


def places_of(
    project: Project,
    searched: Search,
    *,
    outlets: Sequence[str] = (),
    voice: str = "",
    findings: Mapping[str, Findings] | None = None,
) -> tuple[Span, ...]:
    """All places that `concordance` shows for the same question, without putting them in lines.

    findings: as for `concordance`, but never looked for here: without them quotation marks tell whose words they are.
    """
    held = {p.id: p for p in of_outlets(searched.passages, outlets, None) if p.id in searched.found}
    if not voice:
        return tuple(hit.span for key in held for hit in searched.found[key])
    every = kwic.lines(held.values(), searched.found, width=0)
    told = _told(every, held, findings, load(project.settings.language), {})
    return tuple(line.span for line in told if line.voice in VOICES[voice])


def _check(*, sort: str, voice: str, width: int, offset: int, limit: int | None) -> None:
    if sort not in SORTS:
        raise SelectionError(f"Lines are sorted by {', '.join(SORTS)} (found {sort!r}).")
    if voice and voice not in VOICES:
        raise SelectionError(f"Whose words: {' or '.join(VOICES)} (found {voice!r}).")
    if width < 0 or offset < 0 or (limit is not None and limit < 1):
        raise SelectionError(
            f"Width and offset are 0 or more, the limit is 1 or more (found {width}, {offset} and {limit})."
        )


def _told(
    lines: Sequence[Line],
    held: Mapping[str, Passage],
    findings: Mapping[str, Findings] | None,
    language: Language,
    sentences: Mapping[str, Sequence[Span]],
) -> tuple[Line, ...]:
    """The lines with whose words they are, and with their sentences where those of their passage are given."""
    known = findings or {}
    marked = {
        key: [(piece.start, piece.end) for piece in direct.marked(held[key].own_text, language)]
        for key in dict.fromkeys(line.span.passage_id for line in lines)
        if key not in known
    }
    return tuple(
        kwic.told(line, sentences.get(key, ()), findings=known.get(key), marked=marked.get(key, ()))
        for line in lines
        for key in (line.span.passage_id,)
    )
