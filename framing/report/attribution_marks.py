"""Marks of who says what: each form of a statement in its own line, and what a touch tells about it."""

from __future__ import annotations

from framing.compare.spoken_words import form_of
from framing.model import Passage, Quotation, Span
from framing.report import source_kinds
from framing.report.markup import NOTHING, Html, element
from framing.report.view import View

LEGEND = ("direct", "indirect", "continued", "speaker", "cue", "hedge", "distance")
"""One sample for each look; forms and kinds that look alike share one."""

Found = tuple[Span, str, str, bool]
"""Where, in which style, with which words; and whether its letter stands behind it."""


def of_passage(view: View, passage: Passage) -> list[Found]:
    """Every statement of a passage piece by piece, who and what hands it over, and every word of distance."""
    here = view.comparison.findings[passage.id]
    found: list[Found] = []
    for one in here.quotations:
        said = _statement(view, one)
        last = one.pieces[-1]
        found += [(piece, form_of(one), said, piece == last) for piece in one.pieces]
        if one.speaker_span is not None:
            found.append((one.speaker_span, "speaker", _speaker(view, passage, one), False))
        found += [(span, "cue", _cue(view, one), False) for span in one.cue_spans]
    found += [(hedge.span, hedge.kind, view.say(hedge.kind, cue=hedge.cue), True) for hedge in here.hedges]
    return found


def legend(view: View) -> Html:
    """What the looks mean, each sample in its own look; nothing where these marks are not shown."""
    if "attribution" not in view.kinds:
        return NOTHING
    samples = [element("span", view.say(f"legend_{style}"), class_=f"m m-attribution m-{style}") for style in LEGEND]
    return element("p", element("span", view.say("legend"), class_="fx-muted"), *samples, class_="fx-legend")


def _statement(view: View, one: Quotation) -> str:
    """Form and speaker, then whatever else the text tells about the statement."""
    who = one.speaker or view.say("nobody")
    kind = source_kinds.with_country(
        one.source_type, one.source_country, texts=view.comparison.language, language=view.language
    )
    said = [view.say(form_of(one), speaker=who), kind]
    said += [view.say("said_to", addressee=one.addressee)] if one.addressee else []
    said += [view.say("by_relay", relay=one.relay)] if one.relay else []
    if one.channel:
        of_texts = view.comparison.language
        channel = source_kinds.channel(one.channel, texts=of_texts, language=view.language)
        said.append(view.say("by_channel", channel=channel))
    return "; ".join(part for part in said if part)


def _speaker(view: View, passage: Passage, one: Quotation) -> str:
    """Who is meant: "er" = Kern, named before."""
    who = f"{one.speaker or view.say('nobody')}: {view.say('speaker')}"
    if one.antecedent is None or one.speaker_span is None:
        return who
    words = passage.own_text[one.speaker_span.start : one.speaker_span.end]
    return f"{view.say('stands_for', words=' '.join(words.split()), speaker=one.speaker)}; {view.say('speaker')}"


def _cue(view: View, one: Quotation) -> str:
    if one.stance == "neutral":
        return view.say("cue", cue=one.cue)
    return view.say("cue_stance", cue=one.cue, stance=source_kinds.coded("stance", one.stance, view.language))
