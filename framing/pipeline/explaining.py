"""Why a story is one, and what nearly belonged to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from framing.compare import alignment
from framing.errors import SelectionError
from framing.find import clues, mentions, numbers, story_names, word_spread, words
from framing.group import reasons
from framing.language.resources import load
from framing.model import Article, Findings, Passage, Project, Span, Story, Word
from framing.pipeline.aligning import aligned
from framing.pipeline.choosing import story_of
from framing.pipeline.finding import sentences_of


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
    own = project.own_names
    named = {passage.id: mentions.find(passage, language=language, own=own) for passage in (*passages, *near)}
    named |= story_names.agree(
        {passage.id: named[passage.id] for passage in passages},
        own=own,
        published={passage.id: passage.published_at for passage in passages},
    )
    found = {passage_id: Findings(passage_id, its) for passage_id, its in named.items()}
    sentences = {passage.id: sentences_of(passage, language) for passage in passages}
    dates = language.folded("months") | language.folded("weekdays")
    used = [w for p in passages for w in words.not_named(words.find(p, language=language), named[p.id])]
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
        closest=_closest(aligned(passages, found, sentences, language=language)),
        near_misses=reasons.near_misses(
            story,
            {p.id: clues.find(p, named[p.id], language=language) for p in (*passages, *near)},
            project.links,
            stories=project.stories,
            found=project.found,
            certainty=project.settings.certainty,
        ),
    )


def _closest(alignments: Iterable[alignment.Alignment], count: int = 3) -> tuple[alignment.Pair, ...]:
    pairs = [pair for one in alignments for pair in (*one.pairs, *((one.closest,) if one.closest else ()))]
    return tuple(sorted(pairs, key=lambda pair: (-pair.similarity, pair.a, pair.b))[:count])
