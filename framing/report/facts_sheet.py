"""What is known of each outlet: the same eight fields for all, in the same order and size, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from framing.language import outlet_facts
from framing.language.outlet_facts import FIELDS, Fact, OutletFacts
from framing.report.csv_text import as_csv
from framing.report.markup import NOTHING, Html, element, join
from framing.report.phrases import say


def sheets(outlets: Mapping[str, str], known: Sequence[OutletFacts], *, language: str) -> Html:
    """A sheet for each of these outlets. outlets: name to letter, or "" for none, in the order in which they are shown.

    Where nothing is known of an outlet its sheet has the same eight fields, each with "no statement found".
    """
    shown = [_sheet(letter, name, outlet_facts.about(name, known), language) for name, letter in outlets.items()]
    return element("div", *shown, class_="fa-sheets") if shown else NOTHING


def fields(*, language: str) -> Html:
    """What each of the eight fields holds, in a sentence."""
    pairs = (
        part
        for key in FIELDS
        for part in (
            element("dt", say(f"facts_{key}", language)),
            element("dd", say(f"facts_{key}_about", language)),
        )
    )
    return element("dl", *pairs, class_="fa-about")


def notice(*, language: str) -> Html:
    """The rule on listed outlets, in one paragraph: what it forbids, what is disputed, whom to ask."""
    title = element("strong", say("facts_rule_title", language))
    return element("p", title, " ", say("facts_rule", language), class_="fa-rule")


def count(outlets: Iterable[str], known: Sequence[OutletFacts]) -> int:
    """Of how many of these outlets is anything known?"""
    return sum(outlet_facts.about(name, known) is not None for name in outlets)


def template(outlets: Iterable[str]) -> str:
    """A list to be filled in, as CSV: a line for each outlet and field, whatever is known of it."""
    columns = (*outlet_facts.NEEDED, *outlet_facts.OPTIONAL)
    return as_csv([dict.fromkeys(columns, "") | {"outlet": name, "field": key} for name in outlets for key in FIELDS])


def _sheet(letter: str, name: str, facts: OutletFacts | None, language: str) -> Html:
    found = facts.facts if facts else {}
    sign = element("span", letter, class_="sl-letter") if letter else NOTHING
    heading = element("h3", sign, element("bdi", name))
    groups = [_field(key, found.get(key), language) for key in FIELDS]
    return element("section", heading, element("dl", *groups), class_="fa-sheet", aria_label=name)


def _field(key: str, fact: Fact | None, language: str) -> Html:
    title = element("dt", say(f"facts_{key}", language))
    if fact is None:
        return element("div", title, element("dd", say("facts_none", language), class_="fx-muted"))
    foreign = language == "en" and not fact.value_en
    value = fact.value_en if language == "en" and fact.value_en else fact.value
    where = say("facts_source", language, source=fact.source, date=_day(fact.date, language))
    own = element("span", say("facts_own", language), class_="fa-own") if fact.own else NOTHING
    return element(
        "div",
        title,
        element("dd", element("bdi", value, lang="de" if foreign else None)),
        element("dd", join((own, " ", where)) if fact.own else where, class_="fa-source"),
    )


def _day(written: str, language: str) -> str:
    """A source's date as the language writes it.

    >>> _day("2024-09-08", "de"), _day("2024-09", "de"), _day("2024", "de"), _day("2024-09-08", "en")
    ('08.09.2024', '09.2024', '2024', '2024-09-08')
    """
    return ".".join(reversed(written.split("-"))) if language == "de" else written
