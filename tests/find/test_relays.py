"""Who passes a statement on, and where it was said."""

import pytest

from framing.find.channels import channels
from framing.find.relays import chain


def found(text, speaker, german, **more):
    at = text.index(speaker) if speaker else None
    span = (at, at + len(speaker)) if speaker else None
    return chain(text, 0, len(text), span, german, **more)


@pytest.mark.parametrize(
    ("text", "speaker", "relay", "channel"),
    [
        (
            "Ein Lager brenne, berichtet die Bewegung laut der Nachrichtenagentur Ukrinform auf Telegram.",
            "die Bewegung",
            "Ukrinform",
            "telegram",
        ),
        ("„Wir halten“, sagte er der dpa.", "er", "dpa", ""),
        ("„Wir halten“, sagte Kern dem Sender Nordfunk am Montag.", "Kern", "Nordfunk", ""),
        ("„Wir halten“, sagte Kern am Montag der Norderauer Zeitung.", "Kern", "Norderauer Zeitung", ""),
        ("Kern sagte im Gespräch mit der Zeitung »Nordblatt«, der Damm halte.", "Kern", "Nordblatt", "interview"),
        ("„Der Damm hält“, zitiert ihn die Agentur TASS.", "ihn", "TASS", ""),
        ("Peskow wurde von der Agentur Ria Nowosti zitiert.", "Peskow", "RIA", ""),
        ("Kern erklärte gegenüber der Deutschen Presse-Agentur, der Damm halte.", "Kern", "dpa", ""),
        ("Der Damm hält laut Kern, wie die Nachrichtenagentur Interfax berichtet.", "Kern", "Interfax", ""),
        ("Kern sagte der Staatsagentur Tass zufolge, der Damm halte.", "Kern", "TASS", ""),
        ("Laut Tass sagte Kern, der Damm halte.", "Kern", "TASS", ""),
        ("Kern sagte dem »Spiegel«, der Damm halte.", "Kern", "Spiegel", ""),
        ("Kern sagte dem »Ruf am Morgen«, der Damm halte.", "Kern", "Ruf am Morgen", ""),  # in no list
        ("Kern sagte im Deutschlandfunk: „Der Damm hält.“", "Kern", "Deutschlandfunk", ""),
        ("Das teilte Kern auf X mit.", "Kern", "", "x"),
        ("In einer am Montag veröffentlichten Videobotschaft sagte Kern, der Damm halte.", "Kern", "", "video_message"),
        ("Kern sagte auf einer Pressekonferenz in Norderau, der Damm halte.", "Kern", "", "press_conference"),
        ("Kern schrieb in den sozialen Medien, der Damm halte.", "Kern", "", "social_media"),
        ("„Der Damm hält“, so Kern per Mitteilung.", "Kern", "", "statement"),
        ("Kern sagte in der Sendung »Am Abend«, der Damm halte.", "Kern", "", "broadcast"),
        # nobody between
        ("„Der Damm hält“, sagte Kern.", "Kern", "", ""),
        ("Die Tass meldete, der Damm halte.", "Tass", "", ""),  # the speaker itself
        ("Die Sprecherin der Zeitung sagte, der Damm halte.", "Die Sprecherin der Zeitung", "", ""),
        ("Kern sagte, die Zeitung »Nordblatt« habe in einem Bericht gelogen.", "Kern", "", ""),  # what is said
        ("Kern rief die Führer der Welt auf.", "Kern", "", ""),
        ("Kern sagte mit Blick auf die Verhandlungen, der Damm halte.", "Kern", "", ""),
        # a noun alone must be that of one medium
        ("Kern sagte der Zeitung, der Damm halte.", "Kern", "Zeitung", ""),
        ("Kern sagte dem Fernsehsender, der Damm halte.", "Kern", "Fernsehsender", ""),
        ("Kern sagte der Regionalzeitung, der Damm halte.", "Kern", "Regionalzeitung", ""),
        ("Kern sagte gegenüber Reportern, der Damm halte.", "Kern", "", ""),
        ("Kern sagte dem Reporter Paul Garn, der Damm halte.", "Kern", "", ""),
        ("Kern sagte gegenüber Medien, der Damm halte.", "Kern", "", ""),
        ("Kern sagte den Lokalmedien, der Damm halte.", "Kern", "", ""),
        ("Kern sagte den Fernsehsendern, der Damm halte.", "Kern", "", ""),
        ("Kern sagte gegenüber der Presse, der Damm halte.", "Kern", "", ""),
        ("Laut Medienberichten sagte Kern, der Damm halte.", "Kern", "", ""),
        # a part of a law is no channel
        ("Kern schrieb in einem Artikel, der Damm halte.", "Kern", "", "article"),
        ("Kern schrieb in Artikel 2, der Damm halte.", "Kern", "", ""),
        ("Kern schrieb in sozialen Netzwerken, der Damm halte.", "Kern", "", "social_media"),
    ],
)
def test_relay_and_channel(text, speaker, relay, channel, german):
    one = found(text, speaker, german)
    assert (one.relay, one.channel) == (relay, channel)


@pytest.mark.parametrize(
    ("text", "speaker", "relay", "origin"),
    [
        (
            "Wie RIA Nowosti unter Berufung auf das Verteidigungsministerium meldet, hält der Damm.",
            "RIA Nowosti",
            "RIA",
            "Verteidigungsministerium",
        ),
        ("Das »Nordblatt« beruft sich auf Kreise des Amts.", "»Nordblatt«", "Nordblatt", "Kreise des Amts"),
        ("Das Ministerium teilte unter Berufung auf die Armee mit, der Damm halte.", "Ministerium", "", "Armee"),
    ],
)  # fmt: skip
def test_from_whom_a_medium_has_it(text, speaker, relay, origin, german):
    one = found(text, speaker, german)
    assert (one.relay, one.origin) == (relay, origin)


def test_spans_are_those_of_the_whole_text(german):
    before = "Es regnet. "
    text = before + "„Der Damm hält“, sagte Kern dem »Nordkurier« in einem Interview."
    at = text.index("Kern")
    one = chain(text, len(before), len(text), (at, at + 4), german)
    assert text[slice(*one.relay_span)] == "»Nordkurier«"
    assert text[slice(*one.channel_span)] == "in einem Interview"


def test_with_frames_only_they_are_read(german):
    text = "Der Damm halte, sagte Kern, und auf Telegram sei das zu sehen."
    frame = (text.index("sagte"), text.index(", und"))
    assert found(text, "Kern", german, frames=(frame,)).channel == ""


@pytest.mark.parametrize(
    ("one", "other"), [("TASS", "Ukrinform"), ("RIA Nowosti", "UNIAN"), ("Interfax", "Interfax-Ukraine")]
)
def test_one_rule_for_all_agencies(one, other, german):
    text = "„Der Damm hält“, sagte Kern der Nachrichtenagentur {} auf Telegram."
    first, second = (found(text.format(name), "Kern", german) for name in (one, other))
    assert first.relay
    assert second.relay
    assert first.channel == second.channel == "telegram"


def test_every_row_of_a_channel_has_the_same_titles(german):
    for _, channel, de, en in german.rows("channels"):
        assert channels(german)[channel] == (de, en)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "»",
        "dpa",
        "der",
        "sagte er der",
        "laut",
        "unter Berufung auf",
        "Kern sagte dem »",
        "Zeitung »Nord",
        "auf",
        "11A dpa",
        "(dpa",
    ],
)
def test_broken_sentences_have_a_chain_or_none(text, german):
    for span in (None, (0, min(3, len(text)))):
        one = chain(text, 0, len(text), span, german)
        assert one.relay_span is None or 0 <= one.relay_span[0] <= one.relay_span[1] <= len(text)
