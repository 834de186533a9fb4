"""What the users of a project say about the names of its outlets: these two are one, this one stands for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from framing.errors import SelectionError
from framing.language.outlet_names import cleaned, folded, listed, steps_of
from framing.model import Article, OutletForm, Project


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet of a project, and how the sources of its texts write it."""

    name: str
    article_count: int
    passage_count: int
    forms: tuple[tuple[str, int], ...]
    """Other forms with which texts were loaded, and how many texts each: the most frequent first."""


def lines(project: Project) -> tuple[OutletLine, ...]:
    """The outlets of a project in alphabetical order, with the forms under which their texts came."""
    articles = Counter(article.outlet for article in project.articles)
    passages = Counter(passage.outlet for passage in project.passages)
    forms = Counter((article.outlet, article.outlet_form) for article in project.articles if article.outlet_form)
    return tuple(
        OutletLine(
            name,
            articles[name],
            passages[name],
            tuple((form, count) for (outlet, form), count in forms.most_common() if outlet == name),
        )
        for name in sorted(articles, key=str.casefold)
    )


def joined(project: Project) -> tuple[str, ...]:
    """The forms that `apart` can part: those that the project says, and those under which texts came."""
    said = (one.form for one in project.outlet_forms if folded(one.form) != folded(one.name))
    came = (form for one in lines(project) for form, _ in one.forms if folded(form) != folded(one.name))
    return tuple(dict.fromkeys((*said, *came)))


def join(project: Project, form: str, name: str) -> Project:
    """The project in which this outlet is that one, in the texts that are loaded and in those that will be.

    Ids do not change, so stories and corrections hold. Raises SelectionError where both are one already, or where the
    project has neither.
    """
    names = {folded(one): one for one in (article.outlet for article in project.articles)}
    old, new = (names.get(folded(one), cleaned(one)) for one in (form, name))
    if not old or not new:
        raise SelectionError("The name of an outlet is empty. Write both: --join 'RT Deutsch' 'RT DE'.")
    if folded(old) == folded(new):
        raise SelectionError(f"{form!r} and {name!r} are one outlet already. Nothing was changed.")
    if folded(old) not in names and folded(new) not in names:
        raise SelectionError(f"This project has neither {form!r} nor {name!r}. See: framing outlets PROJECT")
    own = tuple(one for one in project.outlet_forms if folded(one.form) not in (folded(old), folded(new)))
    return _renamed(
        replace(project, outlet_forms=(*own, OutletForm(old, new))),
        lambda article: new if article.outlet == old else article.outlet,
    )


def apart(project: Project, form: str) -> Project:
    """The project in which this form is an outlet of its own: `join` taken back, or a form of the shipped list.

    What was joined with it before, it keeps.
    Raises SelectionError where no text was loaded under it and the project says nothing about it.
    """
    key = folded(form)
    own = next((one for one in project.outlet_forms if folded(one.form) == key), None)
    here = [article for article in project.articles if article.outlet_form and _is_meant(article, key)]
    before = [folded(one.form) for one in project.outlet_forms if key in _steps(project, one.form)]
    with_it = [article for article in project.articles if any(_is_meant(article, one) for one in before)]
    if not key or (own is None and not here) or (own is not None and folded(own.name) == key):
        known = joined(project)
        there = f"There are: {', '.join(known)}." if known else "There are none."
        raise SelectionError(f"No outlet was joined under the form {form!r}. {there} See: framing outlets PROJECT")
    name = own.form if own else cleaned(here[0].outlet_form if folded(here[0].outlet_form) == key else form)
    forms = tuple(one for one in project.outlet_forms if folded(one.form) != key)
    if own is None or listed(name) not in ("", name):  # else the shipped list would join it again
        forms = (*forms, OutletForm(name, name))
    ids = {article.id for article in (*here, *with_it)}
    return _renamed(replace(project, outlet_forms=forms), lambda article: name if article.id in ids else article.outlet)


def _steps(project: Project, form: str) -> list[str]:
    """The names to which a form leads, but for the last, folded."""
    return [folded(name) for name in steps_of(project.outlet_forms, form)[:-1]]


def _is_meant(article: Article, key: str) -> bool:
    """Did it come under this form? Capitals and blanks alone are no form that could stand for itself."""
    if key == folded(article.outlet):
        return False
    return key in (folded(article.outlet_form), folded(listed(article.outlet_form)))


def _renamed(project: Project, name_of: Callable[[Article], str]) -> Project:
    """The project with each article, and its passages, under this name; how its source writes it is kept."""
    new = {article.id: name_of(article) for article in project.articles}
    return replace(
        project,
        articles=tuple(_under(article, new[article.id]) for article in project.articles),
        passages=tuple(
            passage
            if passage.outlet == new.get(passage.article_id)
            else replace(passage, outlet=new[passage.article_id])
            for passage in project.passages
        ),
    )


def _under(article: Article, name: str) -> Article:
    if article.outlet == name:
        return article
    written = article.outlet_form or article.outlet
    return replace(article, outlet=name, outlet_form="" if written == name else written)
