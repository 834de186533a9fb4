"""Reading blind: nothing in the blind project tells the outlet, and everything else stays where it was."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import blind, pipeline
from framing.blind.folding import fold
from framing.language.sentences import split
from framing.model import (
    Article,
    Correction,
    Furniture,
    FurnitureKind,
    Link,
    OwnLabel,
    OwnName,
    Passage,
    Project,
    Story,
    Topic,
    letter_of,
)

NOON = datetime(2026, 2, 3, 12, 0, 41, tzinfo=UTC)
COVER = "▒"


def made(texts, *, furniture=None, urls=None, times=None, **fields):
    """A project with one article and one passage a text; `texts` are pairs of outlet and text."""
    articles, passages = [], []
    for n, (outlet, text) in enumerate(texts):
        moment = times[n] if times else NOON + timedelta(hours=n)
        pieces = tuple((furniture or {}).get(n, ()))
        url = (urls or {}).get(n, "")
        articles.append(
            Article(f"{n}/{outlet}-id", outlet, "", text, f"{n}-{outlet}.txt", moment, True, url=url, furniture=())
        )
        passages.append(
            Passage(f"{n}/{outlet}-id", articles[-1].id, outlet, 0, len(text), text, 0, moment, True, pieces)
        )
    return Project(articles=tuple(articles), passages=tuple(passages), **fields)


def masked(text, *outlets, seed="s", **more):
    """How the text reads blind, where it and these outlets are loaded."""
    others = [(outlet, "Am Montag regnete es.") for outlet in outlets]
    project = blind.project(made([(outlets[0], text), *others], **more), seed=seed).project
    return next(passage.text for passage in project.passages if len(passage.text) == len(text))


def covered(text, part, *outlets, **more):
    """Is exactly this part of the text covered, by one unbroken run?"""
    start = text.index(part)
    return masked(text, *outlets, **more) == text[:start] + COVER * len(part) + text[start + len(part) :]


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "part", "outlet"),
    [
        ("Das sagte er der Norderauer Zeitung am Abend.", "Norderauer Zeitung", "Norderauer Zeitung"),
        ("Ein Bericht des Funkbunds liegt vor.", "Funkbunds", "Funkbund Nachrichten"),
        ("Der Ostmeridian-Reporter wartete.", "Ostmeridian-Reporter", "Ostmeridian"),
        ("Wer das Wochenlot liest, weiß es.", "Wochenlot", "Das Wochenlot"),
        ("Der Chef der Neuen Osnabrücker Zeitung kam.", "Neuen Osnabrücker Zeitung", "Neue Osnabrücker Zeitung"),
        ("Ein Team von RT Deutsch war da.", "RT Deutsch", "RT DE"),
        ("Russia Today sendete live.", "Russia Today", "RT DE"),
        ("In der NZ stand es am Dienstag.", "NZ", "Norderauer Zeitung"),
        ("Das FUNKBUNDHAUS am Markt brannte.", "FUNKBUNDHAUS", "Funkbund Nachrichten"),
        ("Der Wert (a+b)*.[c stieg.", "(a+b)*.[c", "(a+b)*.[c"),
        ("Was Blatt X dazu sagte.", "X", "X"),
    ],
)
def test_a_name_is_covered_in_every_form(text, part, outlet):
    assert covered(text, part, outlet)


def test_an_outlet_is_covered_in_the_texts_of_another_too():
    assert covered("Wie der Ostmeridian erfuhr, tagt der Rat.", "Ostmeridian", "Funkbund", "Ostmeridian")


def test_a_house_that_is_not_loaded_is_content():
    text = "Wie der Nordbote erfuhr, tagt der Rat, schreibt die Süddeutsche Zeitung."
    assert masked(text, "Funkbund") == text


def test_the_town_in_a_name_stays():
    text = "Der Norderauer Rat tagt."
    assert masked(text, "Norderauer Zeitung") == text


@pytest.mark.parametrize(
    ("text", "part", "outlet"),
    [
        ("Wie der Spiegel berichtet, steigt der Preis.", "Spiegel", "Der Spiegel"),
        ("Das sagte sie dem Spiegel am Abend.", "Spiegel", "Der Spiegel"),
        ("Er las es in der „Welt“ nach.", "Welt", "Die Welt"),
        ("Ein Welt-Reporter stand dabei.", "Welt-Reporter", "Welt"),
        ("Nach Informationen der Zeit ist es so.", "Zeit", "Die Zeit"),
        ("Die BILD war vor Ort.", "BILD", "Bild"),
        ("Das las man. DIE ZEIT fragte nach.", "DIE ZEIT", "Die Zeit"),
        ("Darüber schrieb Die Zeit zuerst.", "Die Zeit", "Die Zeit"),
        ("Laut Bild stimmt das nicht.", "Bild", "Bild"),
    ],
)
def test_an_everyday_word_is_covered_where_the_house_is_meant(text, part, outlet):
    assert covered(text, part, outlet)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Im Spiegel sah sie ihr Gesicht.", "Der Spiegel"),
        ("Die Welt ist groß, und die Zeit vergeht.", "Welt"),
        ("Die Zeit vergeht.", "Die Zeit"),
        ("Zur Zeit regnet es.", "Die Zeit"),
        ("Ein Bild hing an der Wand.", "Bild"),
        ("Der Postbote kam um acht.", "Post"),
    ],
)
def test_an_everyday_word_stays_where_it_is_one(text, outlet):
    assert masked(text, outlet) == text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_umlauts_in_either_form_and_written_out_are_one_name(form):
    for written in ("Küstenblick", "KÜSTENBLICK", "Kuestenblick"):
        text = unicodedata.normalize(form, f"Das meldet der {written}s Chef.")
        assert COVER in masked(text, "Küstenblick")
        assert "stenblick" not in masked(text, "Küstenblick").casefold()


def test_what_cannot_be_seen_hides_no_name():
    assert "bund" not in masked("Der Funk\u00adbund und Funk\u200bbund melden es.", "Funkbund")


# --- what tells the house without its name ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Von Mara Lind\nDer Rat tagt heute.", "Von Mara Lind"),
        ("Der Rat tagt heute. (mbl)", "mbl"),
        ("Der Rat tagt heute. (dpa/mbl)", "mbl"),
        ("Mehr unter https://blatt.example/a?b=1 im Netz.", "https://blatt.example/a?b=1"),
        ("Die Seite nordbote.de fiel aus.", "nordbote.de"),
        ("Fragen an redaktion@nordbote.example stellen.", "redaktion@nordbote.example"),
        ("Das schrieb @nordbote am Abend.", "@nordbote"),
        ("Das sagte er unserer Zeitung.", "unserer Zeitung"),
        ("Ein Schiff im Hafen. (Foto: Mara Lind)", "Foto: Mara Lind"),
    ],
)
def test_signs_of_the_house_are_covered(text, part):
    assert covered(text, part, "Funkbund")


def test_an_author_is_covered_again_at_the_end():
    text = "Von Mara Lind\nDer Rat tagt.\nMara Lind war dabei."
    assert "Lind" not in masked(text, "Funkbund")


def test_an_agency_stays_unless_it_is_an_outlet_of_the_project():
    text = "Der Rat tagt heute. (dpa)"
    credit = {0: [Furniture(20, 25, FurnitureKind.CREDIT)]}
    assert masked(text, "Funkbund", furniture=credit) == text
    assert "dpa" not in masked(text, "dpa", furniture=credit)


def test_standing_text_is_covered_and_keeps_its_lines():
    text = "Der Rat tagt.\nFreunde,\nbesucht uns."
    start = text.index("Freunde")
    pieces = {0: [Furniture(start, len(text), FurnitureKind.STANDING_TEXT)]}
    assert masked(text, "Funkbund", furniture=pieces) == "Der Rat tagt.\n▒▒▒▒▒▒▒▒\n▒▒▒▒▒▒▒▒▒▒▒▒"


def test_the_domain_of_an_address_is_a_name():
    text = "Bei kuestenblick war das Thema."
    assert "kuestenblick" not in masked(text, "Blatt Q", urls={0: "https://www.kuestenblick.de/a/1"})


# --- names, ids and order -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 26, 27, 60])
def test_blind_names_agree_with_the_letters(count):
    project = blind.project(made([(f"Blatt {n:03}q", "Es regnet.") for n in range(count)]), seed="s").project
    assert [outlet.letter for outlet in project.outlets] == [outlet.name.split()[-1] for outlet in project.outlets]
    assert [outlet.letter for outlet in project.outlets] == [letter_of(n) for n in range(count)]


def test_the_seed_draws_the_order_and_alphabet_does_not_shine_through():
    project = made([(name, "Es regnet.") for name in ("Abendruf", "Nordbote", "Seeblick")])
    orders = {tuple(blind.project(project, seed=str(n)).real.values()) for n in range(60)}
    assert len(orders) == 6
    assert blind.project(project, seed="7") == blind.project(project, seed="7")
    shuffled = replace(project, articles=project.articles[::-1], passages=project.passages[::-1])
    assert blind.project(shuffled, seed="7").project == blind.project(project, seed="7").project


def test_an_outlet_called_like_a_blind_name_leaves_the_word_to_it():
    blinded = blind.project(made([("Medium A", "Es regnet."), ("medium b", "Es schneit.")]), seed="s")
    assert set(blinded.real) == {"Quelle A", "Quelle B"}
    assert "medium" not in repr(blinded.project).casefold()


def test_texts_stand_in_order_of_time_and_not_of_files():
    times = [NOON + timedelta(seconds=s) for s in (7200, 3, 2, 1)]
    project = made([(f"Blatt {n}q", f"Es regnet {n} Tage.") for n in range(4)], times=times)
    last = {blind.project(project, seed=str(n)).project.passages[-1].text for n in range(30)}
    first = {blind.project(project, seed=str(n)).project.passages[0].text for n in range(30)}
    assert last == {"Es regnet 0 Tage."}
    assert len(first) == 3  # of one minute: their seconds tell nothing


def test_a_moment_loses_seconds_and_zone_and_a_day_stays_the_day():
    moscow = datetime(2026, 2, 3, 0, 30, 9, tzinfo=timezone(timedelta(hours=3)))
    project = made([("Blatt Q", "Es regnet.")], times=[moscow])
    assert str(blind.project(project, seed="s").project.passages[0].published_at) == "2026-02-02 22:30:00+01:00"
    day = replace(project.passages[0], published_at=moscow, time_known=False)
    blinded = blind.project(replace(project, passages=(day,)), seed="s").project
    assert str(blinded.passages[0].published_at) == "2026-02-03 00:00:00+01:00"


def test_everything_that_names_a_passage_or_an_outlet_follows():
    texts = [("Funkbund", "Es regnet."), ("Ostmeridian", "Es schneit."), ("Funkbund", "Es taut.")]
    ids = [f"{n}/{outlet}-id" for n, (outlet, _) in enumerate(texts)]
    project = made(
        texts,
        times=[NOON + timedelta(hours=3 - n) for n in range(3)],
        grouped=True,
        stories=(Story(4, (ids[1], ids[0]), ("Regen", "Funkbund")),),
        found=(Story(1, tuple(ids)),),
        topics=(Topic(1, tuple(ids), ("ostmeridian",)),),
        links=(Link(ids[0], ids[2], 0.5),),
        corrections=(
            Correction("merge", (ids[0], ids[1]), "Jo (Funkbund)", NOON, "wie Ostmeridian", number=1),
            Correction("move", (ids[0],), "Jo", NOON, other_ids=("lost/funkbund-9",), number=2),
        ),
        word_spread={"regen": 2, "funkbund": 2},
        own_names=(
            OwnName("own-a", "Aue", "place", "", "Ower", "own", source="funkbund.csv, line 3"),
            OwnName("own-f", "Funkbund", "organisation", "", "FB-Haus", "own"),
        ),
        refused_names=(("Ostmeridian", "x"), ("Aua", "y")),
        own_labels=(OwnLabel("wetter", "Guss", "neutral", "Liste von Ostmeridian"),),
    )
    blinded = blind.project(project, seed="s").project
    told = repr(blinded).casefold()
    assert "funkbund" not in told
    assert "ostmeridian" not in told
    assert blinded.stories == (Story(4, ("p2", "p3"), ("Regen",)),)
    assert blinded.links == (Link("p1", "p3", 0.5),)
    assert blinded.corrections[0].passage_ids == ("p3", "p2")
    assert blinded.corrections[1].other_ids == ("gone1",)
    assert blinded.word_spread == {"regen": 2}
    assert [own.form for own in blinded.own_names] == ["Ower"]
    assert blinded.refused_names == (("Aua", "y"),)


# --- whole projects -----------------------------------------------------------------------------------------------


def same_places(before, after, real):
    """Every passage has the length, the offsets, the furniture and the outlet that it had."""

    def shape(passage, outlet):
        lines = tuple(n for n, character in enumerate(passage.text) if character == "\n")
        kept = (passage.start, passage.end, passage.heading_end, passage.furniture, passage.time_known)
        return (outlet, len(passage.text), lines, *kept)

    old = sorted(repr(shape(p, p.outlet)) for p in before.passages)
    assert sorted(repr(shape(p, real[p.outlet])) for p in after.passages) == old
    for passage in after.passages:
        assert after.article(passage.article_id).text[passage.start : passage.end] == passage.text


def test_the_demo_reads_blind_and_compares_as_before(demo_project, german):
    blinded = blind.project(demo_project, seed="kurs 9b")
    project = blinded.project
    same_places(demo_project, project, blinded.real)
    told = fold(repr(project)).text.casefold()
    for word in ("norderauer zeitung", "ostmeridian", "wochenlot", "funkbund", "eilpunkt"):
        assert word not in told
    for article in demo_project.articles:
        assert article.id not in told
        assert article.file not in told
    assert [len(s.passage_ids) for s in project.stories] == [len(s.passage_ids) for s in demo_project.stories]
    assert [s.id for s in project.stories] == [s.id for s in demo_project.stories]
    assert sum(len(split(p.own_text, german)) for p in project.passages) == sum(
        len(split(p.own_text, german)) for p in demo_project.passages
    )
    for story in demo_project.stories[:2]:
        before, after = pipeline.compare(demo_project, story.id), pipeline.compare(project, story.id)
        assert len(after.passages) == len(before.passages)
        assert sorted(map(len, after.sentences.values())) == sorted(map(len, before.sentences.values()))


def test_what_was_masked_is_counted_by_kind_and_passage(demo_project):
    blinded = blind.project(demo_project, seed="s")
    kinds = {one.kind for one in blinded.masked}
    assert {"outlet", "standing", "file", "id"} <= kinds <= set(blind.KINDS)
    ids = {passage.id for passage in blinded.project.passages} | {""}
    assert {one.handle for one in blinded.masked} <= ids
    for one in blinded.masked:
        if one.handle:
            assert COVER in blinded.project.passage_by_id[one.handle].text
    assert sum(one.count for one in blinded.masked if one.kind == "file") == len(demo_project.articles)


def test_an_empty_project_stays_one():
    blinded = blind.project(Project(), seed="s")
    assert (blinded.project, blinded.masked, dict(blinded.real)) == (Project(), (), {})


_SIGNS = ".*+?()[]{}|^$\\ -_&/'\"<>"
_NAMES = st.text(alphabet="qxzjäößv" + _SIGNS, max_size=14).map(lambda rest: f"Qxzjw{rest}".strip())
_FORMS = st.sampled_from(["{}", "{}s", "„{}“", "({})", "bei {}.", "{}-Reporter", "www.{}.de", "x{}y", "\n{}\n", "@{}"])


def _written(name, how):
    return {"upper": name.upper(), "nfd": unicodedata.normalize("NFD", name), "as it is": name}[how]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(_NAMES, min_size=1, max_size=4, unique=True),
    st.lists(st.tuples(_FORMS, st.sampled_from(["upper", "nfd", "as it is"])), min_size=1, max_size=5),
    st.text(max_size=8),
)
def test_no_name_of_whatever_signs_is_left_anywhere(names, forms, seed):
    texts = []
    for name in names:
        told = (form.replace("{}", _written(other, how)) for other in names for form, how in forms)
        texts.append((name, "Der Rat meldet " + " und ".join(told) + " am Montag."))
    project = made(texts, urls={0: f"https://example.org/{names[0]}"})
    blinded = blind.project(project, seed=seed)
    same_places(project, blinded.project, blinded.real)
    fields = [*(a.id + a.outlet + a.title + a.text + a.file + a.url for a in blinded.project.articles)]
    fields += [p.id + p.article_id + p.outlet + p.text for p in blinded.project.passages]
    for field in fields:
        assert "qxzjw" not in fold(field).text.casefold()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60).filter(str.strip), min_size=1, max_size=4), st.text(max_size=12))
def test_any_text_keeps_its_length_and_its_lines(texts, name):
    outlet = name.strip() or "A"
    project = made([(outlet, text) for text in texts])
    blinded = blind.project(project, seed="s")
    same_places(project, blinded.project, blinded.real)


def test_a_word_of_ten_thousand_letters_is_no_trouble():
    word = "a" * 5_000 + "funkbund" + "-b" * 2_500
    text = f"Das Wort {word} steht da."
    assert covered(text, word, "Funkbund")


@pytest.mark.parametrize("outlet", ["A", "Die", "x", "(", "Zeitung", "der", "…", "🗞"])
def test_odd_names_leave_a_text_readable(outlet):
    text = "Die Stadt und der Rat haben am Montag eine Zeitung gelesen, sagte die Sprecherin."
    assert masked(text, outlet).count(COVER) <= len("Zeitung")


@pytest.mark.seeds
def test_the_five_real_pages_keep_their_places(seeds):
    added = pipeline.add(Project(), sorted(seeds.glob("*.txt")), index=seeds / "index.csv")
    blinded = blind.project(added.project, seed="s")
    same_places(added.project, blinded.project, blinded.real)
    told = " ".join(passage.text for passage in blinded.project.passages)
    assert " RT " not in told
    assert "t-online" not in told
