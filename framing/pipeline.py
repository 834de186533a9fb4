"""The steps in order: the only file that knows the order. A list of calls; decisions live in the stations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from framing import embed, revise
from framing.compare import alignment, attribution, names, wording
from framing.errors import SelectionError
from framing.find import agency, clues, direct, hedges, mentions, numbers, quotations, word_spread, words
from framing.group import reasons, stories, topics
from framing.group import reprints as shared_texts
from framing.group.reprints import Reprint
from framing.ingest import liveblog, readers
from framing.ingest.records import Record
from framing.language import gazetteer
from framing.language.resources import Language, load
from framing.language.sentences import split
from framing.language.tokens import tokenize
from framing.model import Article, Clues, Findings, Passage, Project, Remark, Span, Story, Word
from framing.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""


def no_progress(step: str, done: int, total: int) -> None:
    """The progress of whoever does not want to see it."""


@dataclass(frozen=True, slots=True)
class Added:
    """A project with new articles, and what to know about the input."""

    project: Project
    articles: tuple[Article, ...]
    """The new ones."""
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, eq=False)
class Matched:
    """What was found on the way to the stories: how alike the passages are, their names, their subject words."""

    matching: stories.Matching
    found: Mapping[str, Findings]
    subjects: Mapping[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One story in all lenses. Every span in it leads back to the words of a passage."""

    story: Story
    passages: tuple[Passage, ...]
    articles: Mapping[str, Article]
    findings: Mapping[str, Findings]
    sentences: Mapping[str, tuple[Span, ...]]
    """The sentences of each passage by its id, furniture left out."""
    names: tuple[names.NameRow, ...]
    attribution: attribution.Attribution
    wording: tuple[wording.WordRow, ...]
    alignments: tuple[alignment.Alignment, ...]
    """One for each pair of outlets."""
    language: str
    """The language of the texts."""
    reprints: tuple[Reprint, ...] = ()
    """Which of its passages share wording: agency copy in two outlets, versions in one."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that tell the story, in alphabetical order."""
        return tuple(sorted({passage.outlet for passage in self.passages}, key=str.casefold))


@dataclass(frozen=True, slots=True)
class Why:
    """Why these passages are one story, and what nearly belonged to it. Every span leads back to its words."""

    story: Story
    passages: tuple[Passage, ...]
    articles: Mapping[str, Article]
    sentences: Mapping[str, tuple[Span, ...]]
    members: tuple[reasons.Member, ...]
    names: tuple[reasons.Shared, ...]
    words: tuple[reasons.Shared, ...]
    """Dictionary forms that most of its passages use, names left out."""
    numbers: tuple[reasons.Shared, ...]
    lasting: reasons.Lasting
    closest: tuple[alignment.Pair, ...]
    """The sentences of two outlets that are most alike, at most three pairs."""
    near_misses: tuple[reasons.NearMiss, ...]


def add(
    project: Project,
    paths: Iterable[Path],
    *,
    index: Path | None = None,
    default: Record | None = None,
    progress: Progress = no_progress,
) -> Added:
    """Read files and folders into a project; what cannot be loaded is listed, the rest is kept.

    Stories found before no longer hold all passages, so the project counts as not grouped.
    """
    language = load(project.settings.language)
    known, remarks = readers.read_index(index) if index else (None, [])
    found, more = readers.sources(paths)
    remarks += more
    articles = {article.id: article for article in project.articles}
    new: list[Article] = []
    passages: list[Passage] = []
    for done, source in enumerate(found, start=1):
        reading = readers.read(
            source,
            index=known,
            default=default or Record(place="", file=""),
            timezone=project.settings.timezone,
            language=language,
        )
        remarks += reading.remarks
        for article in reading.articles:
            if (same := articles.get(article.id)) is not None:
                remarks.append(_already_there(article, same))
                continue
            cut, entries = liveblog.segment(article, language)
            articles[cut.id] = cut
            new.append(cut)
            passages += entries
        progress("reading", done, len(found))
    if not new:
        return Added(project, (), tuple(remarks))
    project = replace(
        project, articles=(*project.articles, *new), passages=(*project.passages, *passages), grouped=False
    )
    return Added(project, tuple(new), tuple(remarks))


def match(project: Project, *, progress: Progress = no_progress) -> Matched:
    """How alike are the passages of a project that come into question for each other?

    Raises SelectionError where there are none, EncoderError where the model of the settings cannot be had.
    """
    if not project.passages:
        raise SelectionError("The project holds no texts yet. Add some with: framing add PROJECT FILES")
    settings = project.settings
    language = load(settings.language)
    encoder = embed.encoder(settings.encoder)  # before the long work: a model that cannot be had is told at once
    found: dict[str, Findings] = {}
    subjects: dict[str, Counter[str]] = {}
    read: list[Clues] = []
    for done, passage in enumerate(project.passages, start=1):
        named = mentions.find(passage, language=language)
        found[passage.id] = Findings(passage.id, named)
        subjects[passage.id] = words.subjects(passage, named, language=language)
        read.append(clues.find(passage, named, language=language))
        progress("finding names", done, len(project.passages))
    openings = [one.opening for one in read]
    progress("embedding", 0, len(openings))
    vectors = embed.as_builtin(openings, encoder=encoder)
    progress("embedding", len(openings), len(openings))
    matching = stories.match(
        read,
        vectors,
        encode=embed.builtin().encode,
        usual=word_spread.shares(language),
        window_hours=settings.window_hours,
    )
    return Matched(matching, found, subjects)


def group(project: Project, *, matched: Matched | None = None, progress: Progress = no_progress) -> Project:
    """Find the stories of a project, and replay what people have corrected.

    matched: what `match` found for the same passages and settings; looked for where it is not given.
    """
    matched = matched or match(project, progress=progress)
    settings = project.settings
    told = _told(matched.matching, settings)
    project = replace(project, links=matched.matching.links, topics=topics.group(matched.matching, told))
    return revise.told(project, told, matched.subjects, matched.found)


def _told(matching: stories.Matching, settings: Settings) -> tuple[Story, ...]:
    window, certainty = settings.window_hours, settings.certainty
    if window > topics.EVENTS_UP_TO_HOURS:
        return topics.as_stories(matching, window_hours=window, certainty=certainty)
    return stories.group(matching, window_hours=window, certainty=certainty, engine=settings.engine)


def same_story(
    project: Project, pairs: Sequence[tuple[str, str]], *, matched: Matched | None = None
) -> NDArray[np.float64]:
    """How sure is it that each pair of passages tells one event? Shape (n_pairs,), 0 to 1.

    pairs: passage ids; KeyError where the project lacks one. matched: as in `group`.
    """
    matched = matched or match(project)
    window = project.settings.window_hours
    return stories.certainty(matched.matching, pairs, encode=embed.builtin().encode, window_hours=window)


def find(passages: Sequence[Passage], language: Language) -> dict[str, Findings]:
    """Everything that is found in each passage, by its id."""
    return {passage.id: _findings(passage, language) for passage in passages}


def compare(project: Project, story_id: int, *, outlets: Sequence[str] = ()) -> Comparison:
    """One story, side by side in every lens.

    outlets: only these (two or more of the story's); all of them where none is named. Raises SelectionError
    where the project has no such story, or the story no such outlet.
    """
    story = story_of(project, story_id)
    passages = _of_outlets(project.story_passages(story), outlets, story_id)
    language = load(project.settings.language)
    found = find(passages, language)
    sentences = {passage.id: _sentences(passage, language) for passage in passages}
    word_counts = {passage.id: len(tokenize(passage.own_text)) for passage in passages}
    return Comparison(
        story=story,
        passages=passages,
        articles={passage.article_id: project.article(passage.article_id) for passage in passages},
        findings=found,
        sentences=sentences,
        names=names.compare(passages, found, marked=gazetteer.marked_perspectives()),
        attribution=attribution.compare(passages, found, word_counts=word_counts),
        wording=_wording(project, passages, found, language),
        alignments=_alignments(project, passages, found, sentences),
        language=project.settings.language,
        reprints=_reprints_among(project, passages, language),
    )


def why(project: Project, story_id: int) -> Why:
    """Why is this one story, and what nearly belonged to it? Asks no model: `group` kept how sure it was.

    Raises SelectionError where the project has no such story, or was grouped before certainties were kept.
    """
    story = story_of(project, story_id)
    if project.found and not project.links:
        raise SelectionError("This grouping kept no certainties: it is an older one. Run: framing group PROJECT")
    language = load(project.settings.language)
    passages = project.story_passages(story)
    outlets = {passage.id: passage.outlet for passage in passages}
    near = [project.passage_by_id[passage_id] for passage_id in reasons.nearest(story, project.links)]
    named = {passage.id: mentions.find(passage, language=language) for passage in (*passages, *near)}
    found = {passage_id: Findings(passage_id, its) for passage_id, its in named.items()}
    sentences = {passage.id: _sentences(passage, language) for passage in passages}
    dates = language.folded("months") | language.folded("weekdays")
    used = [w for p in passages for w in wording.own_words(words.find(p, language=language), found[p.id])]
    count = len(project.passages)
    return Why(
        story=story,
        passages=passages,
        articles={passage.article_id: project.article(passage.article_id) for passage in passages},
        sentences=sentences,
        members=reasons.members(story, project.links, project.found),
        names=reasons.shared(
            [Word(mention.name, mention.span) for passage in passages for mention in named[passage.id]],
            outlets,
            spread={name.casefold(): its / count for name, its in project.word_spread.items()},
            counts=project.word_spread,
        ),
        words=reasons.shared(
            [w for w in used if w.lemma.casefold() not in dates],
            outlets,
            spread=word_spread.shares(language),
            least_share=0.5,
        ),
        numbers=reasons.shared([w for p in passages for w in numbers.find(p, language=language)], outlets),
        lasting=reasons.lasting(passages, window_hours=project.settings.window_hours),
        closest=_closest(_alignments(project, passages, found, sentences)),
        near_misses=reasons.near_misses(
            story,
            {p.id: clues.find(p, named[p.id], language=language) for p in (*passages, *near)},
            project.links,
            stories=project.stories,
            found=project.found,
            certainty=project.settings.certainty,
        ),
    )


def reprints(
    project: Project,
    *,
    window_hours: float | None = None,
    share: float = shared_texts.SHARE,
    progress: Progress = no_progress,
) -> tuple[Reprint, ...]:
    """Which texts of the project share wording: agency copy in two outlets, versions in one?

    window_hours: none further apart; None: any distance. share: 0 to 1, see `framing.group.reprints.find`. Nothing
    is changed or deleted. Raises SelectionError where a dial lies outside its range.
    """
    if not 0 < share <= 1:
        raise SelectionError(f"A share lies above 0 and up to 1 (found {share}). Try 0.3.")
    if window_hours is not None and not window_hours > 0:
        raise SelectionError(f"A window is longer than 0 hours (found {window_hours}). Leave it out for any distance.")
    language = load(project.settings.language)
    return _reprints(project.passages, language, window_hours=window_hours, share=share, progress=progress)


def story_of(project: Project, story_id: int) -> Story:
    """The story of this number; SelectionError names the numbers that there are."""
    if not project.grouped:
        raise SelectionError("The stories of this project are not up to date. Run: framing group PROJECT")
    by_id = {story.id: story for story in project.stories}
    if story_id not in by_id:
        there = f"1 to {max(by_id)}" if by_id else "none: no two texts tell the same event"
        if gaps := [str(number) for number in range(1, max(by_id, default=0)) if number not in by_id]:
            there += f" except {', '.join(gaps[:9])}{' …' if gaps[9:] else ''}"  # corrections leave gaps
        raise SelectionError(f"No story {story_id}. There are: {there}. See: framing stories PROJECT")
    return by_id[story_id]


def most_telling(project: Project) -> Story:
    """The story to show first: the one in which two outlets differ in the origin of the most names, on average.

    Among stories of three outlets or more where there are any; ties go to the lower number.
    """
    if not project.stories:
        raise SelectionError(
            "No story yet: no two texts tell the same event. Widen the search with framing group --wider "
            "or --window-hours, or add texts."
        )

    def rank(story: Story) -> tuple[int, float, int]:
        outlets = {passage.outlet for passage in project.story_passages(story)}
        return min(len(outlets), 3), story.name_differences, -story.id

    return max(project.stories, key=rank)


def most_different(compared: Comparison) -> tuple[str, ...]:
    """The two outlets of a story that differ in the most names by the origin of the form, in alphabetical order.

    Ties go to the first in the alphabet: no outlet is the measure of another.
    """
    pairs = list(combinations(compared.outlets, 2))
    if not pairs:
        return compared.outlets
    return max(pairs, key=lambda pair: names.differences(compared.names, *pair))


def _already_there(article: Article, same: Article) -> Remark:
    if article.text == same.text and article.outlet == same.outlet:
        return Remark(article.file, "already in the project; not loaded again", rejected=True)
    return Remark(
        article.file,
        f"the id {article.id!r} already belongs to another text ({same.outlet}, file {same.file}); "
        "rename the file or give an id in the index or the table",
    )


def _findings(passage: Passage, language: Language) -> Findings:
    named = mentions.find(passage, language=language)
    said = quotations.find(passage, language=language, mentions=named)
    return Findings(passage.id, mentions.mark_quoted(named, said), said, hedges.find(passage, language=language))


def _of_outlets(passages: tuple[Passage, ...], outlets: Sequence[str], story_id: int) -> tuple[Passage, ...]:
    there = sorted({passage.outlet for passage in passages})
    if unknown := [outlet for outlet in outlets if outlet not in there]:
        raise SelectionError(f"Story {story_id} has no text of {', '.join(unknown)}. It has: {', '.join(there)}.")
    if len(set(outlets)) == 1 and len(there) > 1:
        raise SelectionError(f"One outlet is no comparison. Name two or more of: {', '.join(there)}.")
    return tuple(passage for passage in passages if not outlets or passage.outlet in outlets)


def _reprints(
    passages: Sequence[Passage],
    language: Language,
    *,
    window_hours: float | None = None,
    share: float = shared_texts.SHARE,
    progress: Progress = no_progress,
) -> tuple[Reprint, ...]:
    quoted: dict[str, list[tuple[int, int]]] = {}
    credits: dict[str, tuple[str, ...]] = {}
    for done, passage in enumerate(passages, start=1):
        quoted[passage.id] = [(m.start, m.end) for m in direct.marked(passage.own_text, language) if m.long]
        credits[passage.id] = agency.credited(passage, language=language)
        progress("finding quotations and credits", done, len(passages))
    return shared_texts.find(passages, quoted=quoted, agencies=credits, share=share, window_hours=window_hours)


def _reprints_among(project: Project, passages: Sequence[Passage], language: Language) -> tuple[Reprint, ...]:
    found = _reprints([*passages, *shared_texts.context(passages, project.passages)], language)
    story = {passage.id for passage in passages}
    return tuple(one for one in found if one.a in story and one.b in story)


def _sentences(passage: Passage, language: Language) -> tuple[Span, ...]:
    own_text = passage.own_text
    return tuple(Span(passage.id, start, end) for start, end in split(own_text, language))


def _wording(
    project: Project, passages: Sequence[Passage], found: Mapping[str, Findings], language: Language
) -> tuple[wording.WordRow, ...]:
    by_outlet: dict[str, list[Word]] = {}
    for passage in passages:
        own = wording.own_words(words.find(passage, language=language), found[passage.id])
        by_outlet.setdefault(passage.outlet, []).extend(own)
    spread = project.passages[:: 1 + len(project.passages) // wording.PRIOR_PASSAGES]
    usual = Counter(word.lemma for passage in spread for word in words.find(passage, language=language))
    return wording.compare(by_outlet, background=usual)


def _closest(alignments: Iterable[alignment.Alignment], count: int = 3) -> tuple[alignment.Pair, ...]:
    pairs = [pair for one in alignments for pair in (*one.pairs, *((one.closest,) if one.closest else ()))]
    return tuple(sorted(pairs, key=lambda pair: (-pair.similarity, pair.a, pair.b))[:count])


def _alignments(
    project: Project,
    passages: Sequence[Passage],
    found: Mapping[str, Findings],
    sentences: Mapping[str, tuple[Span, ...]],
) -> tuple[alignment.Alignment, ...]:
    texts: list[str] = []
    spans: list[Span] = []
    outlets: list[str] = []
    for passage in passages:
        for span in sentences[passage.id]:
            text = mentions.to_one_form_within(passage.own_text, span, found[passage.id].mentions)
            if len(tokenize(text)) >= alignment.MIN_WORDS:
                texts.append(text)
                spans.append(span)
                outlets.append(passage.outlet)
    vectors = embed.embed(
        texts,
        # Within a story every sentence names the same town, which says little; a number that two share says much.
        [[token.text for token in tokenize(text) if token.text[0].isdigit()] for text in texts],
        encoder=embed.NgramEncoder(),  # its bars were chosen on characters; sentences are short and names decide
        names_weight=alignment.NUMBERS_WEIGHT,
    )
    return alignment.compare(outlets, spans, vectors)
