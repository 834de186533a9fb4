"""The benchmark of finding statements: it reads what it says, and needs words enough."""

import pytest

from framing.errors import SelectionError
from framing.evaluate import quotation_speed

STEPS = ["names", "quotations", "sources", "hedges, scare quotes", "certainty", "all of these"]


def test_short_texts_run_on_until_there_are_300_words(german, passage_of):
    texts = [passage_of("Laut Polizei soll das „Tor“ offen gewesen sein. " * 10, id=f"p{n}") for n in range(9)]
    found = quotation_speed.measure(texts, language=german)  # 9 times 80 words
    assert found.article_count == 2
    assert [step.name for step in found.steps] == STEPS
    assert all(step.times_yardstick > 0 for step in found.steps)
    assert found.steps[-1].times_yardstick == pytest.approx(sum(step.times_yardstick for step in found.steps[:-1]))
    lines = quotation_speed.printed(found).splitlines()
    assert lines[0].startswith("2 articles of 300 words, one core.")
    assert [line.split("  ")[0] for line in lines[3:]] == STEPS


def test_no_more_articles_are_read_than_asked_for(german, passage_of):
    found = quotation_speed.measure([passage_of("Kern sagte nichts. " * 400)], language=german, most=1)
    assert found.article_count == 1


def test_too_few_words_are_told(german, passage_of):
    with pytest.raises(SelectionError, match="fewer than 300 words"):
        quotation_speed.measure([passage_of("Kurz.")], language=german)
