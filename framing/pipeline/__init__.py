"""The steps in order: the only room that knows the order. Lists of calls; decisions live in the stations.

`add` reads texts, `group` finds stories and topics, `compare` shows one story in all lenses, `why` says why it is one;
`naming` follows names and labels over the whole corpus, `unknown` offers spellings that no list knows, `wording`
compares words and phrases in a story, a topic or the corpus, `coverage` says who carries which story, `concordance`
shows a word in its contexts.
"""

from framing.pipeline.adding import Added, add
from framing.pipeline.comparing import (
    Comparison,
    compare,
    find,
    most_different,
    most_telling,
    reprints,
    story_of,
)
from framing.pipeline.covering import coverage
from framing.pipeline.explaining import Why, why
from framing.pipeline.grouping import Matched, group, match, same_story
from framing.pipeline.naming import Naming, Unknown, naming, unknown
from framing.pipeline.progress import Progress, no_progress
from framing.pipeline.reading import Dials
from framing.pipeline.searching import Concordance, concordance
from framing.pipeline.wording import Wording, wording

__all__ = [
    "Added",
    "Comparison",
    "Concordance",
    "Dials",
    "Matched",
    "Naming",
    "Progress",
    "Unknown",
    "Why",
    "Wording",
    "add",
    "compare",
    "concordance",
    "coverage",
    "find",
    "group",
    "match",
    "most_different",
    "most_telling",
    "naming",
    "no_progress",
    "reprints",
    "same_story",
    "story_of",
    "unknown",
    "why",
    "wording",
]
