"""The steps in order: the only room that knows the order. Lists of calls; decisions live in the stations.

`add` reads texts, `group` finds stories and topics, `compare` shows one story in all lenses, `why` says why it is one;
`naming` follows names and labels over the whole corpus, `unknown` offers spellings that no list knows, `wording`
compares words and phrases in a story, a topic or the corpus, `coverage` says who carries which story, `concordance`
shows a word in its contexts, `rescue` makes a project of what is sound in a damaged file.
"""

from framing.pipeline.adding import Added, add
from framing.pipeline.choosing import most_telling, story_of
from framing.pipeline.comparing import Comparison, compare, most_different
from framing.pipeline.covering import coverage
from framing.pipeline.explaining import Why, why
from framing.pipeline.finding import find
from framing.pipeline.grouping import Matched, group, match, same_story
from framing.pipeline.in_context import ANALYSED, Concordance, concordance, places_of
from framing.pipeline.naming import Naming, Unknown, naming, unknown
from framing.pipeline.progress import Progress, no_progress
from framing.pipeline.reading import Dials
from framing.pipeline.reprinting import reprints
from framing.pipeline.rescuing import rescue
from framing.pipeline.searching import Search, examples, search, unaskable
from framing.pipeline.wording import Wording, wording

__all__ = [
    "ANALYSED",
    "Added",
    "Comparison",
    "Concordance",
    "Dials",
    "Matched",
    "Naming",
    "Progress",
    "Search",
    "Unknown",
    "Why",
    "Wording",
    "add",
    "compare",
    "concordance",
    "coverage",
    "examples",
    "find",
    "group",
    "match",
    "most_different",
    "most_telling",
    "naming",
    "no_progress",
    "places_of",
    "reprints",
    "rescue",
    "same_story",
    "search",
    "story_of",
    "unaskable",
    "unknown",
    "why",
    "wording",
]
