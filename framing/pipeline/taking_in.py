"""The one way in: files to what would come into a project, with what is there already, what is new, and what is not."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from framing import __version__
from framing.errors import IngestError
from framing.ingest import liveblog, readers
from framing.ingest.given_indexes import indexes_among
from framing.ingest.index import Index
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.sources import Source, path_sum
from framing.language.outlet_names import Forms
from framing.language.resources import load
from framing.model import Article, Input, Passage, Project, Remark
from framing.pipeline import filling, keeping
from framing.pipeline.corrected import Corrected
from framing.pipeline.known_texts import KnownTexts
from framing.pipeline.progress import Progress, no_progress
from framing.pipeline.repeated_entries import without_repeated
from framing.pipeline.taken import Double, Found, Given, NewVersion, Taken

WRITTEN = date(2026, 11, 1)
"""When this rule was written: a computer's clock that shows less is wrong, and no reason to doubt a text's date."""
TOLD_EVERY = 200
"""Texts of one file after which it is told how many were met."""


def take(
    project: Project,
    given: Sequence[Given],
    *,
    index: Index | None = None,
    limits: Limits = DEFAULT,
    progress: Progress = no_progress,
) -> Taken:
    """What would come into the project from these files, in their order? The project is left as it is.

    index: what is known of each file, if an index was named; else one that lies among the files counts, and is told. A
    text of an outlet that is there, in the project or earlier in the files, is a double, whatever its file is called;
    with other words it is a new version (see `known_texts`). Outlets are brought to one name. What cannot be loaded is
    a remark that names file and place and keeps what stood there.
    """
    found: list[Found] = []
    told: list[Remark] = []
    inputs: list[Input] = []
    indexes: list[tuple[str, str]] = []
    paths: set[str] = set()
    told_of: dict[tuple[str, str], set[Remark]] = {}
    given = _with_keys(given)
    if index is None:
        named = [(one.file or one.source.file, one.source) for one in given]
        places, index, told = indexes_among(named, language=load(project.settings.language), limits=limits)
        indexes = [(named[place][0], named[place][1].sha256(limits)) for place in places]
        given = [one for place, one in enumerate(given) if place not in places]
    for done, one in enumerate(given, start=1):
        texts, more, file = _read(project, one, index, limits, _counting(progress))
        if file is not None:
            known = told_of.setdefault((file.file, file.sha256), set())
            more = [remark for remark in more if remark not in known]  # the same file may be given twice
            known.update(more)
            inputs.append(file)
        found += texts
        told += more
        paths.update(_loaded_paths(one, texts))
        progress("reading", done, len(given))
    taken = _sorted_out(project, found, told, inputs, progress)
    return replace(taken, indexes=tuple(indexes), loaded_paths=frozenset(paths))


def _with_keys(given: Sequence[Given]) -> list[Given]:
    """The files, those that came without a disk under keys of their own: two of them may bear one name.

    The same bytes under the same name are the same file.
    """
    keys: dict[tuple[str, bytes], str] = {}
    found = []
    for one in given:
        if one.source.content is None:
            found.append(one)
        else:
            own = keys.setdefault((one.file or one.source.file, one.source.content), f"upload {len(keys) + 1}")
            found.append(replace(one, source=replace(one.source, key=own)))
    return found


def take_found(project: Project, found: Sequence[Found]) -> Taken:
    """The same for texts that came without a file, such as one that was pasted."""
    return _sorted_out(project, found, [], [], no_progress)


def _counting(progress: Progress) -> Callable[[int], None]:
    def tell(count: int) -> None:
        if count % TOLD_EVERY == 0:
            progress("reading texts", count, 0)

    return tell


def _read(
    project: Project, one: Given, index: Index | None, limits: Limits, tell: Callable[[int], None]
) -> tuple[list[Found], list[Remark], Input | None]:
    """The texts of one file, what to know of it, and the file itself if its bytes can be had."""
    reading = readers.read(
        one.source,
        index=index,
        default=one.default,
        timezone=project.settings.timezone,
        language=load(project.settings.language),
        limits=limits,
        columns=one.columns,
        tell=tell,
        today=max(date.today(), WRITTEN),
    )
    remarks = [replace(r, file=_called(r.file, one)) for r in reading.remarks]
    try:
        packed = one.source.packed(limits)
    except IngestError:  # told already: no text of it was read
        sha256 = one.source.sha256_of_large()
        return [], [replace(r, input_sha256=sha256) for r in remarks], None
    sha256 = hashlib.sha256(packed).hexdigest()
    remarks = [replace(r, input_sha256=sha256) for r in remarks]
    file = Input(
        file=_called(one.source.file, one) or "?",
        sha256=sha256,
        byte_count=len(packed),
        article_count=len(reading.articles),
        rejected_count=sum(remark.rejected for remark in remarks),
        framing_version=__version__,
    )
    found = zip(reading.articles, reading.places, strict=True)
    texts = [
        Found(
            replace(article, file=_called(article.file, one), input_sha256=file.sha256),
            line,
            part,
            not _is_made(article.id, one.source),
        )
        for article, (line, part) in found
    ]
    return texts, remarks, file


def _loaded_paths(one: Given, texts: Sequence[Found]) -> Iterator[str]:
    """The sums of the paths at which these texts lie, and of the archive that holds them."""
    if one.source.content is not None or not texts:
        return
    called = _called(one.source.file, one)
    below = {text.article.file.removeprefix(called) for text in texts} | {""}
    for path in {one.source.path, one.source.path.resolve()}:
        yield from (path_sum(f"{path}{name}") for name in below)


def _called(file: str, one: Given) -> str:
    """A file, or one in an archive, under the name by which whoever gave it knows it."""
    if not one.file or not file.startswith(one.source.file):
        return file
    return one.file + file.removeprefix(one.source.file)


def _is_made(article_id: str, source: Source) -> bool:
    return article_id == source.id or article_id.startswith((f"{source.id}:", f"{source.id}/"))


def _sorted_out(
    project: Project, found: Sequence[Found], remarks: list[Remark], inputs: list[Input], progress: Progress
) -> Taken:
    """The new ones among these texts, cut into passages, the doubles, and the new versions of others."""
    language = load(project.settings.language)
    forms = Forms(project.outlet_forms, dict.fromkeys(article.outlet for article in project.articles))
    of_outlets = [_of_outlet(one.article, forms) for one in found]
    known = KnownTexts(project, of_outlets)
    passages: list[Passage] = []
    articles: list[Article] = []
    places: list[tuple[int | None, str]] = []
    doubles: list[Double] = []
    versions: list[NewVersion] = []
    filled: dict[str, Article] = {}
    told: list[Remark] = []
    corrected = Corrected(project)
    renamed: Counter[tuple[str, str]] = Counter()
    first_file: dict[tuple[str, str], str] = {}
    for done, (one, article) in enumerate(zip(found, of_outlets, strict=True), start=1):
        told += corrected.remarks(one, article)
        if (same := known.same_text(article)) is not None:
            doubles.append(Double(article, one.line, same, known.is_of_project(same.id), one.part))
            if (more := filling.filled(same, article)) is not None:
                known.fill(more)
                filled[more.id] = more
                told.append(_taken_over(one, more))
        else:
            first = known.first_version(article, has_own_id=one.has_own_id)
            if first is None and (other := known.with_id(article.id)) is not None:
                remarks.append(_two_texts(one, other, known.free_id(article.id)))
            named = replace(
                article, id=known.free_id((first or article).id), version_of="" if first is None else first.id
            )
            new, entries = liveblog.segment(named, language, timezone=project.settings.timezone)
            if first is not None:
                new, entries, repeated = without_repeated(new, entries, known.entries_of(first.id))
                alike = known.is_alike(article, first.id)
                versions.append(NewVersion(new, one.line, first, repeated, one.part, alike))
            known.add(new, entries)
            articles.append(new)
            places.append((one.line, one.part))
            passages += entries
            if new.outlet_form:
                renamed[new.outlet_form, new.outlet] += 1
                first_file.setdefault((new.outlet_form, new.outlet), new.file)
        progress("splitting", done, len(found))
    gone = {(double.article.file, double.line, double.part) for double in doubles}
    kept = [r for r in remarks if r.rejected or (r.file, r.line, r.part) not in gone]
    kept += told
    kept += _renamed(renamed, first_file)
    return Taken(
        filling.with_filled(articles, filled),
        filling.with_times(passages, filled),
        tuple(kept),
        tuple(doubles),
        tuple(versions),
        tuple(keeping.counted(inputs, articles)),
        tuple(places),
        tuple(article for article in filled.values() if known.is_of_project(article.id)),
    )


def _of_outlet(article: Article, forms: Forms) -> Article:
    """The article under the one name of its outlet, which keeps how its source writes it."""
    name = forms.name_of(article.outlet)
    written = article.outlet if " ".join(article.outlet.split()) != name else ""
    return replace(article, outlet=name, outlet_form=written)


def _taken_over(one: Found, more: Article) -> Remark:
    reason = f"date or address of {more.id!r} were missing and are taken from here"
    return Remark(one.article.file, reason, one.line, False, one.part)


def _two_texts(one: Found, other: Article, new_id: str) -> Remark:
    reason = (
        f"the id {one.article.id!r} already belongs to another text ({other.outlet}, file {other.file}); "
        f"loaded as {new_id!r}"
    )
    return Remark(one.article.file, reason, one.line, False, one.part)


def _renamed(renamed: Mapping[tuple[str, str], int], first_file: Mapping[tuple[str, str], str]) -> Iterator[Remark]:
    for (form, name), count in renamed.items():
        texts = "1 text" if count == 1 else f"{count} texts"
        yield Remark(first_file[form, name], f"the outlet {form!r} is {name!r} here ({texts})", rejected=False)
