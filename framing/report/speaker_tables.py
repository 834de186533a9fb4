"""Who is heard: speakers and kinds of sources as tables, one row a speaker or kind, one column an outlet."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.attribution import OutletTotals
from framing.compare.sources import SourceTypeRow
from framing.compare.speakers import SpeakerRow, Voice
from framing.compare.spoken_words import FORMS
from framing.model import Span
from framing.report import bars, source_kinds
from framing.report.evidence import count
from framing.report.lens_tables import outlet_name, table
from framing.report.markup import Html, element, join
from framing.report.view import View

FIRST_SPEAKERS = 6
"""So many speakers stand in sight; the others are folded."""
SHARE_FROM = 20
"""Shares are told from so many words on: of fewer, a percentage says more than it knows."""
STATEMENTS_FOR_BARS = 10
"""So many statements each outlet needs before its kinds of sources are drawn."""


def speakers(view: View) -> Html:
    """Who comes to word in which outlet, in which form, with how many words?"""
    found = view.comparison.attribution.voices
    named = [voice for voice in found if voice.name]
    nobody = [voice for voice in found if not voice.name]
    first, rest = named[:FIRST_SPEAKERS], named[FIRST_SPEAKERS:]
    parts = [_speakers_table(view, [*first, *nobody])]
    if rest:
        label = view.say("more_speakers", count=len(rest))
        parts.append(element("details", element("summary", label), _speakers_table(view, rest), class_="fx-more"))
    note = view.say("attribution_note", least=SHARE_FROM)
    return join((*_in_other_languages(view), *parts, element("p", note, class_="fx-muted fx-note")))


def _in_other_languages(view: View) -> list[Html]:
    """Which outlets' texts are not in the project's language, so that most of what they attribute is not found?"""
    found = view.comparison.other_languages
    return [
        element(
            "p",
            view.say("other_language", letter=view.letters[outlet], count=count, codes=", ".join(codes)),
            class_="fx-too-little",
        )
        for outlet, (count, codes) in found.items()
    ]


def source_types(view: View) -> Html:
    """Which kinds of sources does each outlet give the word? A picture where there is enough, and the table."""
    rows = view.comparison.attribution.source_types
    if not any(row.source_type for row in rows):
        return element("p", view.say("types_not_told"), class_="fx-too-little")
    total: dict[str, int] = {}
    for row in rows:
        total[row.source_type] = total.get(row.source_type, 0) + row.word_count
    kinds = sorted(total, key=lambda kind: (not kind, -total[kind], kind))
    outlets = view.comparison.outlets
    by_key = {(row.outlet, row.source_type): row for row in rows}
    twin = table(
        view.say("types_caption"),
        [view.say("source_type"), *(with_length(view, outlet) for outlet in outlets)],
        [
            (
                _kind_title(view, kind),
                *(_kind_cell(view, by_key.get((outlet, kind)), outlet) for outlet in outlets),
            )
            for kind in kinds
        ],
        empty=view.say("no_findings"),
        titles=[view.say("source_type"), *(name_of(view, outlet) for outlet in outlets)],
    )
    return join((_types_picture(view, rows), twin))


def name_of(view: View, outlet: str) -> str:
    """Letter and name of an outlet as plain text: the title of a cell on a narrow screen."""
    return f"{view.letters[outlet]} {outlet}"


def with_length(view: View, outlet: str) -> Html:
    """An outlet's name with its length: every count below it is read beside these."""
    total = view.comparison.attribution.total(outlet)
    length = view.say("of_outlet", texts=total.passage_count, words=total.word_count, given=total.given_word_count)
    return join((outlet_name(view, outlet), element("span", length, class_="fx-muted fx-line")))


def not_found(view: View) -> Html:
    """What a cell says where nothing was found."""
    return element("span", view.say("not_found"), class_="fx-muted")


def _not_so_named(view: View) -> Html:
    """The same of somebody who may stand there under another name."""
    return element("span", view.say("not_found_so"), class_="fx-muted")


def words_given(view: View, words: int, total: OutletTotals) -> Html:
    """Words of statements, and which share of the outlet's words and of all words in statements they are."""
    said = [view.say("words_given", count=words)]
    if words and total.word_count >= SHARE_FROM:
        said.append(view.say("share_of_text", share=round(100 * words / total.word_count)))
    if 0 < words < total.given_word_count and total.given_word_count >= SHARE_FROM:
        said.append(view.say("share_of_speech", share=round(100 * words / total.given_word_count)))
    return element("span", " · ".join(said), class_="fx-muted fx-line")


def _speakers_table(view: View, voices: Sequence[Voice]) -> Html:
    outlets = view.comparison.outlets
    return table(
        view.say("attribution_caption"),
        [view.say("speaker_column"), *(with_length(view, outlet) for outlet in outlets)],
        [(_speaker(view, voice), *(_said(view, voice, outlet) for outlet in outlets)) for voice in voices],
        empty=view.say("no_findings"),
        titles=[view.say("speaker_column"), *(name_of(view, outlet) for outlet in outlets)],
    )


def _speaker(view: View, voice: Voice) -> Html:
    if not voice.name:
        return join((view.say("not_attributed"),))
    texts = view.comparison.language
    kind = source_kinds.with_country(voice.source_type, voice.source_country, texts=texts, language=view.language)
    about = [element("span", kind, class_="fx-muted fx-line")] if kind else []
    return join((element("bdi", voice.name, lang=texts), *about))


def _said(view: View, voice: Voice, outlet: str) -> Html:
    use = voice.of(outlet)
    if use is None:
        return _not_so_named(view)
    forms = [
        element("span", view.say(f"form_{form}"), " ", count(view, use.of_form(form)), class_="fx-said")
        for form in FORMS
        if use.of_form(form)
    ]
    words = words_given(view, use.word_count, view.comparison.attribution.total(outlet))
    return element("div", *_other_name(view, voice, use), *forms, words)


def _other_name(view: View, voice: Voice, use: SpeakerRow) -> list[Html]:
    """How this outlet calls the speaker, where it is another name than that of the row."""
    if use.speaker == voice.name:
        return []
    return [element("span", view.say("called_here", name=use.speaker), class_="fx-muted fx-line")]


def _kind_title(view: View, kind: str) -> str:
    return source_kinds.title(kind, texts=view.comparison.language, language=view.language)


def _kind_cell(view: View, row: SourceTypeRow | None, outlet: str) -> Html:
    return counted(view, row.spans, row.word_count, outlet) if row else not_found(view)


def counted(view: View, spans: Sequence[Span], words: int, outlet: str) -> Html:
    """A count that opens its sentences, and the words inside them."""
    if not spans:
        return count(view, spans)
    return element("div", count(view, spans), words_given(view, words, view.comparison.attribution.total(outlet)))


def _types_picture(view: View, rows: Sequence[SourceTypeRow]) -> Html:
    counts: dict[str, dict[str, int]] = {outlet: {} for outlet in view.comparison.outlets}
    for row in rows:
        counts[row.outlet][row.source_type] = len(row.spans)
    kinds, drawn = bars.together(counts, kinds=bars.TEXTURES)
    titles = [view.say("other_types") if kind == "other" else _kind_title(view, kind) for kind in kinds]
    return bars.figure(view, view.say("bars_types"), titles, drawn, least=STATEMENTS_FOR_BARS)
