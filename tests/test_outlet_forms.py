"""What a project says about the names of its outlets holds for loaded and later texts, and can be taken back."""

import json

import pytest

from framing import outlet_forms, pipeline
from framing.errors import SelectionError
from framing.model import Project
from framing.outlet_forms import apart, join, lines
from framing.pipeline import previewing
from framing.pipeline.previewing import Upload


def loaded(*outlets, project=None):
    count = len(project.articles) if project else 0
    rows = (json.dumps({"outlet": o, "text": f"Der Steg Nummer {n + count} ist frei."}) for n, o in enumerate(outlets))
    project = project or Project()
    return previewing.read(project, [Upload(f"{count}.jsonl", "\n".join(rows).encode())]).into(project)


def names(project):
    assert {passage.outlet for passage in project.passages} == {article.outlet for article in project.articles}
    return [article.outlet for article in project.articles]


def test_two_outlets_are_one_now_and_later():
    project = join(loaded("Abendruf", "Ruf am Abend", "Kurzwelle"), "Ruf am Abend", "Abendruf")
    assert names(project) == ["Abendruf", "Abendruf", "Kurzwelle"]
    assert names(loaded("RUF AM ABEND", "Kurzwelle", project=project))[3:] == ["Abendruf", "Kurzwelle"]
    (line, _) = lines(project)
    assert (line.name, line.article_count, line.passage_count, line.forms) == ("Abendruf", 2, 2, (("Ruf am Abend", 1),))


@pytest.mark.parametrize(("form", "name"), [("Ruf am Abend", "Abendruf"), ("Abendruf", "Ruf am Abend")])
def test_whichever_way_it_is_joined_it_can_be_parted(form, name):
    before = loaded("Abendruf", "Ruf am Abend", "Kurzwelle")
    after = apart(join(before, form, name), form)
    assert after == before


def test_what_was_joined_in_two_steps_is_one():
    project = join(join(loaded("A1", "B1", "C1"), "A1", "B1"), "B1", "C1")
    assert set(names(project)) == {"C1"}
    assert names(loaded("A1", "B1", project=project))[3:] == ["C1", "C1"]
    back = join(join(loaded("A1", "B1"), "A1", "B1"), "B1", "A1")
    assert set(names(loaded("A1", "B1", project=back))) == {"A1"}


def test_what_was_joined_in_two_steps_is_parted_in_two():
    first = loaded("A1", "B1", "C1", "C1")
    second = join(first, "A1", "B1")
    third = join(second, "B1", "C1")
    back = apart(third, "B1")
    assert names(back) == names(second) == ["B1", "B1", "C1", "C1"]
    assert names(loaded("A1", "B1", "C1", project=back))[4:] == ["B1", "B1", "C1"]
    assert names(apart(back, "A1")) == names(first)
    assert names(apart(third, "A1")) == ["A1", "C1", "C1", "C1"]


def test_a_circle_of_names_ends():
    project = loaded("A1", "B1", "C1")
    for form, name in (("A1", "B1"), ("B1", "C1"), ("C1", "A1")):
        project = join(project, form, name)
    assert set(names(loaded("A1", "B1", "C1", project=project))) == {"A1"}


def test_a_listed_form_can_be_an_outlet_of_its_own():
    project = loaded("zeit.de", "Die Zeit")
    assert names(project) == ["Die Zeit", "Die Zeit"]
    parted = apart(project, "zeit.de")
    assert names(parted) == ["zeit.de", "Die Zeit"]
    assert names(loaded("ZEIT.DE", "Zeit Online", project=parted))[2:] == ["zeit.de", "Die Zeit"]
    assert set(names(join(parted, "zeit.de", "Die Zeit"))) == {"Die Zeit"}


def test_stories_and_corrections_hold(demo_project):
    one, other = (outlet.name for outlet in demo_project.outlets[:2])
    joined = join(demo_project, one, other)
    assert joined.grouped
    assert joined.stories == demo_project.stories
    assert [article.id for article in joined.articles] == [article.id for article in demo_project.articles]
    assert len(joined.outlets) == len(demo_project.outlets) - 1
    assert apart(joined, one) == demo_project
    pipeline.compare(joined, demo_project.stories[0].id)


@pytest.mark.parametrize(
    ("form", "name", "told"),
    [
        ("Abendruf", " ABENDRUF", "are one outlet already"),
        ("X", "Y", "has neither 'X' nor 'Y'"),
        ("", "Abendruf", "is empty"),
        ("Abendruf", "  ", "is empty"),
    ],
)
def test_what_cannot_be_joined_is_told(form, name, told):
    with pytest.raises(SelectionError, match=told):
        join(loaded("Abendruf"), form, name)


@pytest.mark.parametrize("form", ["Abendruf", "", "X" * 10_000])
def test_what_cannot_be_parted_is_told(form):
    with pytest.raises(SelectionError, match="No outlet was joined under the form"):
        apart(loaded("Abendruf"), form)


def test_an_empty_project_has_no_outlets():
    assert outlet_forms.lines(Project()) == ()


def test_capitals_alone_cannot_be_parted():
    project = loaded("Abendruf", "ABENDRUF", "zeit.de")
    assert outlet_forms.joined(project) == ("zeit.de",)
    with pytest.raises(SelectionError, match=r"There are: zeit\.de"):
        apart(project, "ABENDRUF")
