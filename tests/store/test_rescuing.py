"""Of a damaged project everything that is sound stays as it is, and lost passages come back as new ones."""

import json
import sqlite3
from dataclasses import replace
from datetime import datetime

import pytest

from framing import pipeline, store
from framing.model import ArticleKind, Correction, FurnitureKind, Project
from framing.pipeline import previewing, rescuing
from framing.pipeline.previewing import Upload
from framing.report import reasons

WHEN = datetime.fromisoformat("2026-02-03T12:00+01:00")
ENTRIES = (
    ("09:05", "Rat tagt", "Der Rat der Stadt Norderau kommt am Morgen zu einer Sondersitzung zusammen."),
    ("08:00", "Sperrung", "Die Hafenbrücke in Norderau ist seit acht Uhr für den Verkehr gesperrt."),
    ("07:10", "Warnung", "Die Polizei warnt vor Staus rund um die Hafenbrücke in Norderau."),
)
LATER = ("10:15", "Brücke frei", "Die Hafenbrücke ist wieder frei, sagt die Polizei in Norderau am Vormittag.")
ABOUT = {"url": "https://abendruf.example/bruecke", "headline": "Liveblog: Brücke gesperrt"}


def printed(entries):
    """A ticker in a table: its entries are told by the times that they print."""
    told = "\n\n".join(f"{clock} Uhr: {heading}\n{text}" for clock, heading, text in entries)
    row = {
        "outlet": "Abendruf",
        "url": ABOUT["url"],
        "title": ABOUT["headline"],
        "published": "2026-02-03T07:00+01:00",
        "text": f"{ABOUT['headline']}\n\n{told}\n",
    }
    return "live.jsonl", json.dumps(row)


def marked(entries):
    """A saved page whose source marks the entries, and prints no times."""
    updates = [
        {"@type": "BlogPosting", "headline": h, "articleBody": t, "datePublished": f"2026-02-03T{c}:00+01:00"}
        for c, h, t in entries
    ]
    data = ABOUT | {
        "@type": "LiveBlogPosting",
        "@context": "https://schema.org",
        "datePublished": "2026-02-03T07:00:00+01:00",
        "publisher": {"@type": "Organization", "name": "Abendruf"},
        "liveBlogUpdate": updates,
    }
    body = "".join(f"<article><h2>{heading}</h2><p>{text}</p></article>" for _, heading, text in entries)
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return "live.html", f"<html><head>{script}</head><body><h1>{ABOUT['headline']}</h1>{body}</body></html>"


@pytest.fixture(params=[printed, marked])
def ticker(request, tmp_path):
    """Two versions of a ticker, the later one with one entry more, and a correction; as saved in p.framing."""
    project = Project()
    for entries in (ENTRIES, (LATER, *ENTRIES)):
        name, content = request.param(entries)
        project = previewing.read(project, [Upload(name, content.encode())]).into(project)
    assert [article.kind for article in project.articles] == [ArticleKind.LIVE_BLOG] * 2
    first = [passage for passage in project.passages if passage.article_id == project.articles[0].id]
    assert len(first) == 3
    assert any(piece.kind is FurnitureKind.REPEATED for piece in project.articles[1].furniture)
    made = Correction("apart", (first[0].id, first[2].id), "A. Berg", WHEN, number=1)
    project = replace(project, corrections=(made,))
    store.save(project, tmp_path / "p.framing")
    return project


def changed(path, *statements):
    database = sqlite3.connect(path)
    with database:
        for statement in statements:
            database.execute(*statement)
    database.close()


def without(path, *passages):
    changed(path, *(("delete from passages where id = ?", (passage.id,)) for passage in passages))
    return store.check(path)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_sound_passage_stays_and_the_lost_one_comes_back_as_a_new_one(ticker, place, tmp_path):
    lost = ticker.passages[place]
    checked = without(tmp_path / "p.framing", lost)
    rescued = rescuing.rescue(checked)
    assert rescued.articles == ticker.articles  # with all furniture, what is repeated included
    there = {passage.id: passage for passage in rescued.passages}
    assert all(there.pop(passage.id) == passage for passage in ticker.passages if passage != lost)
    (back,) = there.values()
    assert back.id == f"{lost.article_id}#rescued-1"
    assert lost.own_text.strip() in back.text
    assert back.published_at == datetime.fromisoformat("2026-02-03T00:00+01:00")  # its page's day
    assert not back.time_known
    assert rescued.corrections == ticker.corrections
    assert [article.id for article in rescuing.touched(checked)] == [lost.article_id]
    store.save(rescued, tmp_path / "new.framing")
    assert store.check(tmp_path / "new.framing").sound


def test_of_a_ticker_without_any_passage_each_stretch_comes_back(ticker, tmp_path):
    article = ticker.articles[0]
    gone = [passage for passage in ticker.passages if passage.article_id == article.id]
    rescued = rescuing.rescue(without(tmp_path / "p.framing", *gone))
    back = [passage for passage in rescued.passages if passage.article_id == article.id]
    assert {passage.id for passage in back} == {f"{article.id}#rescued-{n}" for n in range(1, len(back) + 1)}
    assert list(store.gaps(article, gone)) == [] or back
    words = " ".join(passage.text for passage in back)
    assert all(text in words for _, _, text in ENTRIES)
    assert not {passage.id for passage in gone} & {passage.id for passage in back}


def test_a_second_rescue_takes_new_ids(ticker, tmp_path):
    first, second, _ = ticker.passages[:3]
    store.save(rescuing.rescue(without(tmp_path / "p.framing", first)), tmp_path / "q.framing")
    rescued = rescuing.rescue(without(tmp_path / "q.framing", second))
    ids = [passage.id for passage in rescued.passages]
    assert [f"{first.article_id}#rescued-{n}" in ids for n in (1, 2)] == [True, True]


def test_an_article_is_its_one_passage_under_its_own_id(tmp_path):
    text = "Stadtrat tagt\n\nDer Rat hat am Montag über den Bus beraten, teilte die Stadt mit.\n\n(nap)"
    named = {"outlet": "Abendruf", "title": "Stadtrat tagt", "published": "2026-02-03T09:30+01:00", "text": text}
    project = previewing.read(Project(), [Upload("a.jsonl", json.dumps(named).encode())]).into(Project())
    store.save(project, tmp_path / "p.framing")
    rescued = rescuing.rescue(without(tmp_path / "p.framing", *project.passages))
    assert rescued.passages == project.passages


def test_nothing_lost_nothing_touched(ticker, tmp_path):
    path = tmp_path / "p.framing"
    changed(path, ("update corrections set reason = 'geändert'",))
    checked = store.check(path)
    rescued = rescuing.rescue(checked)
    assert (rescued.articles, rescued.passages) == (ticker.articles, ticker.passages)
    assert rescuing.touched(checked) == ()


def test_what_was_not_sound_stays_known_in_the_new_file(ticker, tmp_path):
    path = tmp_path / "p.framing"
    changed(path, ("update articles set text = replace(text, 'gesperrt', 'geöffnet')",))
    checked = store.check(path)
    assert checked.changed_ids == tuple(article.id for article in ticker.articles)
    store.save(rescuing.rescue(checked), tmp_path / "new.framing")
    new = store.load(tmp_path / "new.framing")
    for article in ticker.articles:
        (remark,) = (one for one in new.rejected if one.part == f"article {article.id!r}")
        assert (remark.file, remark.rejected) == ("p.framing", False)
        assert "its text is not as it was saved" in remark.reason
        assert "der Text ist nicht mehr so" in reasons.say(remark.reason, "de")


def test_nothing_is_nothing(tmp_path):
    store.save(Project(), tmp_path / "p.framing")
    changed(tmp_path / "p.framing", ("drop table links",))
    rescued = pipeline.rescue(store.check(tmp_path / "p.framing"))
    assert (rescued.articles, rescued.passages) == ((), ())
