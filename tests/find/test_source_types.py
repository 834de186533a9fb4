"""What kind of source a speaker is, by the words that name it; one rule for all countries and sides."""

import re

import pytest

from framing.errors import ResourceError
from framing.find import mentions, quotation_sources, source_words
from framing.find.source_types import classify
from framing.language.resources import Language, load, parse_table
from framing.model import OwnName, Passage


@pytest.mark.parametrize(
    ("speaker", "kind", "country"),
    [
        # government
        ("das russische Verteidigungsministerium", "government", "RU"),
        ("des ukrainischen Verteidigungsministeriums", "government", "UA"),
        ("Kremlsprecher Peskow", "government", "RU"),
        ("Maria Sacharowa", "government", "RU"),
        ("Präsident Wolodymyr Selenskyj", "government", "UA"),
        ("Innenministeriumssprecherin Kern", "government", ""),
        ("Deutscher Wetterdienst", "government", ""),
        ("des Deutschen Wetterdienstes", "government", ""),
        ("Bürgermeister von Kiew", "government", "UA"),
        ("der Gouverneur der Region Belgorod", "government", "RU"),
        ("Kreml", "government", "RU"),
        ("Kiew", "government", "UA"),
        ("Moskau und Kiew", "government", ""),
        ("US-Präsident", "government", "US"),
        ("die russische Botschaft in Berlin", "government", "RU"),
        ("Botschafter der Ukraine in Berlin", "government", "UA"),
        ("Verteidigungsministerium in Moskau", "government", "RU"),
        ("Mitteilung des Innenministeriums", "government", ""),
        ("Justizministerin Kern", "government", ""),
        ("Volksrepublik Donezk", "government", ""),  # for which state it speaks is disputed
        # armed forces, and who fights for no state
        ("des ukrainischen Generalstabs", "military", "UA"),
        ("47. Brigade der Ukraine", "military", "UA"),
        ("ein Sprecher der Luftwaffe", "military", ""),
        ("Syrskyj", "military", "UA"),
        ("russische Truppen", "military", "RU"),
        ("prorussische Separatisten", "armed_group", ""),
        ("pro-ukrainische Partisanen", "armed_group", ""),
        ("ein Sprecher der Hamas", "armed_group", ""),
        # police, courts, rescue
        ("Polizei", "police", ""),
        ("die Polizeisprecherin Jana Kern", "police", ""),
        ("dänischen Polizei", "police", "DK"),
        ("Präsident des Landgerichts", "police", ""),
        ("Feuerwehr", "police", ""),
        # parliaments and parties
        ("SPD-Fraktionschef Kern", "parliament_party", "DE"),
        ("Oppositionspolitikerin Kern", "parliament_party", ""),
        ("Wirtschaftspolitiker der Union", "parliament_party", ""),
        ("Russlands Opposition", "parliament_party", "RU"),
        # bodies of several states
        ("EU-Kommission", "international", ""),
        ("Nato-Generalsekretär Stoltenberg", "international", ""),
        ("des Roten Kreuzes", "international", ""),
        ("UN-Experten", "international", ""),
        # agencies and other media
        ("Nachrichtenagentur Tass", "agency", "RU"),
        ("die staatliche Agentur Belta", "agency", "BY"),
        ("dpa", "agency", "DE"),
        ("rtr", "agency", "GB"),
        ("die Zeitung »Bild«", "media", ""),
        ("»Spiegel«", "media", ""),
        ("Spiegel", "media", ""),
        ("Chefredakteurin des Norderauer Anzeigers", "media", ""),
        ("NDR-Bericht", "media", ""),
        # knowledge, interests, help
        ("Militärexperte Garn", "expert", ""),
        ("Ukraine-Experte Garn", "expert", ""),
        ("eine Virologin der Universität Norderau", "expert", ""),
        ("Präsident des Lehrerverbands", "association", ""),
        ("Geschäftsführer des Unternehmens", "company", ""),
        ("Sprecherin der Menschenrechtsorganisation Licht", "ngo", ""),
        ("Rechtsanwältin Kern", "lawyer", ""),
        ("der Bischof von Norderau", "religion", ""),
        ("Trainer Kern", "culture", ""),
        ("Schulleiterin Kern", "institution", ""),
        # who is not known by an office
        ("Anwohner", "witness", ""),
        ("Augenzeugen", "witness", ""),
        ("ein Überlebender", "witness", ""),
        ("Demonstranten", "people", ""),
        ("Kreise der Regierung", "anonymous", ""),
        ("informierte Kreise", "anonymous", ""),
        ("Regierungskreisen", "anonymous", ""),
        ("ein hochrangiger Beamter, der anonym bleiben wollte", "anonymous", ""),
        ("ein Sprecher, der nicht genannt werden will", "anonymous", ""),
        ("russischer Militärblogger", "social_media", "RU"),
        ("ein Telegram-Kanal", "social_media", ""),
        ("eine Studie", "document", ""),
        ("Jana Kern", "person", ""),
        ("Frau Kern", "person", ""),
        ("Sprecherin Jana Kern", "person", ""),
        ("Jana Fischer", "person", ""),
        # nothing tells
        ("Sprecher", "", ""),
        ("die Vertreterin", "", ""),
        ("Rekordquoten", "", ""),
    ],
)
def test_kind_and_country(speaker, kind, country, german):
    found = classify(speaker, language=german)
    assert (found.kind, found.country) == (kind, country)


_SWAPS = {
    "ukrainisch": "russisch", "Ukraine": "Russland", "Kiewer": "Moskauer", "Kiew": "Moskau", "TASS": "Ukrinform",
    "Selenskyj": "Putin", "Charkiw": "Belgorod",
}  # fmt: skip
_BOTH_WAYS = {**_SWAPS, **{right: left for left, right in _SWAPS.items()}}
_SWAP = re.compile("|".join(sorted(_BOTH_WAYS, key=len, reverse=True)))
_COUNTRIES = {"UA": "RU", "RU": "UA"}


@pytest.mark.parametrize(
    "speaker",
    [
        "des ukrainischen Generalstabs",
        "der russische Geheimdienst",
        "ein Sprecher der ukrainischen Armee",
        "das russische Verteidigungsministerium",
        "die Regierung in Kiew",
        "Kiew",
        "Ukraine",
        "die Ukraine",
        "Botschafter der Ukraine",
        "ein Vertreter Russlands bei den Vereinten Nationen",
        "Nachrichtenagentur TASS",
        "TASS",
        "Präsident Selenskyj",
        "ein ukrainischer Militärblogger",
        "russische Medien",
        "ukrainische Separatisten",
        "pro-russische Rebellen",
        "der Gouverneur der Region Belgorod",
        "Kiewer Bürgermeister",
        "ein russischer Beamter, der anonym bleiben will",
        "Ukraine-Experte",
        "Russland-Beauftragter",
        "ukrainische Behörden",
        "Einwohner aus Charkiw",
        "Truppen Russlands",
    ],
)
def test_one_rule_for_both_sides(speaker, german):
    """Exchanging the sides exchanges the countries and nothing else."""
    swapped = _SWAP.sub(lambda match: _BOTH_WAYS[match.group()], speaker)
    assert swapped != speaker
    one, other = classify(speaker, language=german), classify(swapped, language=german)
    assert one.kind
    assert (other.kind, other.country) == (one.kind, _COUNTRIES.get(one.country, ""))


def test_the_passage_tells_whom_a_surname_means(german, passage_of):
    passage = passage_of("Präsident Wolodymyr Selenskyj kam an. „Wir bleiben“, sagte Selenskyj.")
    found = mentions.find(passage, language=german)
    assert classify("Selenskyj", language=german, mentions=found).country == "UA"


def test_only_the_names_that_are_given_count(german, passage_of):
    assert classify("Ukroboronprom", language=german).kind == "company"
    assert classify("Ukroboronprom", language=german, mentions=()).kind == "person"
    passage = passage_of("Die Ukroboronprom meldete sich. Ein Ukroboronprom-Sprecher kam.")
    found = mentions.find(passage, language=german)
    assert classify("Ukroboronprom", language=german, mentions=found, text=passage.text).kind == "company"
    assert classify("Ukroboronprom-Sprecher", language=german, mentions=found, text=passage.text).kind == "company"


@pytest.mark.parametrize(("entity_id", "kind"), [("o-spd", "parliament_party"), ("x-lumora", "")])
def test_a_name_of_the_projects_own_counts_where_it_is_a_mention(entity_id, kind, german, passage_of):
    passage = passage_of("Die Lumora meldete sich.")
    own = OwnName(entity_id, "Lumora", "org", "", "Lumora", "official")
    found = mentions.find(passage, language=german, own=(own,))
    assert [mention.entity_id for mention in found] == [entity_id]
    assert classify("die Lumora", language=german, mentions=found, text=passage.text).kind == kind


@pytest.mark.parametrize(
    ("printed", "shown", "kind"),
    [
        ("Der Sprecher des Roten Kreuzes kam.", "Rote Kreuz", "international"),
        ("Russlands Opposition kam.", "Russlands Opposition", "parliament_party"),
        ("Der SPD-Fraktionschef kam.", "SPD-Fraktionschef", "parliament_party"),
        ("Kiew meldete sich.", "Kiew", "government"),
        ("Der Kiewer Bürgermeister kam.", "Kiewer Bürgermeister", "government"),
    ],
)
def test_names_of_the_passage_are_found_in_the_speakers_words(printed, shown, kind, german, passage_of):
    passage = passage_of(printed)
    found = mentions.find(passage, language=german)
    given = classify(shown, language=german, mentions=found, text=passage.text)
    assert given.kind == kind
    assert given == classify(shown, language=german)


def test_every_kind_has_a_title_and_no_word_stands_twice(german):
    rows = german.rows("source_types")
    assert len(rows) >= 350
    assert {kind for kind, *_ in rows} - {source_words.NO_KIND} <= set(source_words.kinds(german))
    words = [word for _, match, word in rows if match != "class"]
    assert sorted({word for word in words if words.count(word) > 1}) == []
    for kind in source_words.kinds(german).values():
        assert all((kind.de, kind.en))
        assert kind.definition.endswith(".")
        assert kind.en_definition.endswith(".")


def test_every_person_of_the_list_is_in_the_gazetteer(german):
    from framing.language.gazetteer import gazetteer

    for entity_id, _ in german.rows("source_persons"):
        assert gazetteer().entity(entity_id).kind == "person"


def test_an_unknown_kind_is_told_with_its_word():
    tables = {table.name: table for table in load("de").tables}
    row = "# words | own list, CC0 | kind, match, word\nwizard  word  Zauberer\n"
    broken = Language("xx", {**tables, "source_types": parse_table("source_types.txt", row)})
    with pytest.raises(ResourceError, match="Zauberer"):
        source_words.table(broken)


@pytest.mark.parametrize(
    "speaker", ["", " ", "der", "»", "„Die", "(", "Frau", "von", "11A", "-sprecher", "SPD-", "x" * 3000, "Sprecher der"]
)
def test_broken_speakers_have_a_kind_or_none(speaker, german):
    assert classify(speaker, language=german).kind in {"", *source_words.kinds(german)}


def test_whose_statements_they_are_tells_a_country_at_least(german, quoted) -> None:
    """„nach ukrainischen Angaben": a ministry's, an army's or a paper's, but Ukrainian."""
    text = "Nach ukrainischen Angaben starben drei Menschen."
    found = quotation_sources.described(Passage("p", "a", "Blatt A", 0, len(text), text), quoted(text), language=german)
    assert [(q.source_type, q.source_country) for q in found] == [("", "UA")]
