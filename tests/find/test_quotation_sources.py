"""Source type, relay and origin of the quotations of one passage, taken together."""

import pytest

from framing.find import mentions, quotations
from framing.find.quotation_sources import described


@pytest.fixture
def said(german, passage_of):
    """Speaker, type and relay of every quotation in a text."""

    def rows(text):
        passage = passage_of(text)
        named = mentions.find(passage, language=german)
        found = quotations.find(passage, language=german, mentions=named)
        return described(passage, found, language=german, mentions=named)

    return rows


def types(found):
    return {one.speaker: one.source_type for one in found}


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "country", "relay"),
    [
        (
            "Wie Reuters unter Berufung auf Minister Uwe Kern berichtet, sei die Stadt befreit.",
            "Uwe Kern",
            "government",
            "",
            "Reuters",
        ),
        (
            "Die Agentur Tass meldete unter Berufung auf das russische Verteidigungsministerium, das Tor sei zu.",
            "russische Verteidigungsministerium",
            "government",
            "RU",
            "TASS",
        ),
        (
            "Die Agentur Ukrinform meldete unter Berufung auf den ukrainischen Präsidenten, die Stadt sei befreit.",
            "ukrainische Präsident",
            "government",
            "UA",
            "Ukrinform",
        ),
        (
            "Das Tor sei zu, berichtet die Zeitung »Nordblatt« unter Verweis auf die Polizei.",
            "Polizei",
            "police",
            "",
            "Nordblatt",
        ),
        # whoever is no medium speaks for itself
        (
            "Das Ministerium teilte unter Berufung auf die Armee mit, das Tor sei zu.",
            "Ministerium",
            "government",
            "",
            "",
        ),
        ("Die Agentur Tass meldete, das Tor sei zu.", "Agentur Tass", "agency", "RU", ""),
    ],
)  # fmt: skip
def test_from_whom_a_medium_has_it_is_the_speaker(text, speaker, kind, country, relay, said):
    (one,) = said(text)
    assert (one.speaker, one.source_type, one.source_country, one.relay) == (speaker, kind, country, relay)


def test_the_span_is_that_of_the_origin(said):
    text = "Wie Reuters unter Berufung auf Minister Uwe Kern berichtet, sei die Stadt befreit."
    (one,) = said(text)
    assert text[one.speaker_span.start : one.speaker_span.end] == "Minister Uwe Kern"
    assert one.antecedent is None


def test_what_goes_on_goes_on_with_the_origin(said):
    text = "Die Agentur Tass meldete unter Berufung auf die Armee, das Tor sei zu. Der Damm sei gebrochen."
    first, second = said(text)
    assert second.cue == ""
    assert (second.speaker, second.source_type, second.relay) == ("Armee", "military", "TASS")
    assert second.antecedent == first.speaker_span


def test_one_medium_is_not_speaker_and_relay(said):
    for one in said("Laut der Agentur Tass sagte Kern, das Tor sei zu. Die Agentur Tass meldete laut Tass, es brenne."):
        assert one.relay == "" or one.speaker == "Kern"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Ministerin Jana Kern sagte, das Tor sei zu. Der Trainer Paul Kern sagte, er gehe.",
            {"Jana Kern": "government", "Paul Kern": "culture"},
        ),
        (
            "Die Polizei Turku teilte mit, das Tor sei zu. Die Stadtwerke Turku teilten mit, das Wasser sei knapp.",
            {"Polizei Turku": "police", "Stadtwerke Turku": "company"},
        ),
        (
            "Ministerin Kern sagte, das Tor sei zu. Jana Kern sagte, es bleibe zu. Kern sagte, das sei gut.",
            {"Ministerin Kern": "government", "Jana Kern": "government", "Kern": "government"},
        ),
        (
            "Ministerin Jana Kern sagte, das Tor sei zu. Kern sagte, es bleibe zu.",
            {"Jana Kern": "government", "Kern": "government"},
        ),
        # two of that name
        (
            "Ministerin Jana Kern sagte, das Tor sei zu. Kern sagte, es bleibe zu. Nur Paul Kern ging.",
            {"Jana Kern": "government", "Kern": "person"},
        ),
        (
            "Ministerin Kern sagte, das Tor sei zu. Der Trainer Kern sagte, er gehe.",
            {"Ministerin Kern": "government", "Trainer Kern": "culture"},
        ),
    ],
)  # fmt: skip
def test_who_shares_a_type(text, kinds, said):
    assert types(said(text)) == kinds


def test_reporters_are_no_relay_and_a_law_is_no_channel(said):
    (one,) = said("Kern sagte gegenüber Reportern, das Tor sei zu.")
    assert one.relay == ""
    (one,) = said("Kern schrieb in Artikel 2, das Tor sei zu.")
    assert one.channel == ""
