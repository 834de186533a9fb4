"""Who passes a statement on, and where was it said: "laut der Agentur X auf Telegram", "sagte er der Zeitung Y"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.find.channels import channels_in
from framing.find.media_named import MEDIA_KINDS, Medium, media, one_name
from framing.find.origins import origin
from framing.find.relay_sentence import Offsets, RelaySentence, matches
from framing.find.source_types import classify
from framing.find.unit import MARKS
from framing.language.resources import Language


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of a statement from who made it to the text; offsets are those of the whole text."""

    relay: str = ""
    """The agency or other medium that passes it on; "" for nobody but the text."""
    relay_span: Offsets | None = None
    channel: str = ""
    """Where it was said, a key of `channels`; "" where nothing tells."""
    channel_span: Offsets | None = None
    origin: str = ""
    """From whom the speaker has it ("unter Berufung auf das Ministerium"); a medium as speaker is the relay then."""
    origin_span: Offsets | None = None


def chain(
    text: str,
    sentence_start: int,
    sentence_end: int,
    speaker_span: Offsets | None,
    language: Language,
    *,
    frames: Sequence[Offsets] = (),
) -> Chain:
    """Who passes on what is said in the sentence text[sentence_start:sentence_end], and where was it said?

    speaker_span: the words that name the speaker here, None where there are none; frames: the words that hand the
    statement over. Without frames the speaker's clause is read, and what says by itself that somebody passes
    something on (laut der Agentur X, wie die Zeitung Y berichtet). What stands in quotation marks is not read.

    >>> from framing.language.resources import load
    >>> text = "Der Damm halte, sagte Kern der Nachrichtenagentur Ukrinform in einem Interview."
    >>> found = chain(text, 0, len(text), (22, 26), load("de"))
    >>> found.relay, text[slice(*found.relay_span)], found.channel
    ('Ukrinform', 'Nachrichtenagentur Ukrinform', 'interview')
    """
    sentence = RelaySentence(text, (sentence_start, sentence_end), speaker_span, language, frames)
    channel, channel_span = next(channels_in(sentence), ("", None))
    source = origin(sentence)  # first, since it makes the speaker the relay
    relay, span = _relay(sentence, source)
    if span is not None and span != speaker_span and channel_span is not None and _meet(channel_span, span):
        channel, channel_span = "", None  # im Staatsfernsehen: the medium itself
    return Chain(relay, span, channel, channel_span, text[slice(*source)] if source is not None else "", source)


def _relay(sentence: RelaySentence, source: Offsets | None) -> tuple[str, Offsets | None]:
    """Who passes it on: the speaker, where it is a medium that has it from somebody; else a medium named beside it."""
    if source is not None and sentence.speaker is not None:
        printed = sentence.text[slice(*sentence.speaker)]
        if classify(printed, language=sentence.language, mentions=()).kind in MEDIA_KINDS:
            return one_name(printed, sentence.language), sentence.speaker
    for found in media(sentence):
        span = (sentence.opening(found.first), sentence.closing(found.last))
        if _passes_on(sentence, found) and (source is None or not _meet(span, source)):
            return found.name, span
    return "", None


def _meet(one: Offsets, other: Offsets) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _passes_on(sentence: RelaySentence, found: Medium) -> bool:
    """Does the sentence say that this medium passes the statement on?"""
    language = sentence.language
    first, article = sentence.past_attributes(found.first)
    left = sentence.before(first)
    at = sentence.tokens[found.first].start
    if matches("before", left, language) or matches("after", sentence.behind(found.last), language):
        return True
    clause = sentence.clause_text(at)
    preposition = sentence.is_a(first - 1, "preposition") and left != ""
    if not preposition and matches("reports", clause, language):
        return True
    if not sentence.hands_over(at):
        return False
    if matches("quotes", clause, language):
        return True
    if preposition:
        return found.named and matches("in", left, language)
    return _is_told(sentence, found, first, article)


def _is_told(sentence: RelaySentence, found: Medium, first: int, article: str) -> bool:
    """A dative behind the speaker or before the verb: sagte er der dpa; dem Sender sagte er."""
    behind = sentence.speaker is not None and sentence.speaker[1] <= sentence.tokens[first].start
    if article == "":
        return found.named and behind and _only_blank_before(sentence, first)
    if sentence.one_of(first, "dative"):
        return True
    return behind and sentence.one_of(first, "dative_or_genitive") and not _is_genitive(sentence, first)


def _is_genitive(sentence: RelaySentence, n: int) -> bool:
    """Does the phrase that begins with word n hang on a noun (die Führer der Welt), not on the verb?"""
    before = sentence.tokens[n - 1]
    noun = before.text[0].isupper() and not sentence.is_speaker(before.start, before.end)
    return noun and not sentence.is_time(n - 1)


def _only_blank_before(sentence: RelaySentence, n: int) -> bool:
    """Does word n follow the speaker: sagte er dpa?"""
    gap = sentence.text[sentence.speaker[1] : sentence.tokens[n].start] if sentence.speaker else "-"
    return gap.strip(f" {MARKS}") == ""
