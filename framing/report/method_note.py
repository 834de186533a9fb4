"""The methods paragraph of a study, written from its project; what the project does not know is left to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from zoneinfo import ZoneInfo

from framing import __version__
from framing.ingest.sources import not_loaded_count
from framing.model import ArticleKind, Project
from framing.model.grouping import CORRECTION_NEEDS
from framing.pipeline import counting
from framing.pipeline.counting import Counting
from framing.report import counts, versions, view_dials
from framing.report.citation import citation
from framing.report.markup import NOTHING, Html, element
from framing.report.measures import ABOUT, Measure, measures
from framing.report.phrases import say
from framing.report.view_dials import EVERY, View
from framing.settings import BUILTIN_ENCODER

__all__ = ["Item", "Measure", "as_text", "block", "citation", "items", "measures", "paragraphs"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a reader of a study must be told: its title, and what is to be said."""

    title: str
    text: str
    parts: tuple[str, ...] = ()
    """What belongs to it one by one."""

    @property
    def whole(self) -> str:
        """Text and parts in one line."""
        return " ".join((self.text, *self.parts))


def items(project: Project, *, fingerprint: str, language: str, view: View = EVERY) -> tuple[Item, ...]:
    """Everything that the methods part of a study owes its readers, in the order in which they look for it.

    fingerprint: what the state of the project is called, as `versions.project_state` gives it. Nothing is left out:
    what the project does not know reads "[nicht angegeben]". No file name, id, address or person is named. view: what
    the page was set to that the tables beside this note come from; it then stands in the note, which follows it.
    """
    told = {
        "sources": _sources(project, language),
        "dates": _dates(project, language),
        "counts": _counts(project, language),
        "sample": _plain("method_sample", language),
        "unit": _unit(project, language),
        **({"view": view_dials.sentence(view, language)} if view.dials else {}),
        "categories": say(
            "method_categories",
            language,
            digest=versions.lists(),
            names=len(project.own_names),
            labels=len(project.own_labels),
            refused=len(project.refused_names),
        ),
        "model": _model(project, language),
        "preprocessing": say("method_preprocessing", language, words=view_dials.words(view, language)),
        "coders": _plain("method_coders", language),
        "agreement": _plain("method_agreement", language),
        "validation": say("method_validation", language, about=ABOUT),
        "errors": say("method_errors", language),
        "software": say("method_software", language, version=__version__, fingerprint=fingerprint or _unknown(language))
        + _run(project, language),
        "corrections": _corrections(project, language),
        "sharing": _plain("method_sharing", language),
    }
    parts = {
        "validation": tuple(_measured(language)),
        "errors": tuple(f"{one.title}: {one.errors}" for one in measures(language)),
    }
    return tuple(Item(say(f"method_{key}_title", language), text, parts.get(key, ())) for key, text in told.items())


def paragraphs(project: Project, *, fingerprint: str, language: str, view: View = EVERY) -> tuple[str, ...]:
    """The same as paragraphs of text, each beginning with what it is about."""
    return tuple(
        say("method_list", language, title=item.title, text=item.whole)
        for item in items(project, fingerprint=fingerprint, language=language, view=view)
    )


def as_text(project: Project, *, fingerprint: str, language: str, view: View = EVERY) -> str:
    """The note as a text file: a title, a paragraph a thing, and how to cite the program."""
    told = paragraphs(project, fingerprint=fingerprint, language=language, view=view)
    return "\n\n".join((say("method_title", language), *told, citation())) + "\n"


def block(project: Project, *, fingerprint: str, language: str) -> Html:
    """The note as HTML: a list of terms, each with its text."""
    told = items(project, fingerprint=fingerprint, language=language)
    pairs = [part for item in told for part in (element("dt", item.title), _told(item))]
    return element("dl", *pairs, class_="fx-method", lang=language)


def _told(item: Item) -> Html:
    parts = element("ul", *(element("li", part) for part in item.parts)) if item.parts else NOTHING
    return element("dd", item.text, parts)


def _unknown(language: str) -> str:
    return say("method_not_given", language)


def _plain(key: str, language: str) -> str:
    return say(key, language, unknown=_unknown(language))


def _sources(project: Project, language: str) -> str:
    if not project.outlets:
        return _plain("method_no_sources", language)
    outlets = "; ".join(
        say("method_outlet", language, outlet=" ".join(name.split()), count=counts.said(count, language))
        for name, count in Counting(project).of_outlets().items()
    )
    count = len(project.outlets)
    return say("method_sources", language, unknown=_unknown(language), count=count, outlets=outlets)


def _dates(project: Project, language: str) -> str:
    zone = ZoneInfo(project.settings.timezone)
    days = [article.published_at.astimezone(zone) for article in project.articles if article.published_at is not None]
    rest = {"count": len(project.articles), "undated": len(project.articles) - len(days)}
    if not days:
        return say("method_no_dates", language, unknown=_unknown(language), **rest)
    first, last = (day.strftime("%d.%m.%Y" if language == "de" else "%Y-%m-%d") for day in (min(days), max(days)))
    return say("method_dates", language, first=first, last=last, zone=project.settings.timezone, **rest)


def _counts(project: Project, language: str) -> str:
    found = counting.of_project(project)
    alike = Counter(" ".join(article.text.split()) for article in project.articles)
    return say(
        "method_counts",
        language,
        unknown=_unknown(language),
        articles=counts.said(found.texts, language),
        blogs=sum(article.kind is ArticleKind.LIVE_BLOG for article in project.articles),
        passages=counts.said(found.passages, language),
        rejected=not_loaded_count(project.rejected) if project.inputs else _unknown(language),
        doubled=sum(count for count in alike.values() if count > 1),
        versions=found.texts.earlier,
    )


def _unit(project: Project, language: str) -> str:
    settings = project.settings
    return say(
        "method_unit",
        language,
        stories=len(project.stories) if project.grouped else _unknown(language),
        alone=counts.said(counting.of_project(project).alone, language) if project.grouped else _unknown(language),
        hours=f"{settings.window_hours:g}",
        certainty=_number(settings.certainty, language),
        engine=settings.engine,
        texts=settings.language,
    )


def _model(project: Project, language: str) -> str:
    digests = {
        "digest": versions.model(),
        "stories": versions.story_weights(),
        "sentences": versions.sentence_weights(),
    }
    if project.settings.encoder == BUILTIN_ENCODER:
        return say("method_builtin", language, **digests)
    name = PurePath(
        project.settings.encoder.replace("\\", "/")
    ).name  # a folder on somebody's disk is nobody's business
    return say("method_own_model", language, unknown=_unknown(language), name=name, **digests)


def _run(project: Project, language: str) -> str:
    """With what the stories were found, and whether that has changed since; "" where the project does not know."""
    run = project.run
    if run is None or not project.grouped:
        return ""
    told = say(
        "versions_run", language, version=run.framing_version, lists=run.lists, model=run.model, weights=run.weights
    )
    now = (versions.lists(), versions.model(), versions.story_weights())
    changed = now != (run.lists, run.model, run.weights)
    return f" {told} {say('versions_run_changed', language)}" if changed else f" {told}"


def _measured(language: str) -> Iterator[str]:
    for one in measures(language):
        values = one.numbers(language)
        if one.count is None:
            yield say("measures_note_apart", language, title=one.title, values=values)
        else:
            told = {"title": one.title, "values": values, "count": one.count, "who": one.labelled_by}
            yield say("measures_note", language, where=one.documented[0], **told)


def _corrections(project: Project, language: str) -> str:
    counts = Counter(correction.kind for correction in project.corrections)
    people = len({correction.by.strip().casefold() for correction in project.corrections})
    return say("method_corrections", language, people=people, **{kind: counts[kind] for kind in CORRECTION_NEEDS})


def _number(number: float, language: str) -> str:
    return f"{number:.3g}" if language == "en" else f"{number:.3g}".replace(".", ",")
