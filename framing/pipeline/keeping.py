"""The list of files that were read into a project, and of what was not loaded; reading a file again adds nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.model import Article, Input, Project, Remark


def counted(inputs: Iterable[Input], articles: Iterable[Article]) -> list[Input]:
    """The files with the number of articles that are loaded from each; of two with the same bytes the first has all."""
    counts = Counter(article.input_sha256 for article in articles)
    return [replace(one, article_count=counts.pop(one.sha256, 0)) for one in inputs]


def with_inputs(project: Project, inputs: Sequence[Input], rejected: Sequence[Remark]) -> Project:
    """The project that also knows these files and what of them was not loaded.

    A file that it knows by name and sum is not listed again: its articles are those that are still there and the new
    ones, and what was refused then and is loaded now leaves the list. A file of which all is there already is none of
    its inputs.
    """
    known = {(one.file, one.sha256): one for one in project.inputs}
    # What was loaded from a file then may have been taken out since.
    there = {(one.file, one.sha256): one.article_count for one in counted(project.inputs, project.articles)}
    read_again = []
    for one in inputs:
        key = (one.file, one.sha256)
        if (before := known.get(key)) is not None:
            count = there.pop(key, before.article_count) + one.article_count
            known[key] = replace(before, article_count=count, rejected_count=one.rejected_count)
            read_again.append(one.file)
        elif one.article_count or one.rejected_count:
            known[key] = one
    kept = _with_rejected(_still_true(project, read_again, rejected), rejected)
    if tuple(known.values()) == project.inputs and kept == project.rejected:
        return project
    return replace(project, inputs=tuple(known.values()), rejected=kept)


def _still_true(project: Project, read_again: Sequence[str], rejected: Sequence[Remark]) -> tuple[Remark, ...]:
    """What was refused before, without what is not refused any more now that its file was read again."""
    names = Counter(one.file for one in project.inputs)
    # Of two files of one name nobody knows which one a remark is about.
    certain = {file for file in read_again if names[file] == 1}
    now = set(rejected)
    return tuple(one for one in project.rejected if one in now or not any(_is_of(one, file) for file in certain))


def _is_of(remark: Remark, file: str) -> bool:
    return remark.file == file or remark.file.startswith(f"{file}/")


def _with_rejected(before: tuple[Remark, ...], rejected: Iterable[Remark]) -> tuple[Remark, ...]:
    """Both lists; what stands in both stands there once, as often as in the longer one."""
    there = Counter(before)
    new = []
    for one in rejected:
        if there[one]:
            there[one] -= 1
        else:
            new.append(one)
    return (*before, *new)
