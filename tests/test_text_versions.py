"""A text that is loaded again with other words is a new version: both are kept, and nothing counts twice."""

import json
from dataclasses import replace

import pytest

from framing import outlet_forms, pipeline
from framing.language import tokens
from framing.model import Article, ArticleKind, FurnitureKind, Project
from framing.pipeline import adding, previewing, repeated_entries, shared_words, stocking, taking_in, text_versions
from framing.pipeline.previewing import Upload
from framing.pipeline.taken import Found

RAT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung der Stadt."
RAT_LATER = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juli, sagt die Verwaltung der Stadt."
DAMM = "Am Damm von Süderau wird wieder gebaut. Die Arbeiten dauern zwei Wochen und kosten wenig."
ADDRESS = "https://www.abendruf.example/rat/nachtbus"


def rows(*given):
    return "\n".join(json.dumps({"outlet": "Abendruf", "text": RAT} | row) for row in given)


def read(*files, project=None):
    return previewing.read(project or Project(), [Upload(name, content.encode()) for name, content in files])


def loaded(*files, project=None):
    return read(*files, project=project).into(project or Project())


def ids(project):
    return [article.id for article in project.articles]


# versions


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ({"url": ADDRESS}, {"url": ADDRESS}),
        ({"url": ADDRESS}, {"url": "http://abendruf.example/rat/nachtbus/?utm_source=brief#mitte"}),
        ({"url": ADDRESS}, {"url": ADDRESS + "/amp", "outlet": "ABENDRUF"}),
        ({"id": "n17"}, {"id": "n17"}),
    ],
)
def test_the_same_address_or_id_with_other_words_is_a_new_version(first, later):
    project = loaded(("a.jsonl", rows(first)))
    found = read(("b.jsonl", rows({"text": RAT_LATER} | later)), project=project)
    (article,) = found.articles
    assert (article.id, article.version_of) == (f"{project.articles[0].id}~2", project.articles[0].id)


def found(text, file, n, **more):
    return Found(Article(f"t{n}", "Abendruf", "", text, file, input_sha256=str(n), **more))


def taken(*texts):
    return taking_in.take_found(Project(), texts)


@pytest.mark.parametrize(
    ("file", "url", "later_url", "is_version"),
    [
        ("a.html", ADDRESS, ADDRESS, True),
        ("a.warc.gz", ADDRESS, ADDRESS + "?utm_source=brief", True),
        ("a.html", ADDRESS, f"{ADDRESS}#eintrag-7", False),
        ("a.html", "https://abendruf.example/lokales/", "https://abendruf.example/lokales", False),  # a section
        ("a.html", "https://abendruf.example/index.html", "https://abendruf.example/index.html", False),
        ("a.html", "https://abendruf.example/de/", "https://abendruf.example/de/", False),
        ("a.csv", ADDRESS, ADDRESS, False),  # a row a day of one live blog
        ("a.txt", ADDRESS, ADDRESS, False),
    ],
)
def test_only_a_page_saved_again_is_a_version_whatever_its_words(file, url, later_url, is_version):
    two = taken(found(RAT, file, 1, url=url), found(DAMM, file, 2, url=later_url))
    assert [bool(article.version_of) for article in two.articles] == [False, is_version]
    assert [one.alike for one in two.versions] == [False] * is_version


def test_a_page_in_wholly_other_words_is_told():
    project = taken(found(RAT, "a.html", 1, url=ADDRESS)).into(Project())
    later = taking_in.take_found(project, [found(DAMM, "a.html", 2, url=ADDRESS)])
    assert "share hardly any wording" in next(one.reason for one in adding._told(later))
    alike = taking_in.take_found(project, [found(RAT_LATER, "a.html", 2, url=ADDRESS)])
    assert "share hardly any wording" not in next(one.reason for one in adding._told(alike))


def test_running_numbers_make_no_versions_of_other_texts():
    week = [{"id": "1"}, {"id": "2", "text": RAT_LATER, "url": ADDRESS}]
    project = loaded(("w1.jsonl", rows(*week)))
    other = [{"id": "1", "text": DAMM}, {"id": "2", "text": RAT.replace("Juni", "Mai"), "url": ADDRESS + "-2"}]
    later = read(("w2.jsonl", rows(*other)), project=project)
    assert [article.version_of for article in later.articles] == ["", ""]  # the second: alike, under another address


def test_a_long_id_is_one_text_in_any_words_and_under_a_new_address_where_alike():
    first = {"id": "tag:abendruf.example,2026:text/20441", "url": ADDRESS}
    project = loaded(("a.jsonl", rows(first)))
    for later, is_version in [
        ({"url": "", "text": DAMM}, True),
        ({"url": ADDRESS + "-bleibt", "text": RAT_LATER}, True),
        ({"url": ADDRESS + "-bleibt", "text": DAMM}, False),
    ]:
        (article,) = read(("b.jsonl", rows(first | later)), project=project).articles
        assert bool(article.version_of) == is_version, later


FOOTER = (
    "Bleiben Sie auf dem Laufenden: Unser Brief kommt jeden Morgen um sechs Uhr, kostenlos und ohne Werbung, zu Ihnen."
)


def test_a_footer_that_closes_an_outlets_texts_makes_no_versions():
    told = [RAT, DAMM, "Der Zirkus kommt im Mai nach Norderau. Die Karten gibt es am Markt und in der Bücherei."]
    given = [{"url": ADDRESS, "text": f"{text} {FOOTER}"} for text in told]
    project = loaded(("a.jsonl", rows(given[0])))
    later = read(("b.jsonl", rows(*given[1:])), project=project)
    assert [article.version_of for article in later.articles] == ["", ""]
    changed = {"url": ADDRESS, "text": f"{RAT_LATER} {FOOTER}"}
    (article,) = read(("c.jsonl", rows(changed)), project=later.into(project)).articles
    assert article.version_of == "a:1"


def test_short_lines_are_no_versions_of_each_other():
    lines = [f"In Norderau wurde Hochwasseralarm {what}." for what in ("ausgelöst", "aufgehoben", "erwogen")]
    files = [(f"{n}.jsonl", rows({"url": ADDRESS, "text": line})) for n, line in enumerate(lines)]
    assert [article.version_of for article in read(*files).articles] == ["", "", ""]


def test_a_long_text_is_read_once_however_many_stand_under_its_address(monkeypatch):
    lengths = []
    monkeypatch.setattr(
        shared_words, "tokenize", lambda text: lengths.append(len(text)) or tokens.tokenize.__wrapped__(text)
    )
    long = " ".join(f"Wort{n}" for n in range(20_000))
    given = [{"url": ADDRESS, "text": text} for text in (long, *(f"Am Damm {n}: {DAMM}{n}" for n in range(300)))]
    read(("a.jsonl", rows(*given)))
    assert sum(length > 100_000 for length in lengths) <= 4


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ({"url": ADDRESS}, {"url": ADDRESS, "outlet": "Norderauer Zeitung"}),
        ({"id": "n17"}, {"id": "n17", "outlet": "Norderauer Zeitung"}),
        ({"url": "https://abendruf.example/"}, {"url": "https://abendruf.example/"}),  # a front page: any text
        ({"url": ADDRESS + "?id=1"}, {"url": ADDRESS + "?id=2"}),
        ({"url": "nachtbus"}, {"url": "nachtbus"}),
        ({}, {}),  # the ids are made from the lines
    ],
)
def test_what_only_looks_like_it_is_another_text(first, later):
    project = loaded(("a.jsonl", rows(first)))
    (article,) = read(("b.jsonl", rows({"text": DAMM} | later)), project=project).articles
    assert article.version_of == ""
    assert article.id not in ids(project)


def test_a_file_saved_again_under_its_name_is_a_version_if_it_shares_its_words():
    project = loaded(("bus.txt", f"---\noutlet: Abendruf\n---\n{RAT}"))
    same = read(("bus.txt", f"---\noutlet: Abendruf\n---\n{RAT_LATER}"), project=project)
    assert [(one.id, one.version_of) for one in same.articles] == [("bus~2", "bus")]
    other = read(("bus.txt", f"---\noutlet: Abendruf\n---\n{DAMM}"), project=project)
    assert [(one.id, one.version_of) for one in other.articles] == [("bus~2", "")]
    assert "already belongs to another text" in other.told[-1].reason


def test_rows_of_one_table_under_one_address_are_no_versions_unless_alike():
    paragraphs = loaded(("a.jsonl", rows({"url": ADDRESS}, {"url": ADDRESS, "text": DAMM})))
    assert [article.version_of for article in paragraphs.articles] == ["", ""]
    alike = loaded(("a.jsonl", rows({"url": ADDRESS}, {"url": ADDRESS, "text": RAT_LATER})))
    assert [article.version_of for article in alike.articles] == ["", "a:1"]


def test_the_same_words_again_are_a_double_of_whichever_version():
    project = loaded(("a.jsonl", rows({"id": "x"})))
    project = loaded(("b.jsonl", rows({"id": "x", "text": RAT_LATER})), project=project)
    for words in (RAT, RAT_LATER.replace(" ", "\n")):
        found = read(("c.jsonl", rows({"id": "x", "text": words})), project=project)
        assert (len(found.doubles), found.articles) == (1, ())


def test_two_headlines_alone_in_the_same_words_may_be_two_texts():
    told = [{"text": "", "title": "Wetter", "extent": "headline", "published": f"2026-02-0{day}"} for day in (1, 2, 2)]
    found = read(("a.jsonl", rows(*told)))
    assert (len(found.articles), len(found.doubles)) == (2, 1)


def test_versions_stand_in_order_of_time_or_of_loading():
    later = {"id": "x", "published": "2026-02-03", "updated": "2026-02-03T20:00"}
    first = {"id": "x", "published": "2026-02-03", "updated": "2026-02-03T08:00", "text": RAT_LATER}
    project = loaded(("b.jsonl", rows(first)), project=loaded(("a.jsonl", rows(later))))
    (one,) = text_versions.of(project)
    assert [article.id for article in one.articles] == ["x~2", "x"]
    undated = replace(project, articles=tuple(replace(a, updated_at=None, published_at=None) for a in project.articles))
    (one,) = text_versions.of(undated)
    assert [article.id for article in one.articles] == ["x", "x~2"]
    assert text_versions.of(Project()) == ()


def test_where_the_first_version_is_taken_out_the_next_is_the_first():
    project = Project()
    for words in (RAT, RAT_LATER, RAT_LATER + " Dazu kommt ein Fahrrad."):
        project = loaded(("a.jsonl", rows({"id": "x", "text": words})), project=project)
    left = stocking.without(project, {"x"})
    assert [(one.id, one.version_of) for one in left.articles] == [("x~2", ""), ("x~3", "x~2")]


# live blogs that were saved again

TICKER = """Liveblog aus Norderau

20:15 Uhr: Der Steg ist wieder frei
Die Feuerwehr hat den Steg geräumt. Niemand wurde verletzt.

18:40 Uhr: Wasser steht am Steg
Am Abend stand das Wasser am Steg. Die Feuerwehr pumpt.

17:05 Uhr: Regen über Norderau
Es regnet seit dem Mittag. Die Pegel steigen langsam.
"""
NEWER = TICKER.replace("Die Feuerwehr pumpt.", "Die Feuerwehr pumpt seit einer Stunde.").replace(
    "Liveblog aus Norderau\n",
    "Liveblog aus Norderau\n\n21:30 Uhr: Der Pegel fällt\nAm späten Abend fiel der Pegel um zehn Zentimeter.\n",
)


def blog(text, **more):
    return rows({"id": "blog", "title": "Liveblog aus Norderau", "kind": "live blog", "text": text} | more)


def test_entries_of_an_earlier_version_do_not_count_twice():
    project = loaded(("a.jsonl", blog(TICKER, published="2026-02-03T20:20")))
    assert len(project.passages) == 3
    found = read(("b.jsonl", blog(NEWER, published="2026-02-03T21:40")), project=project)
    (article,) = found.articles
    assert article.kind is ArticleKind.LIVE_BLOG
    assert [passage.heading for passage in found.passages] == [
        "Der Pegel fällt",
        "Wasser steht am Steg",
    ]
    repeated = [article.text[p.start : p.end] for p in article.furniture if p.kind is FurnitureKind.REPEATED]
    assert ["geräumt" in repeated[0], "seit dem Mittag" in repeated[1]] == [True, True]
    assert found.versions[0].repeated_count == 2
    covered = set()
    for start, end in [(p.start, p.end) for p in (*found.passages, *article.furniture)]:
        assert not covered & set(range(start, end))
        covered |= set(range(start, end))
    assert all(n in covered for n, sign in enumerate(article.text) if not sign.isspace())


def test_a_version_that_only_loses_entries_has_no_passage_and_harms_nothing():
    project = loaded(("a.jsonl", blog(TICKER)))
    fewer = TICKER[: TICKER.index("17:05")]
    project = loaded(("b.jsonl", blog(fewer)), project=project)
    assert [passage.article_id for passage in project.passages] == ["blog"] * 3
    (one,) = text_versions.of(project)
    (step,) = text_versions.steps(one)
    assert (step.text.added_count, step.text.removed_count > 10) == (0, True)
    grouped = pipeline.group(project)
    assert sum(row.passages.total for row in stocking.outlets(grouped)) == 3


def test_known_versions_count_as_one_text_also_where_they_share_little():
    long_id = {"id": "text-2026-02-03-0017"}
    project = loaded(("a.jsonl", rows(long_id)))
    project = loaded(("b.jsonl", rows(long_id | {"text": DAMM})), project=project)
    assert text_versions.pairs(project, project.passages) == [("text-2026-02-03-0017", "text-2026-02-03-0017~2")]
    other = replace(project.passages[1], outlet="Norderauer Zeitung")
    assert text_versions.pairs(project, [project.passages[0], other]) == []


def test_where_the_first_version_is_taken_out_its_entries_count_in_the_next():
    project = loaded(("a.jsonl", blog(TICKER, published="2026-02-03T20:20")))
    told = {passage.text for passage in project.passages}
    project = loaded(("b.jsonl", blog(NEWER, published="2026-02-03T21:40")), project=project)
    left = stocking.without(project, {"blog"})
    assert len(left.passages) == 4
    assert len(told & {passage.text for passage in left.passages}) == 2
    (article,) = left.articles
    assert not [piece for piece in article.furniture if piece.kind is FurnitureKind.REPEATED]
    assert all(article.text[p.start : p.end] == p.text for p in left.passages)
    whole = loaded(("b.jsonl", blog(NEWER, published="2026-02-03T21:40")))
    assert sorted(p.published_at for p in left.passages) == sorted(p.published_at for p in whole.passages)


AGAIN = """Liveblog aus Norderau

20:00 Uhr: Alarm in Norderau
Am Steg gilt Alarm. Die Feuerwehr ist da.
"""
BOTH = (
    AGAIN
    + """
08:00 Uhr: Alarm in Norderau
Am Steg gilt Alarm. Die Feuerwehr ist da.

07:00 Uhr: Der Steg ist frei
Am Steg ist alles ruhig. Die Sonne scheint.
"""
)
MORNING = BOTH.replace(AGAIN.removeprefix("Liveblog aus Norderau\n"), "")


@pytest.mark.parametrize("dated", [{"published": "2026-02-03T21:00"}, {}])
def test_an_entry_in_the_words_of_an_earlier_one_is_no_repeated_one(dated):
    project = loaded(("a.jsonl", blog(MORNING, **dated)))
    assert len(project.passages) == 2
    later = read(("b.jsonl", blog(BOTH, **dated)), project=project)
    assert [passage.heading for passage in later.passages] == ["Alarm in Norderau"]
    if dated:
        assert later.passages[0].published_at.hour == 20
    project = later.into(project)
    assert len(stocking.without(project, {"blog"}).passages) == 3


def test_versions_in_one_loading_do_not_count_twice():
    both = read(("a.jsonl", blog(MORNING)), ("b.jsonl", blog(BOTH)), ("c.jsonl", blog(BOTH + "Mehr folgt.")))
    assert [one.repeated_count for one in both.versions] == [2, 2]


def test_versions_can_be_taken_out_one_after_another():
    project = loaded(("a.jsonl", blog(MORNING)))
    one, two, three = (
        BOTH,
        BOTH.replace("Die Sonne", "Die Sonne aber"),
        BOTH + "\n06:00 Uhr: Es ist kalt\nEs ist kalt.\n",
    )
    for n, text in enumerate((one, two, three, NEWER)):
        project = loaded((f"{n}.jsonl", blog(text)), project=project)
    for article in project.articles[:-1]:
        before = {passage.text for passage in project.passages}
        project = stocking.without(project, {article.id})
        assert len({passage.id for passage in project.passages}) == len(project.passages)
        printed = " ".join(one.text for one in project.articles)
        assert {text for text in before if text in printed} <= {passage.text for passage in project.passages}


def test_live_blogs_of_two_outlets_are_whole_again_when_these_are_parted():
    before = Project()
    first = loaded(("a.jsonl", blog(TICKER, published="2026-02-03T20:20")), project=before)
    joined = outlet_forms.join(first, "Abendruf", "Abendruf und Co")
    both = loaded(
        ("b.jsonl", blog(NEWER, outlet="Abendruf und Co", published="2026-02-03T21:40")),
        project=joined,
    )
    assert both.articles[1].version_of == "blog"
    parted = repeated_entries.of_one_outlet(outlet_forms.apart(both, "Abendruf"), both)
    assert [(one.outlet, one.version_of) for one in parted.articles] == [("Abendruf", ""), ("Abendruf und Co", "")]
    assert [sum(p.article_id == one.id for p in parted.passages) for one in parted.articles] == [3, 4]
    assert repeated_entries.of_one_outlet(joined, first) == joined
