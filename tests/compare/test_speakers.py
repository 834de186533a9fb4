"""Who is heard in which outlet, in which form and with how many words?"""

from dataclasses import replace

from framing.compare import attribution
from framing.model import Findings, Mention, Passage, Quotation, Span


def passage(id_, outlet, text, heading_end=0):
    return Passage(id_, f"{id_}-article", outlet, 0, len(text), text, heading_end)


def span(where, words):
    start = where.text.index(words)
    return Span(where.id, start, start + len(words))


def said(where, words, kind="indirect", speaker="", **more):
    return Quotation(span(where, words), kind, speaker, **more)


def found(where, *quotations, **more):
    return Findings(where.id, quotations=quotations, **more)


def by_id(*findings):
    return {one.passage_id: one for one in findings}


A = passage("a", "Abendblatt", "Kern sagte, die Brücke sei zu. „Wir warten ab“, sagte Taras Kern. Es hieß, es regnet.")
B = passage("b", "Bote", "Laut Kern ist die Brücke offen. Die Stadt fordert Neuwahlen.")


def story(b=B):
    return attribution.compare(
        [A, b],
        by_id(
            found(
                A,
                said(A, "die Brücke sei zu", "subjunctive", "Kern", source_type="person"),
                said(A, "Wir warten ab", "direct", "Taras Kern", source_type="military", source_country="UA"),
                said(A, "es regnet", "indirect"),
            ),
            found(
                b,
                said(b, "Laut Kern ist die Brücke offen", "indirect", "Kern", source_type="military"),
                said(b, "fordert Neuwahlen", "reported", "Stadt"),
            ),
        ),
    )


def test_words_given_and_form_of_each_speaker():
    rows = {(row.outlet, row.speaker): row for row in story().speakers}
    kern = rows["Abendblatt", "Taras Kern"]
    assert (len(kern.direct_spans), len(kern.continued_spans), kern.word_count) == (1, 1, 7)
    assert (kern.source_type, kern.source_country) == ("military", "UA")  # of two alike the first in the alphabet
    assert len(rows["Bote", "Stadt"].reported_spans) == 1
    assert rows["Bote", "Stadt"].word_count == 2


def test_one_row_a_speaker_with_the_surname_of_another_outlet():
    voices = {voice.name: voice for voice in story().voices}
    assert list(voices) == ["Taras Kern", "Stadt", ""]  # most outlets first, nobody by name last
    kern = voices["Taras Kern"]
    assert [(use.outlet, use.speaker) for use in kern.uses] == [("Abendblatt", "Taras Kern"), ("Bote", "Kern")]
    assert (kern.source_type, kern.source_country) == ("military", "UA")
    assert kern.word_count == 13
    assert kern.of("Chronik") is None


def test_two_full_names_of_one_surname_leave_the_surname_of_a_third_outlet_alone():
    texts = {name: passage(name, name, "Es regnet.") for name in "ABC"}
    names = {"A": "Anna Ruban", "B": "Petro Ruban", "C": "Ruban"}
    findings = by_id(*(found(texts[one], said(texts[one], "Es regnet", speaker=names[one])) for one in texts))
    voices = attribution.compare(list(texts.values()), findings).voices
    assert sorted(voice.name for voice in voices) == ["Anna Ruban", "Petro Ruban", "Ruban"]


def told_of(*given, mentions=()):
    """One passage of each outlet; what is given is (name, kind of source, outlet), each with a sentence of its own."""
    texts, findings = [], []
    for outlet in dict.fromkeys(outlet for _, _, outlet in given):
        here = [(name, kind) for name, kind, where in given if where == outlet]
        text = passage(outlet, outlet, "".join(f"Laut {name} regnet es. " for name, _ in here))
        said_here, at = [], 0
        for name, kind in here:
            at = text.text.index("Laut ", at)
            named = Span(outlet, at + 5, at + 5 + len(name))
            whole = Span(outlet, at, named.end + len(" regnet es"))
            said_here.append(Quotation(whole, "indirect", name, speaker_span=named, source_type=kind))
            at = whole.end
        places = [
            Mention(Span(outlet, n, n + len(form)), form, form, kind, form, "official")
            for form, kind in mentions
            for n in range(len(text.text))
            if text.text.startswith(form, n)
        ]
        texts.append(text)
        findings.append(found(text, *said_here, mentions=tuple(places)))
    return attribution.compare(texts, by_id(*findings))


def heard_in(compared, outlet="A"):
    return {row.speaker: len(row.spans) for row in compared.speakers if row.outlet == outlet}


def test_an_office_before_the_surname_is_the_one_person_of_that_name():
    compared = told_of(
        ("Ministerin Kern", "government", "A"), ("Jana Kern", "government", "A"), ("Kern", "government", "A")
    )
    assert heard_in(compared) == {"Jana Kern": 3}
    untold = told_of(("Ministerin Kern", "government", "A"), ("Jana Kern", "person", "A"), ("Kern", "", "A"))
    assert heard_in(untold) == {"Jana Kern": 3}


def test_an_office_before_the_full_name_is_the_same_person_whoever_else_has_the_surname():
    compared = told_of(("Ratsmitglied Jana Kern", "person", "A"), ("Jana Kern", "people", "A"), ("Kern", "", "A"))
    assert heard_in(compared) == {"Jana Kern": 3}
    two = told_of(
        ("Rentnerin Jana Kern", "people", "A"), ("Jana Kern", "", "A"), ("Uwe Kern", "", "A"), ("Kern", "", "A")
    )
    assert heard_in(two) == {"Jana Kern": 2, "Uwe Kern": 1, "Kern": 1}
    (voice,) = told_of(("Ratsmitglied Jana Kern", "", "A"), ("Jana Kern", "", "B")).voices
    assert voice.name == "Jana Kern"
    (alone,) = told_of(("Ratsmitglied Jana Kern", "", "A"), ("Kern", "", "B")).voices
    assert alone.name == "Ratsmitglied Jana Kern"  # no form is shown that no outlet writes


def test_an_office_joins_the_full_name_of_another_outlet():
    compared = told_of(("Ministerin Kern", "government", "A"), ("Jana Kern", "government", "B"), ("Kern", "", "C"))
    (voice,) = compared.voices
    assert (voice.name, [use.speaker for use in voice.uses]) == ("Jana Kern", ["Ministerin Kern", "Jana Kern", "Kern"])


def test_an_outlet_has_one_row_a_voice():
    compared = told_of(("Chefin Kern", "company", "A"), ("Kern", "", "A"), ("Jana Kern", "person", "B"))
    for voice in compared.voices:
        assert len({use.outlet for use in voice.uses}) == len(voice.uses)
    assert sorted(voice.name for voice in compared.voices) == ["Chefin Kern", "Jana Kern", "Kern"]


def test_another_office_or_none_that_is_told_leaves_all_apart():
    for kind in ("police", "person", ""):
        compared = told_of(("Kommissarin Kern", kind, "A"), ("Jana Kern", "government", "A"), ("Kern", "", "A"))
        assert heard_in(compared) == {"Kommissarin Kern": 1, "Jana Kern": 1, "Kern": 1}


def test_two_given_names_are_two_persons_though_their_offices_are_alike():
    given = ("Anna Ruban", "Petro Ruban", "Ministerin Ruban", "Ruban")
    compared = told_of(*((name, "government", "A") for name in given))
    assert heard_in(compared) == dict.fromkeys(given, 1)


def test_a_body_and_its_town_are_not_one():
    known = told_of(("Stadtwerke Turku", "company", "A"), ("Turku", "government", "A"), mentions=[("Turku", "place")])
    assert heard_in(known) == {"Stadtwerke Turku": 1, "Turku": 1}
    of_a_state = told_of(
        ("Generalstab Turku", "military", "A"), ("Turku", "military", "B"), mentions=[("Turku", "place")]
    )
    assert sorted(voice.name for voice in of_a_state.voices) == ["Generalstab Turku", "Turku"]
    unknown = told_of(("Stadtwerke Norderau", "company", "A"), ("Norderau", "company", "A"))
    assert heard_in(unknown) == {"Stadtwerke Norderau": 1, "Norderau": 1}


def test_a_person_of_a_company_is_one_with_the_surname():
    compared = told_of(("Frank Olters", "company", "A"), ("Olters", "company", "A"), mentions=[("Olters", "person")])
    assert heard_in(compared) == {"Frank Olters": 2}


def test_a_given_name_that_no_list_knows_is_one_with_the_surname_where_it_is_alone():
    compared = told_of(("Wladlen Kern", "person", "A"), ("Kern", "person", "A"))
    assert heard_in(compared) == {"Wladlen Kern": 2}


def test_equal_names_in_two_outlets_are_one_row():
    texts = {name: passage(name, name, "Es regnet.") for name in "AB"}
    findings = by_id(*(found(text, said(text, "Es regnet", speaker="Ministerium")) for text in texts.values()))
    (voice,) = attribution.compare(list(texts.values()), findings).voices
    assert [(use.outlet, use.word_count) for use in voice.uses] == [("A", 2), ("B", 2)]


def test_a_word_of_two_statements_counts_once_and_a_frame_within_does_not_count():
    text = passage("p", "A", "„Wir bleiben“, sagte Kern, „bis zum Ende“.")
    whole = span(text, "Wir bleiben“, sagte Kern, „bis zum Ende")
    parted = replace(
        said(text, "Wir bleiben", "direct", "Kern", parts=(span(text, "Wir bleiben"), span(text, "bis zum Ende"))),
        span=whole,
    )
    inside = said(text, "zum Ende", "indirect", "Kern")
    compared = attribution.compare([text], by_id(found(text, parted, inside)))
    (row,) = compared.speakers
    assert row.word_count == 5
    assert row.spans == (whole, inside.span)
    assert [(form.form, len(form.spans), form.word_count) for form in compared.forms] == [
        ("direct", 1, 5), ("indirect", 1, 2), ("reported", 0, 0), ("continued", 0, 0),
    ]  # fmt: skip
    assert compared.totals[0].given_word_count == 5


def test_a_passage_without_a_single_word_has_zeros():
    compared = attribution.compare([Passage("p", "a", "A", 0, 3, "–––")], {"p": Findings("p")})
    total = compared.total("A")
    assert (total.passage_count, total.word_count, total.given_word_count, total.sentence_count) == (1, 0, 0, 0)
    assert compared.voices == ()


def test_exchanged_outlets_give_exchanged_rows():
    here, there = story(), attribution.compare(
        [replace(A, outlet="Bote"), replace(B, outlet="Abendblatt")],
        by_id(
            found(
                A,
                said(A, "die Brücke sei zu", "subjunctive", "Kern", source_type="person"),
                said(A, "Wir warten ab", "direct", "Taras Kern", source_type="military", source_country="UA"),
                said(A, "es regnet", "indirect"),
            ),
            found(
                B,
                said(B, "Laut Kern ist die Brücke offen", "indirect", "Kern", source_type="military"),
                said(B, "fordert Neuwahlen", "reported", "Stadt"),
            ),
        ),
    )  # fmt: skip
    names = {"Abendblatt": "Bote", "Bote": "Abendblatt"}
    for table in ("speakers", "forms", "source_types", "cues", "positions", "relays", "certainty", "hedges", "totals"):
        exchanged = {replace(row, outlet=names[row.outlet]) for row in getattr(there, table)}
        assert exchanged == set(getattr(here, table)), table
    assert [v.name for v in there.voices] == [v.name for v in here.voices]
