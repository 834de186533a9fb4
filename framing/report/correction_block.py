"""What people corrected, and what it changed: as an HTML table, and in German and English sentences.

The twin of `corrections`, which says it on the command line.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing import revise
from framing.group.corrections import Outcome
from framing.model import Passage, Project
from framing.report import corrections, places
from framing.report.lens_tables import table
from framing.report.markup import NOTHING, Html, element, join
from framing.report.phrases import say
from framing.report.tables import Row

_KINDS = {
    "merge": "correction_merge",
    "split": "correction_split",
    "move": "correction_move",
    "lock": "correction_lock",
    "apart": "correction_apart",
}
_PROMISES = {"lock": "promise_lock", "apart": "promise_apart"}
_OTHERS = {"split": "correction_leaving", "move": "correction_to"}
_COLUMNS = (
    "correction_number",
    "correction_kind",
    "correction_passages",
    "correction_by",
    "correction_at",
    "correction_reason",
    "correction_state",
)
_LONGEST = 60
"""Letters of a headline in a sentence."""


def block(project: Project, *, language: str = "de") -> Html:
    """Every correction: its number, what it says of which texts, who made it, when, why, and what became of it."""
    outcomes = revise.outcomes(project)
    if not outcomes:
        return element("p", say("correction_none", language), class_="fx-muted")
    return table(
        say("correction_caption", language),
        [say(column, language) for column in _COLUMNS],
        [_row(project, outcome, language) for outcome in outcomes],
        empty=say("correction_none", language),
    )


def kind(name: str, language: str) -> str:
    """What a list calls a kind of correction.

    >>> kind("split", "de")
    'Texte abgetrennt'
    """
    return say(_KINDS[name], language)


def made(before: Project, after: Project, *, language: str = "de") -> str:
    """What the latest correction of `after` changed, in one sentence, and what it is for where it looks ahead."""
    latest = revise.outcomes(after)[-1].correction.kind
    promise = say(_PROMISES[latest], language) if latest in _PROMISES else ""
    return " ".join(filter(None, (changes(before, after, language=language), promise)))


def changes(before: Project, after: Project, *, language: str = "de") -> str:
    """What is different now, in one sentence; a second one names earlier corrections that no longer hold."""
    parts = [_change(change, language) for change in corrections.change_rows(before, after)]
    were_alone = {passage.id for passage in before.singletons}
    if alone := [passage for passage in after.singletons if passage.id not in were_alone]:
        named = ", ".join(_named(after, passage) for passage in alone)
        parts.append(say("change_alone_one" if len(alone) == 1 else "change_alone", language, texts=named))
    text = "; ".join(parts)
    sentences = [f"{text[0].upper()}{text[1:]}." if text else say("change_nothing", language)]
    held = {o.correction.number for o in revise.outcomes(before) if o.state in ("applied", "partly")}
    sentences += [
        say("change_over", language, number=outcome.correction.number, kind=kind(outcome.correction.kind, language))
        for outcome in revise.outcomes(after)
        if outcome.correction.number in held and outcome.state == "overruled"
    ]
    return " ".join(sentences)


def state(outcome: Outcome, language: str) -> str:
    """What became of a correction, in words: applied, in part, overruled by which number, its texts gone."""
    if outcome.state == "overruled" and outcome.overruled_by:
        return say("correction_overruled", language, number=outcome.overruled_by.number)
    key = {"applied": "correction_applied", "partly": "correction_partly"}.get(outcome.state, "correction_gone")
    return say(key, language, count=len(outcome.gone_ids))


def _row(project: Project, outcome: Outcome, language: str) -> tuple[str, ...]:
    it = outcome.correction
    others = element("p", say(_OTHERS[it.kind], language)) if it.kind in _OTHERS else NOTHING
    count = len(it.passage_ids)
    counted = say("correction_text" if count == 1 else "correction_texts", language, count=count)
    texts = element(
        "details",
        element("summary", counted),
        _texts(project, it.passage_ids, language),
        others,
        _texts(project, it.other_ids, language),
        class_="fx-count",
    )
    reason = element("bdi", it.reason) if it.reason else say("correction_no_reason", language)
    when = places.when(it.at, time_known=True)
    named = element("bdi", it.by)
    return str(it.number), kind(it.kind, language), texts, named, when, reason, state(outcome, language)


def _texts(project: Project, passage_ids: Sequence[str], language: str) -> Html:
    known = [project.passage_by_id.get(passage_id) for passage_id in passage_ids]
    gone = say("correction_gone_text", language)
    items = [element("li", element("bdi", _named(project, passage) if passage else gone)) for passage in known]
    return element("ul", *items) if items else join(())


def _change(change: Row, language: str) -> str:
    before, after = len(change["before"]), len(change["after"])
    key = "change_others" if before == after else "change_count"
    if not before or not after:
        key = "change_gone" if before else "change_new"
    return say(key, language, story=change["story"], before=before, after=after)


def _named(project: Project, passage: Passage) -> str:
    letter = next(outlet.letter for outlet in project.outlets if outlet.name == passage.outlet)
    headline = places.headline(passage, project.article(passage.article_id))
    return f"{letter} „{headline if len(headline) <= _LONGEST else headline[: _LONGEST - 1] + '…'}“"
