"""Of each file that was read the project knows how many of its articles are there."""

import json
from dataclasses import replace

from framing.model import Input, Project
from framing.pipeline import keeping, previewing, stocking
from framing.pipeline.giving_way import ReadNow
from framing.pipeline.previewing import Upload

TEXTS = (
    "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung.",
    "Am Damm von Süderau wird wieder gebaut. Die Arbeiten dauern zwei Wochen und kosten wenig.",
)
TABLE = "\n".join(json.dumps({"outlet": "Abendruf", "text": text}) for text in TEXTS)


def loaded(project, *, times=1):
    for _ in range(times):
        project = previewing.read(project, [Upload("a.jsonl", TABLE.encode())]).into(project)
    return project


def counts(project):
    return [one.article_count for one in project.inputs]


def test_what_is_taken_out_and_loaded_again_counts_once():
    project = loaded(Project())
    assert counts(project) == [2]
    none = stocking.without(project, [article.id for article in project.articles])
    assert counts(none) == [0]
    again = loaded(none)
    assert (counts(again), len(again.articles)) == ([2], 2)


def test_one_of_two_taken_out_and_loaded_again():
    project = loaded(Project())
    one = stocking.without(project, [project.articles[0].id])
    assert counts(one) == [1]
    assert counts(loaded(one, times=2)) == [2]


def test_a_count_that_an_earlier_version_left_too_high_is_mended_by_reading_the_file_again():
    project = loaded(Project())
    left = replace(stocking.without(project, [project.articles[0].id]), inputs=project.inputs)
    assert counts(left) == [2]
    assert counts(loaded(left)) == [2]


def test_nothing_read_is_nothing_changed():
    assert keeping.with_inputs(Project(), ReadNow()) == Project()
    empty = Input("leer.txt", "ab", 0, 0, 0)
    assert keeping.with_inputs(Project(), ReadNow([empty])).inputs == ()
