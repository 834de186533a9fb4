"""The way from a number to Belege, and how many places stand there: counted by meaning here, by letters there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from framing import pipeline
from framing.dashboard import evidence_filters, links, state
from framing.dashboard.asked import Asked
from framing.dashboard.links import Dial
from framing.dashboard.state import Opened
from framing.model import Span
from framing.pipeline.gathering import Scope
from framing.report.to_places import Asking, Way

MANY = 300
"""In so many texts the places behind every number of a page would take too long to count: links then promise none."""


@dataclass(frozen=True)
class ToEvidence:
    """The ways to Belege from a page that shows these texts. Belege knows no topics: from one, all texts are asked."""

    current: Opened
    scope: Scope

    def __call__(self, asking: Asking, spans: Sequence[Span], counted: int) -> Way | None:
        """The question that shows just these places, where there is one; else the nearest, with what it shows."""
        if pipeline.unaskable(self.current.project, asking.query):
            return None
        ways = self._ways(asking)
        if len(self.current.project.passages) > MANY:
            return Way(self._address(ways[0]), all_texts=self._wider)
        there = [(asked, state.places_of(self.current, asked)) for asked in ways]
        same = next((asked for asked, found in there if _same(found, spans, counted)), None)
        if same is not None:
            return Way(self._address(same), counted, same=True)
        asked, found = next((one for one in there if one[1]), there[0])
        return Way(self._address(asked), len(found), all_texts=self._wider) if found else None

    def _ways(self, asking: Asking) -> list[Asked]:
        """Whole words, the voice that was counted; then more and more of what Belege can find."""
        narrow = Asked(asking.query, self.scope.story, asking.outlets, parts=False, voice=asking.voice)
        ways = (narrow, replace(narrow, voice=""), replace(narrow, parts=True), replace(narrow, parts=True, voice=""))
        return list(dict.fromkeys(ways))

    def _address(self, asked: Asked) -> str:
        return links.address("belege", evidence_filters.written(self._dials, asked))

    @property
    def _wider(self) -> bool:
        return self.scope.topic is not None

    @cached_property
    def _dials(self) -> tuple[Dial, ...]:
        return evidence_filters.dials(self.current)


def _same(found: Sequence[Span], spans: Sequence[Span], counted: int) -> bool:
    """Are these the places that were counted? Of many only some are kept with a number."""
    if len(found) != counted:
        return False
    starts: dict[str, list[int]] = {}
    for one in found:
        starts.setdefault(one.passage_id, []).append(one.start)
    return all(any(span.start <= at < span.end for at in starts.get(span.passage_id, ())) for span in spans)
