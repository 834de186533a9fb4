"""What a project adds to the names and labels that are shipped, as text and rows."""

from __future__ import annotations

import shlex
from dataclasses import asdict
from typing import Any

from framing.language import gazetteer, labels
from framing.language.gazetteer.lookup import lookup
from framing.language.resources import load
from framing.model import OwnName, Project
from framing.report import lines


def names_text(project: Project, *, path: str) -> str:
    """The forms that it adds, by what they name, and those that were refused."""
    if not project.own_names and not project.refused_names:
        return (
            f"This project adds no names. Add a list with: framing own-names {path} --read FILE.csv, "
            f"or look for unknown spellings with: framing unknown-names {path}"
        )
    perspectives = gazetteer.perspectives()
    told = [f"{lines.many(len(project.own_names), 'form')} added, {len(project.refused_names)} refused."]
    for own in sorted(project.own_names, key=lambda own: (own.name.casefold(), own.form)):
        said = (
            f"{own.form}: {own.name} ({own.entity_id}, {own.kind}, {own.country}), {perspectives[own.perspective].en}"
        )
        context = f"; counted only in context ({own.context})" if own.context else ""
        source = f"; {own.source}" if own.source else ""
        told.append(lines.wrap(f"  {said}{context}{source}"))
    told += [f"  {form}: not {called(project, entity_id)}" for form, entity_id in project.refused_names]
    return "\n".join(told)


def called(project: Project, entity_id: str) -> str:
    """A thing by its name and id; by its id alone where no form of it is left."""
    found = lookup(project.own_names).meant(entity_id)
    return f"{found[0].name} ({entity_id})" if found else entity_id


def as_command(project: Project, own: OwnName) -> str:
    """The options that add this form again; "" where only its list can: the thing or the context stands there."""
    if own.context or not lookup(project.own_names).forms_of(own.entity_id):
        return ""
    return f"--confirm {shlex.quote(f'{own.form}={own.entity_id}')} --perspective {own.perspective}"


def name_rows(project: Project) -> dict[str, Any]:
    """The same as rows."""
    return {
        "own_names": [asdict(own) for own in project.own_names],
        "refused": [{"form": form, "entity_id": entity_id} for form, entity_id in project.refused_names],
    }


def labels_text(project: Project, *, path: str) -> str:
    """The words that it adds, set by set."""
    if not project.own_labels:
        return f"This project adds no labels. Add sets with: framing own-labels {path} --read FILE.csv"
    language = load(project.settings.language)
    shipped, registers = labels.sets(language), labels.registers(language)
    told = [f"{lines.many(len(project.own_labels), 'word')} added."]
    for set_id in dict.fromkeys(own.set_id for own in project.own_labels):
        told.append(f"  {set_id}{f' ({shipped[set_id].en})' if set_id in shipped else ''}")
        its = [own for own in project.own_labels if own.set_id == set_id]
        told += [lines.wrap(f"    {own.word}: {registers[own.register].en}; {own.source}") for own in its]
    return "\n".join(told)


def label_rows(project: Project) -> dict[str, Any]:
    """The same as rows."""
    return {"own_labels": [asdict(own) for own in project.own_labels]}
