"""Sentences of two outlets side by side, from text to pair."""

from datetime import UTC, datetime

import pytest

from framing import pipeline
from framing.model import Article, Passage, Project, Story
from framing.pipeline import aligning, comparing

FIRE = (
    "Bei einem Brand in einer Lagerhalle in Norderau sind am Montag drei Menschen gestorben. "
    "Der Eigentümer der Halle wollte sich nicht äußern. "
    "„Wir ermitteln in alle Richtungen“, sagte Polizeisprecherin Ute Brandt. "
    "Die Bahnstrecke nach Hamburg war zwei Stunden lang gesperrt."
)
BLAZE = (
    "Züge zwischen Norderau und Hamburg fuhren wegen des Feuers zwei Stunden nicht. "
    "Fünf Menschen kamen am Montag beim Brand einer Lagerhalle in Norderau ums Leben. "
    "„Die Halle war voller Reifen“, sagte Polizeisprecherin Ute Brandt. "
    "Der Versicherer rechnet mit einem Schaden von 60 Millionen Euro."
)


@pytest.fixture
def aligned(german):
    def run(*texts, days=(None, None)):
        passages = tuple(
            Passage(f"t{n}", f"t{n}", outlet, 0, len(text), text, published_at=at)
            for n, ((outlet, text), at) in enumerate(zip(texts, (*days, *[None] * len(texts)), strict=False))
        )
        articles = tuple(Article(p.id, p.outlet, "", p.text, "f.txt") for p in passages)
        stories = (Story(1, tuple(p.id for p in passages)),) if len(passages) > 1 else ()
        project = Project(articles=articles, passages=passages, stories=stories)
        sentences = {p.id: comparing.sentences_of(p, german) for p in passages}
        found = aligning.aligned(passages, pipeline.find(project, passages), sentences, language=german)
        return found, {p.id: p.text for p in passages}

    return run


def words(texts, span):
    return texts[span.passage_id][span.start : span.end]


def joined(found, texts, label="same"):
    """The first words of the sentences of each pair."""
    pairs = [pair for pair in found.pairs if pair.label == label]
    return {(words(texts, pair.a).split()[0], words(texts, pair.b).split()[0]) for pair in pairs}


def test_a_paraphrase_is_found_whatever_its_place(aligned):
    """The first sentence of the one is the second of the other, the last is the first."""
    (found,), texts = aligned(("Abendblatt", FIRE), ("Bote", BLAZE))
    assert {("Bei", "Fünf"), ("Die", "Züge")} <= joined(found, texts)
    assert "Der Eigentümer der Halle wollte sich nicht äußern." in [words(texts, span) for span in found.only_a]


def test_three_dead_here_and_five_there_are_shown(aligned):
    (found,), texts = aligned(("Abendblatt", FIRE), ("Bote", BLAZE))
    figures = [tuple(words(texts, span) for span in both) for pair in found.pairs for both in pair.differing_numbers]
    assert figures == [("drei", "Fünf")]


def test_another_statement_of_the_same_speaker_is_not_the_same(aligned):
    (found,), texts = aligned(("Abendblatt", FIRE), ("Bote", BLAZE))
    assert ("„Wir", "„Die") not in joined(found, texts)


def test_a_town_under_two_names_is_one_town(aligned):
    (found,), texts = aligned(
        ("Abendblatt", "Ukrainische Truppen wehrten am Dienstag 41 Angriffe bei Pokrowsk ab. Der Regen hielt an."),
        ("Bote", "Die Ernte fiel schlecht aus. Bei Krasnoarmeisk wurden am Dienstag 41 Attacken zurückgeschlagen."),
    )
    assert ("Ukrainische", "Bei") in joined(found, texts)
    assert "Pokrowsk" in next(pair for pair in found.pairs if pair.label == "same").why


def test_what_both_print_alike_is_shared_and_a_shared_quotation_is_not(aligned):
    copy = "Die Behörde sperrte die Brücke am Montag wegen tiefer Risse im Beton."
    said = "„Die Brücke hält noch einen weiteren Winter lang durch“, {} Kern."
    (found,), _ = aligned(("A", f"{copy} {said.format('sagte')}"), ("B", f"{copy} {said.format('meinte Frau')}"))
    assert [pair.shared for pair in found.pairs if pair.label == "same"] == [True, False]


def test_exchanging_the_outlets_names_gives_the_mirror_image(aligned):
    (straight,), _ = aligned(("Abendblatt", FIRE), ("Bote", BLAZE))
    (turned,), _ = aligned(("Bote", FIRE), ("Abendblatt", BLAZE))
    assert {(p.a, p.b, p.label) for p in straight.pairs} == {(p.b, p.a, p.label) for p in turned.pairs}
    assert (set(straight.only_a), set(straight.only_b)) == (set(turned.only_b), set(turned.only_a))


def test_a_copy_corresponds_sentence_by_sentence(aligned):
    """What stands beside the twin of a sentence has nothing to do with it."""
    (found,), _ = aligned(("Abendblatt", FIRE), ("Bote", FIRE))
    assert [(pair.a.start, pair.label) for pair in found.pairs] == [(span.a.start, "same") for span in found.pairs]
    assert all(pair.a.start == pair.b.start for pair in found.pairs)
    assert (len(found.pairs), found.only_a, found.only_b) == (4, (), ())


@pytest.mark.parametrize("texts", [(), (("Bote", FIRE),), (("Bote", FIRE), ("Bote", BLAZE))])
def test_nothing_to_compare_with(aligned, texts):
    assert aligned(*texts)[0] == ()


def test_texts_without_a_word_that_tells_anything(aligned):
    (found,), _ = aligned(("A", "Es war so und so und so. Und nun?"), ("B", "…"))
    assert found.pairs == ()


def test_two_headlines_that_share_only_whom_they_are_about_are_not_joined(aligned):
    """Months apart, on one war: both name the town and the two governments, and tell different things."""
    (found,), _ = aligned(
        ("Abendblatt", "Moskau: Lage in Krasnoarmeisk belegt Absicht Kiews."),
        ("Bote", "Kiew warnt bei Pokrowsk vor einem russischen Durchbruch."),
    )
    assert found.pairs == ()
    assert found.closest is not None


def test_a_denial_of_the_same_words_is_not_the_same(aligned):
    (found,), texts = aligned(
        ("Abendblatt", "Die Brücke am Hafen von Norderau ist seit Montag gesperrt."),
        ("Bote", "Die Brücke am Hafen von Norderau ist seit Montag nicht gesperrt."),
    )
    assert joined(found, texts) == set()
    assert not any(pair.shared for pair in found.pairs)


def test_other_quotations_in_one_frame_are_not_shared_words(aligned):
    (found,), texts = aligned(
        ("Abendblatt", "„Wir werden den Damm bald erhöhen“, sagte der Minister am Montag in Berlin nach der Sitzung."),
        ("Bote", "„Niemand im Land besitzt noch Geld“, sagte der Minister am Montag in Berlin nach der Sitzung."),
    )
    assert joined(found, texts) == set()
    shown = (*found.pairs, *((found.closest,) if found.closest else ()))
    assert not any(pair.shared or pair.similarity == 1 for pair in shown)


def test_a_sentence_of_function_words_is_the_same_as_itself(aligned):
    (found,), texts = aligned(("Abendblatt", "Und so war es auch nicht."), ("Bote", "Und so war es auch nicht."))
    assert joined(found, texts) == {("Und", "Und")}


def test_what_happens_again_months_later_is_not_the_same(aligned):
    now, later = datetime(2026, 1, 5, 9, tzinfo=UTC), datetime(2026, 6, 5, 9, tzinfo=UTC)
    told = ("Abendblatt", FIRE), ("Bote", BLAZE)
    (near,), texts = aligned(*told, days=(now, now))
    (far,), _ = aligned(*told, days=(now, later))
    (copied,), _ = aligned(told[0], ("Bote", FIRE), days=(now, later))
    assert ("Die", "Züge") in joined(near, texts)
    assert ("Die", "Züge") not in joined(far, texts)
    assert len(far.pairs) < len(near.pairs)
    assert [pair.label for pair in copied.pairs] == ["same"] * 4, "word for word it is one sentence, whenever printed"
