"""How sure is a passage of each of its sentences? Quotations are given by hand: only what follows is tried."""

from __future__ import annotations

import pytest

from framing.find import certainty, hedges
from framing.find.certainty import claims
from framing.language.resources import Language, load, parse_table
from framing.language.sentences import split
from framing.model import Claim, Hedge, Passage, Quotation, Span

GERMAN = load("de")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span("p", start, start + len(words))


def said(
    text: str,
    words: str,
    *,
    kind: str = "indirect",
    frame: str = "",
    stance: str = "neutral",
    parts: tuple[str, ...] = (),
) -> Quotation:
    return Quotation(
        span(text, words),
        kind,
        "Kern",
        stance=stance,
        parts=tuple(span(text, part) for part in parts),
        frame_spans=(span(text, frame),) if frame else (),
        cue_spans=(span(text, frame.split()[0]),) if frame else (),
    )


def told(text: str, *quotations: Quotation, heading_end: int = 0) -> tuple[Claim, ...]:
    passage = Passage("p", "a", "Blatt A", 0, len(text), text, heading_end=heading_end)
    return claims(passage, split(text, GERMAN), quotations, hedges.find(passage, language=GERMAN))


def kinds(text: str, *quotations: Quotation, heading_end: int = 0) -> list[str]:
    return [claim.certainty for claim in told(text, *quotations, heading_end=heading_end)]


def reasons(text: str, *quotations: Quotation) -> list[list[str]]:
    return [[text[one.start : one.end] for one in claim.reasons] for claim in told(text, *quotations)]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Zwei Menschen starben.", "asserted"),
        ("Offenbar starben zwei Menschen.", "hedged"),
        ("Zwei Boote sollen gesunken sein.", "hedged"),
        ("Voss will das Boot nicht gesehen haben.", "hedged"),
        ("Das Boot hat nach eigenen Angaben der Verein gekauft.", "hedged"),  # nobody was found who says it
        ("Die Ursache war zunächst unklar.", "disclaimed"),
        ("Das Amt äußerte sich zunächst nicht.", "asserted"),
        ("Eine Stellungnahme lag nicht vor.", "asserted"),
        ("Das Amt machte keine Angaben.", "asserted"),
        ("Das Amt dementierte den Bericht.", "denied"),
        ("Das stimmt nicht.", "denied"),
        ("Das ist falsch.", "denied"),
        ("Der Eindruck war unzutreffend.", "denied"),
        # the most distant counts
        ("Offenbar wies das Amt die Vorwürfe zurück.", "denied"),
        ("Unklar blieb, ob das Boot wohl gesunken war.", "disclaimed"),
        ("Das Amt dementierte, bestätigen ließ sich das nicht.", "denied"),
        # what is no denial, no hedge of the sentence
        ("Das Amt dementierte den Bericht nicht.", "asserted"),
        ("Der mutmaßliche Täter wurde verhaftet.", "asserted"),
        ("Ein Treffen der sogenannten Hafengruppe endete.", "asserted"),
        ("Die Brücke soll gebaut werden.", "asserted"),
    ],
)
def test_the_outlets_own_words(text: str, certainty: str) -> None:
    assert kinds(text) == [certainty]


def test_an_indirect_statement_is_attributed() -> None:
    text = "Zwei Menschen seien tot, sagte Kern."
    one = said(text, "Zwei Menschen seien tot", frame="sagte Kern")
    assert kinds(text, one) == ["attributed"]
    assert reasons(text, one) == [["sagte", "sagte Kern"]]


@pytest.mark.parametrize("kind", ["direct", "indirect", "reported", "subjunctive", "free"])
def test_any_kind_of_quotation_attributes(kind: str) -> None:
    text = "Zwei Menschen seien tot."
    assert kinds(text, said(text, text, kind=kind)) == ["attributed"]


def test_a_frame_alone_attributes() -> None:
    text = "Zwei Menschen sind tot. Das teilte das Amt am Abend mit."
    frame = span(text, "Das teilte das Amt am Abend mit")
    one = Quotation(span(text, "Zwei Menschen sind tot."), "indirect", frame_spans=(frame,))
    assert kinds(text, one) == ["attributed", "attributed"]


def test_a_few_quoted_words_leave_the_sentence_to_the_outlet() -> None:
    text = "Am Abend kamen drei Boote in den Hafen und „alle lachten“."
    assert kinds(text, said(text, "„alle lachten“", kind="direct")) == ["asserted"]


def test_the_pieces_count_and_not_the_words_between() -> None:
    text = "„Ja“, ruft am Abend im Hafen der alten Stadt ein Mann, „gern“."
    one = said(text, text, kind="direct", parts=("„Ja“", "„gern“"))
    assert kinds(text, one) == ["asserted"]


def test_a_speakers_hedge_is_not_the_outlets() -> None:
    text = "Das Boot sei wohl gesunken, sagte Kern."
    one = said(text, "Das Boot sei wohl gesunken", frame="sagte Kern")
    assert kinds(text, one) == ["attributed"]
    text = "„Das Boot ist wohl gesunken.“"
    assert kinds(text, said(text, text, kind="direct")) == ["attributed"]


def test_a_hedge_beside_the_quotation_is_the_outlets() -> None:
    text = "„Das Boot ist gesunken“, sagte offenbar ein Fischer."
    one = said(text, "„Das Boot ist gesunken“", kind="direct")
    assert kinds(text, one) == ["hedged"]
    assert reasons(text, one) == [["offenbar"]]


def test_a_hedge_that_hands_over_is_the_frame() -> None:
    text = "Nach eigenen Angaben kaufte der Verein drei Boote."
    one = said(text, "kaufte der Verein drei Boote", frame="Nach eigenen Angaben")
    assert kinds(text, one) == ["attributed"]


def test_a_denial_in_a_direct_quotation_is_the_speakers() -> None:
    text = "„Das stimmt nicht“, sagte Kern."
    one = said(text, "„Das stimmt nicht“", kind="direct", frame="sagte Kern")
    assert kinds(text, one) == ["attributed"]


def test_a_denial_in_indirect_speech_denies() -> None:
    text = "Der Bericht sei falsch, sagte Kern."
    assert kinds(text, said(text, "Der Bericht sei falsch", frame="sagte Kern")) == ["denied"]


@pytest.mark.parametrize(
    ("statement", "certainty"),
    [
        # no word for a claim: an admission, a judgement
        ("Das war falsch", "attributed"),
        ("Das sei wohl falsch", "attributed"),
        ("Das sei schlicht unwahr", "attributed"),
        ("Der Eindruck sei nicht zutreffend", "attributed"),
        ("Das Video sei falsch", "attributed"),
        # a claim is named
        ("Die Behauptung sei falsch", "denied"),
        ("Das Gerücht sei falsch", "denied"),
        ("Die Vorwürfe seien unwahr", "denied"),
        ("Die Angaben seien nicht zutreffend", "denied"),
        ("Die Meldung sei frei erfunden", "denied"),
        # no adjective
        ("Das stimme nicht", "denied"),
    ],
)
def test_an_adjective_of_a_speaker_denies_a_claim_only(statement: str, certainty: str) -> None:
    text = f"{statement}, sagte Kern."
    assert kinds(text, said(text, statement, frame="sagte Kern")) == [certainty]


def test_a_cue_of_that_stance_denies() -> None:
    text = "Kern verneinte, dass das Boot gesunken sei."
    one = said(text, "dass das Boot gesunken sei", frame="verneinte", stance="denying")
    assert kinds(text, one) == ["denied"]
    assert reasons(text, one) == [["verneinte"]]


def test_a_disclaimer_is_about_the_attributed_sentences_before() -> None:
    text = "Es regnete. Ein Boot sei gesunken. Zwei Menschen seien tot. Die Angaben ließen sich nicht überprüfen."
    quotations = [said(text, one, kind="subjunctive") for one in ("Ein Boot sei gesunken.", "Zwei Menschen seien tot.")]
    assert kinds(text, *quotations) == ["asserted", "disclaimed", "disclaimed", "disclaimed"]
    assert reasons(text, *quotations)[1] == ["ließen sich nicht überprüfen"]


def test_a_disclaimer_is_about_hedged_sentences_too() -> None:
    text = "Ein Boot soll gesunken sein. Das ließ sich nicht unabhängig bestätigen."
    assert kinds(text) == ["disclaimed", "disclaimed"]


def test_the_outlets_own_assertion_stops_a_disclaimer() -> None:
    text = "Ein Boot sei gesunken. Es regnete. Die Angaben ließen sich nicht überprüfen."
    one = said(text, "Ein Boot sei gesunken.", kind="subjunctive")
    assert kinds(text, one) == ["attributed", "asserted", "disclaimed"]


def test_a_disclaimer_that_begins_a_paragraph_reaches_one_sentence() -> None:
    text = "Ein Boot sei gesunken. Zwei Menschen seien tot.\n\nDie Angaben ließen sich nicht überprüfen."
    quotations = [said(text, one, kind="subjunctive") for one in ("Ein Boot sei gesunken.", "Zwei Menschen seien tot.")]
    assert kinds(text, *quotations) == ["attributed", "disclaimed", "disclaimed"]


def test_a_disclaimer_does_not_cross_a_paragraph_behind_its_own() -> None:
    text = "Ein Boot sei gesunken.\n\nZwei Menschen seien tot. Die Angaben ließen sich nicht überprüfen."
    quotations = [said(text, one, kind="subjunctive") for one in ("Ein Boot sei gesunken.", "Zwei Menschen seien tot.")]
    assert kinds(text, *quotations)[1:] == ["disclaimed", "disclaimed"]


def test_a_disclaimer_with_a_statement_of_its_own_is_about_that() -> None:
    text = "Ein Boot sei gesunken. Die Angabe, zwei Menschen seien tot, ließ sich nicht überprüfen."
    first, second = said(text, "Ein Boot sei gesunken.", kind="subjunctive"), said(text, "zwei Menschen seien tot")
    assert kinds(text, first, second) == ["attributed", "disclaimed"]


def test_an_open_question_is_not_about_what_stood_before() -> None:
    text = "Ein Boot sei gesunken. Unklar war, wem es gehört."
    assert kinds(text, said(text, "Ein Boot sei gesunken.", kind="subjunctive")) == ["attributed", "disclaimed"]


def test_a_disclaimer_does_not_reach_the_heading() -> None:
    text = "Offenbar Boot gesunken\nDie Angaben ließen sich nicht überprüfen."
    assert kinds(text, heading_end=22) == ["hedged", "disclaimed"]


def test_a_denied_sentence_stays_denied() -> None:
    text = "Das Amt dementierte den Bericht. Die Angaben ließen sich nicht überprüfen."
    assert kinds(text) == ["denied", "disclaimed"]


def test_questions_and_short_lines_claim_nothing() -> None:
    assert kinds("Ist das Boot gesunken? Es ist gesunken.") == ["asserted"]
    assert kinds("Uta Kern\n\nDas Boot ist gesunken.") == ["asserted"]
    assert kinds("Er starb.") == ["asserted"]


def test_a_question_of_a_speaker_is_attributed() -> None:
    text = "„Ist das Boot gesunken?“"
    assert kinds(text, said(text, text, kind="direct")) == ["attributed"]


def test_a_heading_without_a_verb_claims() -> None:
    assert kinds("Drei Boote im Hafen gesunken\nEs regnete am Abend.", heading_end=28) == ["asserted", "asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "Kiew meldet Verluste. Offenbar brannte ein Lager in Moskau.",
        "Moskau dementierte den Bericht.",
        "Selenskyj wies die Vorwürfe zurück.",
        "Die Angaben aus Kiew ließen sich nicht unabhängig überprüfen.",
        "Putin soll das Dorf besucht haben.",
        "Die Ukraine hat drei Dörfer eingenommen.",
        "Was Putin plant, ist unklar.",
        "Russland äußerte sich zunächst nicht. In Kiew regnete es.",
        "Ein Boot soll vor Russland gesunken sein. Bestätigen ließ sich das in Moskau nicht.",
        "Selenskyj bestritt das. Warum schweigt Moskau?",
    ],
)
def test_one_rule_for_both_sides(text: str) -> None:
    other = text
    for one, two in (("Ukraine", "Russland"), ("Kiew", "Moskau"), ("Selenskyj", "Putin")):
        other = other.replace(one, "\0").replace(two, one).replace("\0", two)
    assert other != text
    assert kinds(other) == kinds(text)


def test_many_quotations_come_back_in_time() -> None:
    text = "Ein Boot sei gesunken. " * 5_000
    quotations = tuple(Quotation(Span("p", 23 * k, 23 * k + 22), "subjunctive") for k in range(5_000))
    assert set(kinds(text, *quotations)) == {"attributed"}


def test_which_disclaimers_reach_back_is_read_from_the_list() -> None:
    text = "Ein Boot sei gesunken. Das ist ungewiss."
    passage = Passage("p", "a", "Blatt A", 0, len(text), text)
    one, unsure = said(text, "Ein Boot sei gesunken."), Hedge(span(text, "ungewiss"), "ungewiss", "disclaimer")
    rows = "# test | own list, CC0 | cue, kind, pattern\nungewiss  disclaimer  ungewiss\n"
    for code, more, expected in (("xq", "", "attributed"), ("xr", "ungewiss  scope  before\n", "disclaimed")):
        language = Language(code, {"hedges": parse_table("hedges.txt", rows + more)})
        found = claims(passage, split(text, GERMAN), [one], [unsure], language=language)
        assert [claim.certainty for claim in found] == [expected, "disclaimed"]


class Counted(str):
    """A text that counts how often a part of it is taken."""

    taken = 0

    def __getitem__(self, key: object) -> str:
        Counted.taken += 1
        return super().__getitem__(key)  # type: ignore[index]


def test_no_sentence_is_gone_over_twice_by_disclaimers(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 500
    sentence, note = "Ein Boot sei gesunken. ", "Die Angaben ließen sich nicht überprüfen. "
    text = Counted(sentence * count + note * count)
    size = len(sentence)
    told_ = [certainty._Told(size * k, size * k + size - 1, "attributed", ()) for k in range(count)]
    told_ += [
        certainty._Told(start, start + len(note) - 1, "disclaimed", (), back=((start, start + 5),))
        for start in range(size * count, len(text), len(note))
    ]
    monkeypatch.setattr(Counted, "taken", 0)
    certainty._reach_back(Passage("p", "a", "Blatt A", 0, len(text), text), told_)
    assert {one.certainty for one in told_} == {"disclaimed"}
    assert {one.reasons for one in told_[:count]} == {((size * count, size * count + 5),)}
    assert Counted.taken <= 2 * len(told_)


def test_an_open_question_between_does_not_stop_a_disclaimer() -> None:
    text = "Ein Boot sei gesunken. Unklar war, wem es gehört. Die Angaben ließen sich nicht überprüfen."
    assert kinds(text, said(text, "Ein Boot sei gesunken.", kind="subjunctive")) == ["disclaimed"] * 3
