"""Which unknown spellings are offered as a form of a name of the same story, and which are not."""

import pytest

from framing.find import mentions, unknown_names


@pytest.fixture(scope="module")
def offered(german, passage_of):
    def ask(*texts, refused=frozenset()):
        passages = [passage_of(text, id=str(n), outlet=f"Blatt {n}") for n, text in enumerate(texts)]
        named = {p.id: mentions.find(p, language=german) for p in passages}
        return unknown_names.candidates(passages, named, language=german, refused=refused)

    return ask


OTHER = "Die Stadt Pokrowsk in der Ukraine liegt unter Feuer, sagte Präsident Selenskyj in Kiew."


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Bei Pokrowks wird gekämpft.", "Pokrowks", "Pokrowsk"),
        ("Die Lage in Pokrofsk ist ernst.", "Pokrofsk", "Pokrowsk"),
        ("Er sprach mit Selensckyj über Waffen.", "Selensckyj", "Selenskyj"),
    ],
    ids=["letters changed places", "another letter", "one letter more"],
)
def test_a_spelling_that_looks_like_a_name_of_the_story_is_offered(text, form, name, offered):
    (candidate,) = offered(OTHER, text)
    assert (candidate.form, name in candidate.name) == (form, True)
    (span,) = candidate.spans
    assert text[span.start : span.end] == form


@pytest.mark.parametrize(
    "text",
    [
        "Bei Pokrowsk wird gekämpft.",
        "Die Ukrainer halten stand.",
        "Im Protokoll steht davon nichts.",
        "Die Ideen der Sachen liegen vor Augen.",
        "In Norderau fährt kein Bus.",
    ],
    ids=["known", "demonym", "everyday word", "everyday words, inflected", "nothing like it"],
)
def test_other_words_are_not_offered(text, offered):
    assert offered(OTHER, text) == ()


def test_a_likeness_to_what_the_story_does_not_name_means_nothing(offered):
    assert offered("In Norderau wird gebaut.", "Bei Pokrowks wird gekämpft.") == ()


def test_genitive_and_base_are_one_spelling(offered):
    (candidate,) = offered(OTHER, "Pokrowks Bewohner verlassen Pokrowks.", "Am Rand Pokrowkss steht ein Haus.")
    assert (candidate.form, len(candidate.spans)) == ("Pokrowks", 3)


def test_what_was_refused_is_not_offered_again(offered):
    (candidate,) = offered(OTHER, "Bei Pokrowks wird gekämpft.")
    refused = frozenset({(candidate.form, candidate.entity_id)})
    assert offered(OTHER, "Bei Pokrowks wird gekämpft.", refused=refused) == ()


def test_somebody_with_another_given_name_is_somebody_else(offered):
    texts = ("Angela Merkel sprach.", "Danach sprach Peter Merckel aus Norderau.")
    assert offered(*texts) == ()
    assert [c.form for c in offered(texts[0], "Danach sprach Angela Merckel noch einmal.")] == ["Merckel"]


def test_without_texts_there_is_nothing_to_offer(offered):
    assert offered() == ()
