"""Who prints the same text as whom: cut and re-ordered copy is found, shared quotations and footers are not copy."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.find.direct import marked
from framing.group import reprints, word_triples
from framing.model import Furniture, FurnitureKind, Passage

NOON = datetime(2026, 2, 7, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))

WIRE = (
    "Im Hafen von Norderau ist am Freitagabend ein mit Weizen beladener Frachter auf Grund gelaufen. "
    "Nach Angaben der Wasserschutzpolizei blieb die elfköpfige Besatzung unverletzt. "
    "Das Schiff war auf dem Weg nach Rotterdam und hatte kurz nach dem Ablegen die Fahrrinne verlassen. "
    "Ein Ölfilm wurde bis zum Morgen nicht festgestellt. "
    "Zwei Schlepper sollen den Frachter mit dem nächsten Hochwasser freiziehen, die Zufahrt bleibt so lange gesperrt."
)
CUT = (
    "Schreck am Kai: Weil ein Kapitän sich verschätzte, steht in unserer Stadt die halbe Hafenwirtschaft still. "
    "Zwei Schlepper sollen den Frachter mit dem nächsten Hochwasser freiziehen, hofft die Reederei. "
    "Nach Angaben der Wasserschutzpolizei blieb die elfköpfige Besatzung unverletzt. "
    "Ein Ölfilm wurde bis zum Morgen nicht festgestellt. "
    "Wer schuld ist, wird wohl erst das Seeamt klären, und das kann nach früheren Fällen viele Monate dauern."
)
SPEECH = (
    "„Wir haben zwölf Jahre auf diese Brücke gewartet, wir haben Gutachten bezahlt, Anwälte beschäftigt und drei "
    "Verkehrsminister überlebt, und nun werden wir sie bauen, auch wenn es die teuerste Brücke des Landes wird“"
)
FOOTER = (
    "Mehr aus Ihrer Region lesen Sie jeden Morgen um sechs in unserem kostenlosen Brief, den Sie mit einem Klick "
    "bestellen und jederzeit wieder abbestellen können."
)
PLAIN = (
    "Der Zoo zeigt ab Sonntag ein junges Zebra, das seine Pfleger Knut getauft haben.",
    "Auf dem Wochenmarkt kosten Erdbeeren in diesem Jahr fast doppelt so viel wie zuvor.",
    "Die Stadtbücherei verleiht künftig auch Bohrmaschinen, Nähmaschinen und ein Teleskop.",
    "Nach dem Sturm fehlen am Waldfriedhof elf alte Buchen, neue werden im Herbst gepflanzt.",
)


def passage(id, outlet, text, *, hours=0.0, time=True):
    return Passage(id, id, outlet, 0, len(text), text, published_at=NOON + timedelta(hours=hours) if time else None)


@pytest.fixture
def found(german):
    def find(*passages, agencies=None, **dials):
        quoted = {p.id: [(piece.start, piece.end) for piece in marked(p.own_text, german)] for p in passages}
        return reprints.find(passages, quoted=quoted, agencies=agencies or {}, **dials)

    return find


def test_a_wire_text_cut_and_reordered_under_a_new_lead_is_a_reprint(found):
    (one,) = found(passage("a", "Abendruf", WIRE), passage("b", "Kurzwelle", CUT, hours=3))
    assert (one.a, one.b, one.kind) == ("a", "b", "reprint")
    assert 0.3 <= one.shared_share < 0.6
    words = [WIRE[run.a.start : run.a.end] for run in one.shared]
    assert "Nach Angaben der Wasserschutzpolizei blieb die elfköpfige Besatzung unverletzt" in words


def test_the_share_is_the_shorter_texts_whatever_the_longer_adds(found):
    longer = passage("b", "Kurzwelle", f"{WIRE} {' '.join(PLAIN)} {CUT}")
    (one,) = found(passage("a", "Abendruf", WIRE), longer)
    assert one.shared_share == 1
    assert one.own_count == len({tuple(WIRE.split()[n : n + 3]) for n in range(len(WIRE.split()) - 2)})


def test_two_texts_that_quote_one_speech_at_length_are_no_reprint(found):
    a = passage("a", "Abendruf", f"Applaus im Rathaus von Norderau: {SPEECH}, rief Bürgermeisterin Ahlers am Montag.")
    b = passage("b", "Kurzwelle", f"Nun also doch. {SPEECH}, heißt es jetzt von Ahlers, der das Geld dafür fehlt.")
    assert found(a, b) == ()


def test_shared_quotations_of_a_reprint_are_counted_apart(found):
    a = passage("a", "Abendruf", f"{WIRE} {SPEECH}, sagte Ahlers.")
    b = passage("b", "Kurzwelle", f"{WIRE} {SPEECH}, sagte Ahlers.")
    (one,) = found(a, b)
    assert one.quoted_share == 1
    assert {run.quoted for run in one.shared} == {True, False}
    (bare,) = found(passage("a", "Abendruf", WIRE), b)
    assert bare.quoted_share is None


def test_a_footer_that_an_outlet_prints_under_every_text_makes_no_versions(found):
    texts = [passage(f"p{n}", "Abendruf", f"{text} {FOOTER}") for n, text in enumerate(PLAIN)]
    assert found(*texts) == ()


def test_an_outlets_own_newer_version_is_called_a_version(found):
    (one,) = found(passage("b", "Abendruf", f"{WIRE} Stand Samstag.", hours=5), passage("a", "Abendruf", WIRE))
    assert (one.a, one.b, one.kind) == ("a", "b", "version")


def test_a_text_that_an_outlet_has_updated_many_times_is_no_standing_text(found):
    """Else its reprint elsewhere would be lost: each sentence stands in many of the outlet's texts."""
    updates = [passage(f"u{n}", "Abendruf", f"{WIRE} {text}", hours=n) for n, text in enumerate(PLAIN)]
    relations = found(*updates, passage("k", "Kurzwelle", WIRE, hours=9))
    assert {one.a for one in relations if one.kind == "reprint"} == {"u0", "u1", "u2", "u3"}
    assert sum(one.kind == "version" for one in relations) == 6


@pytest.mark.parametrize("text", ["Eil.", "Hafen gesperrt.", ".", "Schiff auf Grund gelaufen."])
def test_very_short_texts_are_never_reprints(found, text):
    assert found(passage("a", "Abendruf", text), passage("b", "Kurzwelle", text)) == ()


def test_no_texts_no_relations(found):
    assert found() == ()
    assert found(passage("a", "Abendruf", WIRE)) == ()


def test_case_and_signs_do_not_count(found):
    loud = WIRE.upper().replace(".", " –")
    (one,) = found(passage("a", "Abendruf", WIRE), passage("b", "Kurzwelle", loud))
    assert one.shared_share == 1


def test_furniture_is_no_wording_and_words_do_not_join_across_it(found):
    def with_advert(id, outlet, before, after):
        text = f"{before} {FOOTER} {after}"
        start = len(before) + 1
        piece = Furniture(start, start + len(FOOTER), FurnitureKind.STANDING_TEXT)
        return replace(passage(id, outlet, text), furniture=(piece,))

    assert found(with_advert("a", "Abendruf", PLAIN[0], PLAIN[1]), with_advert("b", "Kurzwelle", *PLAIN[2:])) == ()
    (one,) = found(with_advert("a", "Abendruf", WIRE, WIRE), with_advert("b", "Kurzwelle", WIRE, PLAIN[0]))
    assert all(FOOTER[:20] not in WIRE[run.a.start : run.a.end] for run in one.shared)
    assert max(run.word_count for run in one.shared) == len(WIRE.split())


def test_a_window_is_kept_only_where_one_is_given(found):
    late = [passage("a", "Abendruf", WIRE), passage("b", "Kurzwelle", WIRE, hours=24 * 400)]
    assert len(found(*late)) == 1
    assert found(*late, window_hours=72) == ()
    assert len(found(late[0], passage("b", "Kurzwelle", WIRE, time=False), window_hours=72)) == 1


def test_agencies_are_named_and_those_that_both_credit(found):
    texts = passage("a", "Abendruf", WIRE), passage("b", "Kurzwelle", WIRE)
    (one,) = found(*texts, agencies={"a": ("nap",), "b": ("dpa", "nap")})
    assert one.agencies == ("dpa", "nap")
    assert one.common_agencies == ("nap",)


def test_a_text_that_very_many_print_is_found_as_a_chain(found):
    many = word_triples.MOST_PASSAGES + 5
    relations = found(*(passage(f"p{n:02}", f"Blatt {n:02}", WIRE, hours=n) for n in range(many)))
    assert [(one.a, one.b) for one in relations] == [(f"p{n:02}", f"p{n + 1:02}") for n in range(many - 1)]


def test_no_outlet_is_treated_differently(found):
    """Exchange two outlets' names: the same relations between the same texts."""
    texts = [
        passage("a", "Abendruf", WIRE),
        passage("b", "Kurzwelle", CUT, hours=2),
        passage("c", "Kurzwelle", f"{WIRE} {FOOTER}", hours=4),
        *(passage(f"p{n}", "Abendruf", f"{text} {FOOTER}") for n, text in enumerate(PLAIN)),
    ]
    names = {"Abendruf": "Kurzwelle", "Kurzwelle": "Abendruf"}
    assert found(*texts)
    assert found(*texts) == found(*(replace(text, outlet=names[text.outlet]) for text in texts))


@pytest.mark.parametrize("dials", [{"share": 0.0}, {"share": 1.1}, {"min_shared": 0}])
def test_a_dial_outside_its_range_is_refused(found, dials):
    with pytest.raises(ValueError, match=next(iter(dials))):
        found(passage("a", "Abendruf", WIRE), **dials)


SENTENCES = st.lists(st.sampled_from([*WIRE.split(". "), *CUT.split(". "), *PLAIN, SPEECH]), min_size=1, max_size=8)


@given(a=SENTENCES, b=SENTENCES, same_outlet=st.booleans())
def test_shares_lie_between_0_and_1_and_runs_spell_the_same_words(german, a, b, same_outlet):
    texts = (
        passage("a", "Abendruf", ". ".join(a)),
        passage("b", "Abendruf" if same_outlet else "Kurzwelle", ". ".join(b)),
    )
    quoted = {p.id: [(piece.start, piece.end) for piece in marked(p.own_text, german)] for p in texts}
    for one in reprints.find(texts, quoted=quoted, agencies={}):
        assert 0 < one.shared_share <= 1
        assert one.shared_share == one.shared_count / one.own_count
        assert one.quoted_share is None or 0 <= one.quoted_share <= 1
        for run in one.shared:
            left, right = (texts[0].text[run.a.start : run.a.end], texts[1].text[run.b.start : run.b.end])
            assert left.casefold().replace(".", "") == right.casefold().replace(".", "")
            assert len(left.split()) == run.word_count >= 3


@given(sentences=SENTENCES)
def test_a_text_and_its_copy_share_all(sentences):
    text = ". ".join(sentences)
    for one in reprints.find([passage("a", "Abendruf", text), passage("b", "Kurzwelle", text)], quoted={}, agencies={}):
        assert one.shared_share == 1
        assert [text[run.a.start : run.a.end] for run in one.shared] == [text.strip("„“.")]
