"""What the users of a project add to the names and labels that are shipped, and how they take it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.errors import SelectionError
from framing.language.gazetteer.lookup import lookup
from framing.language.gazetteer.own_list import own_name
from framing.language.own_labels import stems
from framing.language.resources import load
from framing.language.user_rows import plain
from framing.model import OwnLabel, OwnName, Project


def confirm(project: Project, form: str, name: str, *, perspective: str | None = None, source: str = "") -> Project:
    """The project in which this form names that thing; what was refused about it before is forgotten.

    name: an entity of the gazetteer, by key form or id. perspective: by default the one that is shipped for this form
    of the thing, else translit_alt. Raises ResourceError where the form or the name is not as it should be,
    SelectionError where the names that are shipped say the same already.
    """
    names, language = lookup(_others(project, form)), load(project.settings.language)
    own = own_name(form, name, perspective or "translit_alt", names=names, language=language, source=source)
    shipped = lookup().form_of(own.entity_id, own.form)
    if shipped is not None and perspective is None:
        own = replace(own, perspective=shipped.perspective)
    says_so = shipped is not None and (shipped.perspective, shipped.context) == (own.perspective, own.context)
    if says_so and not any(known.form == own.form for known in project.own_names):
        raise SelectionError(f"{own.form!r} is known as a form of {own.name} ({own.perspective}). Nothing was changed.")
    return add_names(project, [own])


def add_names(project: Project, names: Iterable[OwnName]) -> Project:
    """The project with these forms; a form that it had already is replaced."""
    new = {own.form: own for own in names}
    kept = tuple(own for own in project.own_names if own.form not in new)
    said = {(own.form, own.entity_id) for own in new.values()}
    refused = tuple(pair for pair in project.refused_names if pair not in said)
    return replace(project, own_names=(*kept, *new.values()), refused_names=refused)


def refuse(project: Project, form: str, name: str) -> Project:
    """The project in which this form is no longer offered as a form of that thing, nor counted as one of its own.

    Raises ResourceError where the gazetteer has no such thing, or several; SelectionError where the form is shipped as
    one of that thing: a project cannot turn such a form off.
    """
    names, language = lookup(_others(project, form)), load(project.settings.language)
    own = said_of(project, form, name) or own_name(form, name, "translit_alt", names=names, language=language)
    if lookup().form_of(own.entity_id, own.form) is not None:
        raise SelectionError(
            f"{own.form!r} is shipped as a form of {own.name} ({own.entity_id}), and a project cannot turn that off. "
            "Nothing was changed."
        )
    pair = (own.form, own.entity_id)
    kept = tuple(known for known in project.own_names if (known.form, known.entity_id) != pair)
    refused = (*(known for known in project.refused_names if known != pair), pair)
    return replace(project, own_names=kept, refused_names=refused)


def said_of(project: Project, form: str, name: str) -> OwnName | None:
    """What the project adds about this form of that thing; None where it adds nothing."""
    said = (own for own in project.own_names if own.form == plain(form))
    return next((own for own in said if plain(name) in (own.name, own.entity_id)), None)


def new_things(project: Project, names: Iterable[OwnName]) -> tuple[OwnName, ...]:
    """Those of the names with which a thing begins that neither the gazetteer nor the project has: one a thing."""
    known = lookup(project.own_names)
    first: dict[str, OwnName] = {}
    for own in names:
        first.setdefault(own.entity_id, own)
    return tuple(own for own in first.values() if not known.forms_of(own.entity_id))


def remove_name(project: Project, form: str) -> Project:
    """The project as if nothing had been said about this form: neither added nor refused.

    Raises SelectionError where nothing was.
    """
    form = plain(form)
    said = [own.form for own in project.own_names] + [refused for refused, _ in project.refused_names]
    if form not in said:
        there = f"There are: {', '.join(dict.fromkeys(said))}." if said else "There is none."
        raise SelectionError(f"No own form {form!r} in this project. {there} See: framing own-names PROJECT")
    return replace(
        project,
        own_names=tuple(own for own in project.own_names if own.form != form),
        refused_names=tuple(pair for pair in project.refused_names if pair[0] != form),
    )


def add_labels(project: Project, labels: Sequence[OwnLabel]) -> Project:
    """The project with these words in its sets; a word that it had already is replaced."""
    said = {stem for own in labels for stem in stems(own.word)}
    kept = tuple(own for own in project.own_labels if said.isdisjoint(stems(own.word)))
    return replace(project, own_labels=(*kept, *labels))


def remove_labels(project: Project, set_id: str) -> Project:
    """The project without the words that it added to this set; SelectionError where it added none."""
    set_id = plain(set_id)
    there = list(dict.fromkeys(own.set_id for own in project.own_labels))
    if set_id not in there:
        known = f"There are: {', '.join(there)}." if there else "There is none."
        raise SelectionError(f"No own set {set_id!r} in this project. {known} See: framing own-labels PROJECT")
    return replace(project, own_labels=tuple(own for own in project.own_labels if own.set_id != set_id))


def _others(project: Project, form: str) -> tuple[OwnName, ...]:
    """What the project adds apart from this form: a new word on it replaces the old one."""
    return tuple(own for own in project.own_names if own.form != plain(form))
