"""Live blogs of any build: nothing of a page's text is lost, nothing is told twice, and the page's order stays."""

import json
import random
import re

import pytest

from framing.ingest.pages import body, headline, live_blog, parsed
from framing.ingest.pages.said import said
from framing.language.resources import load

GERMAN = load("de")
WHO = ["Die Feuerwehr", "Der Rat", "Die Stadt", "Das Land", "Der Deichverband", "Die Schule"]
DO = ["meldet am Hafen", "prüft an der Brücke", "räumt in der Altstadt", "sperrt an der Norder", "plant am Ufer"]
DAYS = ["Mittwoch, 12. März", "Dienstag, 11. März", "Montag, 10. März"]
TOLD = re.compile(r"Fall \d+ von|Meldung \d+ vom Deich|Hintergrund \d+")
BUILDS = {
    "tag": ["div", "article", "li", "section"],
    "name": ["e", "entry", "live-post"],
    "time": ["element", "element", "clock", "attribute", "none"],
    "heading": ["<h3>{}</h3>", '<h2><a href="#m">{}</a></h2>', "<p><b>{}</b></p>", ""],
    "text": ["p", "br", "div", "ul", "quote", "wrapped"],
    "order": [0, 1, 2],
    "byline": ["", "", '<div class="who">Ina Holm</div>'],
    "days": [1, 1, 2, 3],
    "data": ["", "", "whole", "begins", "backwards"],
    "dateline": ["", "", "Norderau (dpa) - ", "Norderau, 12. März – "],
    "kicker": ["", "", "page", "data"],
    "pinned": ["", "", "whole", "timeless"],
}


class Written:
    """A page of random build, each of its sentences and headings told once, by its number."""

    def __init__(self, seed):
        self.random, self.number = random.Random(seed), 0
        self.build = {name: self.random.choice(values) for name, values in BUILDS.items()}
        if self.build["time"] == "none":  # nothing but data then tells that it is a live blog
            self.build["data"] = "whole"
        self.updates, self.first = [], ""
        body = self.inside()
        self.markup = f"<main><article><h1>Hochwasser im Liveticker</h1>{body}</article></main>"

    def inside(self):
        intro = "".join(f"<p>{self.sentence()}</p>" for _ in range(self.random.randint(0, 3)))
        entries = "".join(self.day(n) for n in range(self.build["days"]))
        pinned = re.sub(r"<time.*?</time>|<span>.*?</span>| data-created=\S+", "", self.first)
        entries = {"": "", "whole": self.first, "timeless": pinned}[self.build["pinned"]] + entries
        self.number += 1
        below = f"<h2>Hintergrund {self.number}</h2><p>{self.sentence()}</p><p>{self.sentence()}</p>"
        return intro + entries + self.random.choice(["", below])

    def sentence(self):
        self.number += 1
        begin = f"{self.random.choice(WHO)} {self.random.choice(DO)}"
        return f"{begin} Fall {self.number} von {self.random.randint(100, 999)}, seit das Wasser in der Nacht stieg."

    def day(self, number):
        minutes = sorted(self.random.sample(range(8 * 60, 20 * 60), self.random.randint(3, 9)), reverse=True)
        entries = ""
        for minute in minutes:
            entries += self.entry(f"2031-03-{12 - number:02d}T{minute // 60:02d}:{minute % 60:02d}:00+01:00")
            if self.build["tag"] != "li" and self.random.random() < 0.1:
                entries += f"<p>{self.sentence()}</p>"
        listed = f"<ul>{entries}</ul>" if self.build["tag"] == "li" else entries
        if self.build["days"] == 1:
            return listed
        return f'<section class="day"><h2>{DAYS[number]}</h2>{listed}</section>'

    def entry(self, at):
        self.number += 1
        title = f"Meldung {self.number} vom Deich"
        heading = self.build["heading"].format("Norderau: " * (self.build["kicker"] == "page") + title)
        named = "Norderau: " * (self.build["kicker"] == "data") + title
        told = [self.sentence() for _ in range(self.random.randint(1, 3))]
        told_again = self.build["dateline"] + " ".join(told)
        self.updates.append({"headline": named if heading else "", "articleBody": told_again, "datePublished": at})
        clock = {"element": f'<time datetime="{at}">{at[11:16]}</time>', "clock": f"<span>{at[11:16]} Uhr</span>"}
        time, text = clock.get(self.build["time"], ""), self.text(told)
        byline = self.build["byline"]
        inside = [
            time + byline + heading + text,
            f"<header>{byline}{time}</header>{heading}{text}",
            f"{heading}<p>{time}</p>{text}" if time else heading + text,
        ][self.build["order"]]
        stamp = f' data-created="{at}"' if self.build["time"] == "attribute" else ""
        name = self.random.choice(["", "", "", "important-"]) + self.build["name"]
        whole = f'<{self.build["tag"]} class="{name}"{stamp}>{inside}</{self.build["tag"]}>'
        if self.random.random() < 0.3:
            self.first = self.first or whole
        return whole

    def text(self, told):
        first, rest = f"<p>{told[0]}</p>", told[1:]
        return {
            "p": "".join(f"<p>{one}</p>" for one in told),
            "br": f"<div>{'<br><br>'.join(told)}</div>",
            "div": first + "".join(f"<div>{one}</div>" for one in rest),
            "ul": f"{first}<ul>{''.join(f'<li>{one}</li>' for one in rest)}</ul>",
            "quote": first + "".join(f"<blockquote><p>{one}</p></blockquote>" for one in rest),
            "wrapped": f"<div><div>{''.join(f'<p>{one}</p>' for one in told)}</div></div>",
        }[self.build["text"]]

    def head(self):
        if not self.build["data"]:
            return ""
        some = [update for update in self.updates if self.random.random() < 0.7]
        if self.build["data"] == "begins":
            some = [{**update, "articleBody": update["articleBody"][:80] + " …"} for update in some]
        if self.build["data"] == "backwards":
            some = some[::-1]
        thing = {"@type": "LiveBlogPosting", "liveBlogUpdate": some}
        return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def found_text(markup):
    page = parsed.parse(markup)
    told = said(page, markup, GERMAN)
    return body.find(page, told, headline.headline(page, told).forms, GERMAN).text


@pytest.mark.parametrize("seed", range(80))
def test_nothing_is_lost_or_told_twice_and_the_order_stays(pages, seed):
    written = Written(seed)
    head = written.head()
    record = pages.saved(head, written.markup)
    read = TOLD.findall("\n".join([record.text, *(f"{e.heading}\n{e.text}" for e in record.entries)]))
    shown, twice = TOLD.findall(written.markup), set(TOLD.findall(written.first) if written.build["pinned"] else ())
    found = set(TOLD.findall(found_text(pages.markup(head, written.markup))))
    assert found <= set(read)
    assert len(read) == len(set(read))
    ordered = set(read) - twice  # what is pinned stands in one of its two places
    if written.build["time"] == "none":  # then only the text that was found tells the order
        ordered &= found
    assert [one for one in read if one in ordered] == [one for one in shown if one in ordered]
    assert all(entry.text or entry.published for entry in record.entries)


@pytest.mark.parametrize("seed", range(80))
def test_each_entry_has_its_own_time(pages, seed):
    written = Written(seed)
    record = pages.saved(written.head(), written.markup)
    numbers = {TOLD.search(update["articleBody"])[0]: update["datePublished"] for update in written.updates}
    for entry in record.entries:
        first = next((found for found in TOLD.findall(entry.text) if found in numbers), None)
        if first is not None and entry.published:
            assert entry.published == numbers[first]
    if written.build["time"] in ("element", "attribute"):
        assert sum(bool(entry.published) for entry in record.entries) == len(written.updates)


@pytest.mark.parametrize("text", ["", "<p></p>", "<p>&nbsp;</p>"])
def test_a_page_without_text_has_no_live_blog(text):
    page = parsed.parse(f"<html><body>{text}</body></html>")
    assert live_blog.find(page, (), "", GERMAN) == live_blog.LiveBlog("")


BOX = '<div class="e"><time datetime="2031-03-05T1{0}:00">1{0}:00</time><h3>Meldung {0}</h3>{1}</div>'
TEXT = "<p>Um {0} Uhr meldet die Feuerwehr am Hafen von Norderau einen Pegel, der noch immer weiter steigt.</p>"


def found_in(markup, text):
    return live_blog.find(parsed.parse(markup), ["Hochwasser im Liveticker"], text, GERMAN)


def test_the_text_around_the_entries_keeps_the_order_of_the_page():
    boxes = "".join(BOX.format(n, TEXT.format(n)) for n in range(4))
    markup = f"<main><h1>Hochwasser</h1><p>Erst das hier.</p><p>Dann das hier.</p>{boxes}<p>Unten steht das.</p></main>"
    found = found_in(markup, "Unten steht das.\nDann das hier.\nErst das hier.")
    assert found.text == "Erst das hier.\nDann das hier."
    assert [entry.text for entry in found.entries][4:] == ["Unten steht das."]


def test_a_short_line_that_was_found_to_be_text_keeps_its_place_in_the_entry():
    inside = f"<div>Kurz und knapp</div>{TEXT.format(9)}<div>Teilen</div>"
    found = found_in("<main>" + "".join(BOX.format(n, inside) for n in range(4)) + "</main>", "Kurz und knapp")
    assert found.entries[0].text.splitlines()[0] == "Kurz und knapp"
    assert "Teilen" not in found.entries[0].text


def test_an_entry_that_the_page_shows_without_a_time_is_told_once(pages):
    told = "Der Deich an der alten Mühle ist gebrochen, und das Wasser läuft in die Wiesen hinter dem Dorf."
    boxes = "".join(BOX.format(n, TEXT.format(n)) for n in range(4))
    update = {"articleBody": told, "datePublished": "2031-03-05T20:00"}
    head = pages.json_ld({"@type": "LiveBlogPosting", "liveBlogUpdate": [update]})
    found = pages.saved(head, f"<main><article><h1>Hochwasser</h1><p>{told}</p>{boxes}</article></main>")
    assert [found.text, *(entry.text for entry in found.entries)].count(told) == 1
    assert (found.entries[0].text, found.entries[0].published) == (told, "2031-03-05T20:00:00")


def test_a_heading_that_the_data_word_otherwise_stands_on_top_of_its_entry(pages):
    boxes = "".join(BOX.format(n, TEXT.format(n)) for n in range(4))
    told = TEXT.format(0)[3:-4]
    update = {"headline": "Feuerwehr warnt", "articleBody": told, "datePublished": "2031-03-05T10:00"}
    head = pages.json_ld({"@type": "LiveBlogPosting", "liveBlogUpdate": [update]})
    page = parsed.parse(pages.markup(head, f"<main><h1>Hochwasser</h1>{boxes}</main>"))
    found = live_blog.find(page, (), "\n".join(f"Meldung {n}\n{TEXT.format(n)[3:-4]}" for n in range(4)), GERMAN)
    assert (found.entries[0].heading, found.entries[0].text) == ("Feuerwehr warnt", f"Meldung 0\n{told}")
    assert len(found.entries) == 4


@pytest.mark.parametrize("pinned", [BOX.format(2, TEXT.format(2)), f"<div><h3>Meldung 2</h3>{TEXT.format(2)}</div>"])
def test_a_pinned_entry_is_told_once(pinned):
    boxes = "".join(BOX.format(n, TEXT.format(n)) for n in range(4))
    text = "\n".join(f"Meldung {n}\n{TEXT.format(n)[3:-4]}" for n in (2, 0, 1, 2, 3))
    found = found_in(f"<main><h1>Hochwasser</h1>{pinned}{boxes}</main>", text)
    assert found.text == ""
    assert sorted(entry.heading for entry in found.entries) == [f"Meldung {n}" for n in range(4)]
