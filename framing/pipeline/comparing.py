"""One story in all lenses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
from framing.find import loaded_words as loaded_finds
from framing.group.reprints import Reprint
from framing.language import gazetteer
from framing.language.resources import Language, load
from framing.model import Article, Findings, LoadedWord, OwnLabel, OwnName, Passage, Project, Span, Story
from framing.pipeline import latest, reading, text_versions
from framing.pipeline.aligning import aligned
from framing.pipeline.choosing import story_of
from framing.pipeline.finding import find, sentences_of
from framing.pipeline.reprinting import shared_among


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


def most_different(compared: Comparison) -> tuple[str, ...]:
    """The two outlets of a story that differ in the most names by the origin of the form, in alphabetical order.

    Ties go to the first in the alphabet: no outlet is the measure of another.
    """
    pairs = list(combinations(compared.outlets, 2))
    if not pairs:
        return compared.outlets
    return max(pairs, key=lambda pair: names.differences(compared.names, *pair))


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
