"""The benchmark of finding names: it counts what it says, and needs texts that are long enough."""

import pytest

from framing.errors import SelectionError
from framing.evaluate import name_speed
from framing.language.gazetteer import gazetteer


def test_it_cuts_pieces_of_150_words_and_tells_the_gazetteer_s_size(german, passage_of):
    found = name_speed.measure([passage_of("Die Lage um Pokrowsk bleibt ernst. " * 60)], language=german)
    assert found.passage_count == 2
    assert found.entity_count > 10_000
    assert found.form_count == len(gazetteer().variants)
    assert "2 passages of 150 words" in name_speed.printed(found)


def test_texts_that_are_too_short_are_told(german, passage_of):
    with pytest.raises(SelectionError, match="No text has 150 words"):
        name_speed.measure([passage_of("Kurz.")], language=german)
