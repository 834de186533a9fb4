"""One story in all lenses, and which story to look at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from framing.compare import alignment, attribution, claims, headlines, labels, loaded_words, names, wording
from framing.compare.claims import ClaimPair
from framing.compare.headlines import OutletHeadlines
from framing.compare.labels import LabelRow
from framing.compare.loaded_words import LoadedRow
from framing.compare.name_rows import NameRow
from framing.compare.names import OpenForm
from framing.compare.wording import Versus, WordRow
from framing.errors import SelectionError
from framing.find import agency, direct, mentions, quoted, story_names
from framing.find import labels as label_words
from framing.find import loaded_words as loaded_finds
from framing.group import reprints as shared_texts
from framing.group.reprints import Reprint
from framing.language import gazetteer
from framing.language.resources import Language, load
from framing.language.sentences import split
from framing.model import (
    Article,
    Findings,
    Label,
    LoadedWord,
    Mention,
    OwnLabel,
    OwnName,
    Passage,
    Project,
    Span,
    Story,
)
from framing.pipeline import latest, reading, statements, text_versions
from framing.pipeline.aligning import aligned
from framing.pipeline.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class Comparison:
    """One story in all lenses. Every span in it leads back to the words of a passage."""

    story: Story
    passages: tuple[Passage, ...]
    articles: Mapping[str, Article]
    findings: Mapping[str, Findings]
    sentences: Mapping[str, tuple[Span, ...]]
    """The sentences of each passage by its id, furniture left out."""
    names: tuple[NameRow, ...]
    attribution: attribution.Attribution
    wording: tuple[WordRow, ...]
    """Words and phrases of each outlet against all others, its own words alone."""
    alignments: tuple[alignment.Alignment, ...]
    """One for each pair of outlets."""
    claims: tuple[ClaimPair, ...]
    """How sure the two outlets are of each pair of sentences that correspond, differences first."""
    language: str
    """The language of the texts."""
    reprints: tuple[Reprint, ...] = ()
    """Which of its passages share wording: agency copy in two outlets, versions in one."""
    open_names: tuple[OpenForm, ...] = ()
    """Forms that may name several things: shown as written, and not counted."""
    labels: tuple[LabelRow, ...] = ()
    versus: tuple[Versus, ...] = ()
    """How much wording there was to compare for each outlet, and whether it is enough to tell."""
    loaded: tuple[LoadedRow, ...] = ()
    """Words that a list calls evaluative, and where each outlet writes them."""
    headlines: tuple[OutletHeadlines, ...] = ()
    own_names: tuple[OwnName, ...] = ()
    """What the project adds to the names and labels that are shipped."""
    own_labels: tuple[OwnLabel, ...] = ()
    earlier: tuple[Passage, ...] = ()
    """Versions of its texts that a newer one replaces: kept, shown by their headlines, and counted nowhere."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that tell the story, in alphabetical order."""
        return tuple(sorted({passage.outlet for passage in self.passages}, key=str.casefold))

    @property
    def other_languages(self) -> dict[str, tuple[int, tuple[str, ...]]]:
        """By outlet: how many texts are not in the project's language, and in which; outlets with none left out."""
        found: dict[str, list[str]] = {}
        for passage in self.passages:
            if code := self.findings[passage.id].other_language:
                found.setdefault(passage.outlet, []).append(code)
        return {outlet: (len(codes), tuple(sorted(set(codes)))) for outlet, codes in sorted(found.items())}


def find(project: Project, passages: Sequence[Passage], *, progress: Progress = no_progress) -> dict[str, Findings]:
    """Everything that is found in each passage, by its id; what the project adds to names and labels included.

    A name that one passage leaves open is settled by the others of its story, and a word that one of them surely
    writes as a label counts in all of them.
    """
    language = load(project.settings.language)
    named: dict[str, tuple[Mention, ...]] = {}
    for done, passage in enumerate(passages, start=1):
        named[passage.id] = mentions.find(passage, language=language, own=project.own_names)
        progress("finding names", done, len(passages))
    for story in project.stories:
        told = {passage_id: named[passage_id] for passage_id in story.passage_ids if passage_id in named}
        published = {passage_id: project.passage_by_id[passage_id].published_at for passage_id in told}
        named |= story_names.agree(told, own=project.own_names, published=published)
    called = _labels(project, passages, named, language)
    found: dict[str, Findings] = {}
    for done, passage in enumerate(passages, start=1):
        found[passage.id] = _findings(passage, named[passage.id], called[passage.id], language)
        progress("finding quotations and labels", done, len(passages))
    return found


def compare(project: Project, story_id: int, *, outlets: Sequence[str] = ()) -> Comparison:
    """One story, side by side in every lens.

    outlets: only these (two or more of the story's); all of them where none is named. Raises SelectionError
    where the project has no such story, or the story no such outlet.
    """
    story = story_of(project, story_id)
    versions = _of_outlets(project.story_passages(story), outlets, story_id)
    passages = latest.of(project, versions)
    language = load(project.settings.language)
    everything = find(project, project.story_passages(story))  # the outlets left out still tell what a name means
    found = {passage.id: everything[passage.id] for passage in passages}
    sentences = {passage.id: sentences_of(passage, language) for passage in passages}
    alignments = aligned(passages, found, sentences, language=language)
    articles = {passage.article_id: project.article(passage.article_id) for passage in passages}
    shared = shared_among(project, passages)
    own = reading.of_story(
        passages,
        found,
        shared,
        usual=project.passages,
        language_code=project.settings.language,
        dials=reading.Dials(),
        versions=text_versions.pairs(project, passages),
    )
    versus, word_rows = wording.compare(own)
    return Comparison(
        story=story,
        passages=passages,
        articles=articles,
        findings=found,
        sentences=sentences,
        names=names.compare(passages, found, marked=gazetteer.marked_perspectives()),
        open_names=names.open_forms(passages, found),
        labels=labels.compare(passages, found),
        attribution=attribution.compare(passages, found),
        versus=versus,
        wording=word_rows,
        loaded=loaded_words.compare(passages, found, _loaded(passages, found, language)),
        headlines=_headlines(project, versions, passages, shared),
        earlier=tuple(passage for passage in versions if passage.id not in found),
        alignments=alignments,
        claims=claims.compare(alignments, found),
        language=project.settings.language,
        reprints=shared,
        own_names=project.own_names,
        own_labels=project.own_labels,
    )


def _headlines(
    project: Project, versions: Sequence[Passage], counted: Sequence[Passage], shared: Sequence[Reprint]
) -> tuple[OutletHeadlines, ...]:
    """The headlines of all versions, as what stood above a text before is what one wants to see of it."""
    known = reading.versions_of(shared, text_versions.pairs(project, versions, whole=True))
    articles = {passage.article_id: project.article(passage.article_id) for passage in versions}
    found = headlines.compare(versions, articles, versions=known)
    return headlines.with_places_in(found, {passage.id for passage in counted})


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
    known = text_versions.pairs(project, project.passages, whole=True)
    return _reprints(
        project.passages, language, window_hours=window_hours, share=share, versions=known, progress=progress
    )


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


def _labels(
    project: Project, passages: Sequence[Passage], named: Mapping[str, tuple[Mention, ...]], language: Language
) -> dict[str, tuple[Label, ...]]:
    told = {
        passage.id: label_words.candidates(
            passage, language=language, own=project.own_labels, mentions=named[passage.id]
        )
        for passage in passages
    }
    alone = told.keys() - {passage_id for story in project.stories for passage_id in story.passage_ids}
    groups = [*(story.passage_ids for story in project.stories), *((passage_id,) for passage_id in alone)]
    called: dict[str, tuple[Label, ...]] = {}
    for group in groups:
        called |= label_words.agree({passage_id: told[passage_id] for passage_id in group if passage_id in told})
    return called


def _findings(passage: Passage, named: tuple[Mention, ...], called: tuple[Label, ...], language: Language) -> Findings:
    told = statements.of(passage, named, language)
    return replace(told, mentions=quoted.mark(named, told.quotations), labels=quoted.mark(called, told.quotations))


def _loaded(
    passages: Sequence[Passage], found: Mapping[str, Findings], language: Language
) -> dict[str, tuple[LoadedWord, ...]]:
    return {p.id: loaded_finds.find(p, language=language, labels=found[p.id].labels) for p in passages}


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
    versions: Sequence[tuple[str, str]] = (),
    progress: Progress = no_progress,
) -> tuple[Reprint, ...]:
    quoted: dict[str, list[tuple[int, int]]] = {}
    credits: dict[str, tuple[str, ...]] = {}
    for done, passage in enumerate(passages, start=1):
        quoted[passage.id] = [(m.start, m.end) for m in direct.marked(passage.own_text, language) if m.long]
        credits[passage.id] = agency.credited(passage, language=language)
        progress("finding quotations and credits", done, len(passages))
    return shared_texts.find(
        passages, quoted=quoted, agencies=credits, share=share, window_hours=window_hours, versions=versions
    )


def shared_among(project: Project, passages: Sequence[Passage]) -> tuple[Reprint, ...]:
    """Which of these passages share wording; others of their outlets are read to know what is standing text."""
    language = load(project.settings.language)
    read = [*passages, *shared_texts.context(passages, project.passages)]
    found = _reprints(read, language, versions=text_versions.pairs(project, read, whole=True))
    story = {passage.id for passage in passages}
    return tuple(one for one in found if one.a in story and one.b in story)


def sentences_of(passage: Passage, language: Language) -> tuple[Span, ...]:
    """The sentences of a passage, furniture left out."""
    own_text = passage.own_text
    return tuple(Span(passage.id, start, end) for start, end in split(own_text, language))
