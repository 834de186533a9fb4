"""Themen: the list and its filters, the dial, why a story is one, and putting the grouping right."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from framing import pipeline, revise, store
from framing.dashboard import server, state, workspace
from framing.model import Article, Correction, Passage, Project, Story

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def one_reader(monkeypatch):
    """Under test there is no browser with a cookie; each test is a reader of its own."""
    monkeypatch.setattr(workspace, "_reader", lambda: "reader")
    workspace.forget()
    yield
    workspace.forget()


@pytest.fixture
def open_themen(tmp_path, monkeypatch, go_to):
    """The page on this project, or on the demo. What earlier tests made is kept: it is kept by the texts it is of."""

    def start(project=None, **params):
        monkeypatch.delenv(state.VARIABLE, raising=False)
        if project is not None:
            store.save(project, tmp_path / "probe.framing")
            monkeypatch.setenv(state.VARIABLE, str(tmp_path / "probe.framing"))
        app = AppTest.from_file(str(server.PAGES), default_timeout=120)
        app.run()
        go_to(app, "themen", **params)
        assert not app.exception
        return app

    return start


def markup(app):
    return " ".join(element.proto.body for element in app.get("html"))


def said(app):
    """The sentences of success and information, without Markdown's signs."""
    return " ".join(e.value.replace("\\", "") for kind in (app.success, app.info, app.warning) for e in kind)


def listed(app):
    """The numbers of the stories in the list, in order; the card above it is not one of them."""
    bodies = [element.proto.body for element in app.get("html") if "sl-start" not in element.proto.body]
    return [number for body in bodies for number in re.findall(r'<article class="sl">.*?<h3>(\d+) · ', body, re.S)]


def submit(app, label):
    return next(button for button in app.button if button.label == label).click().run()


def outlets_of(project, number):
    story = next(story for story in project.stories if story.id == int(number))
    return {passage.outlet for passage in project.story_passages(story)}


# the list


def test_it_counts_texts_stories_and_what_stands_alone(open_themen, practice, words):
    shown = words(open_themen())
    counts = f"Texte: {len(practice.passages)} · Themen: {len(practice.stories)} · ohne Gegenstück: "
    assert counts + str(len(practice.singletons)) in shown
    for passage in practice.singletons:
        assert passage.outlet in shown


def test_the_demo_says_where_to_begin_until_something_is_asked(open_themen):
    app = open_themen()
    assert "Zum Anfangen" in markup(app)
    app.text_input(key="stories-search").set_value("krasnoarmeisk").run()
    assert "Zum Anfangen" not in markup(app)


def test_a_project_of_ones_own_has_no_such_card(open_themen, practice):
    kept = [practice.passage_by_id[passage_id] for story in practice.stories[:3] for passage_id in story.passage_ids]
    articles = tuple(practice.article(passage.article_id) for passage in kept)
    app = open_themen(pipeline.group(Project(articles=articles, passages=tuple(kept))))
    assert "Zum Anfangen" not in markup(app)


def test_twenty_stories_make_a_page(open_themen, practice):
    app = open_themen(mindest="1")
    assert listed(app) == [str(story.id) for story in practice.stories[:20]]
    app = open_themen(mindest="1", seite="2")
    assert listed(app) == [str(story.id) for story in practice.stories[20:40]]


def test_search_finds_a_word_in_the_texts(open_themen, practice):
    app = open_themen()
    app.text_input(key="stories-search").set_value("krasnoarmeisk").run()
    assert 0 < len(listed(app)) < len(practice.stories)
    for number in listed(app):
        story = next(story for story in practice.stories if str(story.id) == number)
        assert any("krasnoarmeisk" in p.text.casefold() for p in practice.story_passages(story))


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"suche": "Quastenflosser"}, "„Quastenflosser“ steht in keinem Thema."),
        ({"medien": "A", "ohne": "A"}, "zugleich „mit Text von“ und „ohne Text von“"),
        ({"von": "2026-02-20", "bis": "2026-02-04"}, "Der erste Tag (20.02.2026) liegt nach dem letzten"),
        ({"ohne": "A,B,C,D,E"}, "Zu jedem Thema ist ein Text von"),
        ({"medien": "A,B,C,D,E", "suche": "Nordsee"}, "Alles zugleich trifft auf kein Thema zu."),
    ],
)
def test_where_nothing_is_left_the_page_says_which_wish_leaves_nothing(open_themen, asked, reason):
    app = open_themen(**asked)
    assert reason in said(app)
    assert "Alle Texte sind noch da." in said(app)
    app.button(key="stories-reset").click().run()
    assert listed(app)


def test_stories_without_an_outlet_are_found(open_themen, practice):
    numbers = listed(open_themen(ohne="A", mindest="1"))
    lacking = practice.outlets[0].name
    assert numbers
    assert all(lacking not in outlets_of(practice, number) for number in numbers)


def test_stories_with_two_outlets_are_found(open_themen, practice):
    numbers = listed(open_themen(medien="A,E"))
    both = {practice.outlets[0].name, practice.outlets[4].name}
    assert numbers
    assert all(both <= outlets_of(practice, number) for number in numbers)


def test_stories_can_be_held_to_a_number_of_outlets(open_themen, practice):
    numbers = listed(open_themen(mindest="5"))
    assert numbers == [str(s.id) for s in practice.stories if len(outlets_of(practice, s.id)) == 5]


def test_days_narrow_the_list(open_themen, practice):
    app = open_themen(von="2026-02-12", bis="2026-02-13", mindest="1")
    for number in listed(app):
        days = {p.published_at.date().isoformat() for p in practice.story_passages(practice.stories[int(number) - 1])}
        assert min(days) <= "2026-02-13"
        assert max(days) >= "2026-02-12"
    assert 0 < len(listed(app)) < len(practice.stories)


def test_a_topic_narrows_the_list(open_themen, practice):
    topic = practice.topics[0]
    numbers = listed(open_themen(oberthema=str(topic.id), mindest="1"))
    assert numbers == [str(s.id) for s in practice.stories if practice.topic_of(s) == topic]


def test_the_order_can_be_by_outlets(open_themen, practice):
    numbers = listed(open_themen(sortierung="medien", mindest="1"))
    counts = [len(outlets_of(practice, number)) for number in numbers]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"warum": "999"}, "warum=999"),
        ({"von": "1999-01-01"}, "von=1999"),
        ({"von": "gestern"}, "von=gestern"),
        ({"medien": "Z"}, "medien=Z"),
        ({"sortierung": "bias"}, "sortierung=bias"),
        ({"seite": "99"}, "Der Link nennt Seite 99"),
        ({"mindest": "0"}, "mindest=0"),
        ({"farbe": "rot"}, "farbe"),
    ],
)
def test_what_a_link_asks_for_and_cannot_have_is_told(open_themen, asked, told):
    app = open_themen(**asked)
    assert told in said(app)
    assert listed(app)


def test_the_address_says_what_is_shown(open_themen):
    app = open_themen(suche="nordsee", mindest="1", warum="1")
    for name, value in {"suche": "nordsee", "mindest": "1", "warum": "1", "sortierung": "datum", "seite": "1"}.items():
        assert app.query_params[name] == value


def covered(app):
    """The numbers of the stories in the table of who covers what."""
    table = next(element.proto.body for element in app.get("html") if "fx-coverage" in element.proto.body)
    below = table[table.index("Welches Medium bringt welches Thema") :]
    return re.findall(r'scope="row"[^>]*>(\d+) · ', below)


def test_who_covers_what_shows_the_stories_of_the_page_above_it(open_themen):
    app = open_themen()
    assert covered(app) == listed(app)
    app.number_input(key="stories-least").set_value(5).run()
    assert covered(app) == listed(app)


# the dial


def test_the_dial_regroups_says_what_changed_and_can_be_undone(open_themen, practice):
    app = open_themen()
    app.button(key="stories-wider").click().run()
    assert f"(vorher {len(practice.stories)})" in said(app)
    assert state.regrouped(practice, practice.settings.wider(1), progress=print).stories == own(app).stories
    app.button(key="undo").click().run()
    assert workspace.mine() is None
    assert listed(app)[:3] == [str(story.id) for story in practice.stories[:3]]


def own(app):
    mine = workspace.mine()
    return mine.project


def test_turning_the_dial_again_matches_nothing_anew(open_themen, monkeypatch):
    app = open_themen()
    app.button(key="stories-narrower").click().run()
    monkeypatch.setattr(pipeline, "match", lambda *given, **dials: pytest.fail("matched a second time"))
    app.button(key="stories-narrower").click().run()
    assert "Unverändert" in said(app)


def test_corrections_hold_when_the_dial_is_turned(open_themen, practice):
    locked = revise.correct(practice, Correction("lock", practice.stories[0].passage_ids, "M. Ott", NOON))
    app = open_themen(locked)
    for _ in range(6):
        app.button(key="stories-narrower").click().run()
    assert set(practice.stories[0].passage_ids) in [set(story.passage_ids) for story in own(app).stories]


def test_a_project_that_was_never_grouped_can_be_grouped_here(open_themen, practice):
    app = open_themen(replace(practice, stories=(), found=(), grouped=False))
    app.button(key="stories-group").click().run()
    assert own(app).stories == practice.stories


# why


def test_the_reasons_of_a_story_open_by_its_address(open_themen):
    app = open_themen(warum="1")
    shown = markup(app)
    assert "Was die Texte gemeinsam haben" in shown
    assert re.search(r"<summary>\d von \d Texten</summary>", shown)
    assert "Sehr sicher: ab 0,90" in shown
    app.button(key="why-1").click().run()
    assert "Was die Texte gemeinsam haben" not in markup(app)


def near_miss(project):
    for story in project.stories:
        if found := pipeline.why(project, story.id).near_misses:
            return story, found[0]
    pytest.fail("no story of the demo has a near miss")


def test_a_near_miss_can_be_taken_in(open_themen, practice):
    story, miss = near_miss(practice)
    app = open_themen(warum=str(story.id))
    assert "Dagegen spricht:" in markup(app)
    submit(app, "Dazunehmen")
    assert {*story.passage_ids, miss.passage_id} in [set(other.passage_ids) for other in own(app).stories]
    assert "Korrektur 1: " in said(app)


# corrections


def correct(app, number, action, **fields):
    app.button(key=f"correct-{number}").click().run()
    app.radio(key=f"act-{number}").set_value(action).run()
    for key, value in fields.items():
        app.text_input(key=f"correct-{number}-{key}").set_value(value)


def test_two_stories_become_one_with_a_reason_and_again_two(open_themen, practice, words):
    app = open_themen()
    correct(app, 3, "merge", reason="Beide Texte erzählen vom Rat", by="M. O.")
    app.multiselect(key="with-3").set_value([4])
    submit(app, "Ändern")
    third, fourth = practice.stories[2:4]
    both = len(third.passage_ids) + len(fourth.passage_ids)
    told = f"Thema 3 hat jetzt {both} Texte (vorher {len(third.passage_ids)}); Thema 4 gibt es nicht mehr."
    assert f"Korrektur 1: {told}" in said(app)
    assert "Beide Texte erzählen vom Rat" in words(app)
    assert "korrigiert" in markup(app)
    app.run()
    assert "Korrektur 1:" not in said(app)
    submit(app, "Zurücknehmen")
    assert own(app).stories == practice.stories
    assert "Korrektur 1 (Themen zusammengeführt) ist zurückgenommen." in said(app)


def test_the_name_is_kept_for_the_next_correction(open_themen):
    app = open_themen()
    correct(app, 3, "lock", by="M. O.")
    submit(app, "Ändern")
    app.button(key="correct-5").click().run()
    assert app.text_input(key="correct-5-by").value == "M. O."


def test_who_gives_no_name_still_corrects(open_themen):
    app = open_themen()
    correct(app, 3, "lock")
    submit(app, "Ändern")
    assert own(app).corrections[0].by == "–"
    assert "Von jetzt an kommt beim Neuordnen kein Text in dieses Thema" in said(app)
    assert "gesperrt" in markup(app)


def test_a_text_is_split_off(open_themen, practice):
    app = open_themen()
    correct(app, 1, "split")
    app.checkbox(key="tick-1-0").set_value(True)
    submit(app, "Ändern")
    assert practice.stories[0].passage_ids[0] in {passage.id for passage in own(app).singletons}
    assert "ohne Gegenstück ist jetzt" in said(app)


def test_a_text_moves_to_another_story(open_themen, practice):
    app = open_themen()
    correct(app, 1, "move")
    app.checkbox(key="tick-1-0").set_value(True)
    app.selectbox(key="to-1").set_value(2)
    submit(app, "Ändern")
    moved = practice.stories[0].passage_ids[0]
    assert {*practice.stories[1].passage_ids, moved} in [set(story.passage_ids) for story in own(app).stories]


def test_a_text_without_counterpart_is_taken_in(open_themen, practice):
    app = open_themen()
    correct(app, 1, "take")
    lone = practice.singletons[0].id
    app.multiselect(key="take-1").set_value([lone])
    submit(app, "Ändern")
    assert {*practice.stories[0].passage_ids, lone} in [set(story.passage_ids) for story in own(app).stories]


def test_texts_are_held_apart(open_themen, practice):
    app = open_themen()
    correct(app, 1, "apart")
    app.checkbox(key="tick-1-0").set_value(True)
    app.checkbox(key="tick-1-1").set_value(True)
    submit(app, "Ändern")
    one, other = practice.stories[0].passage_ids[:2]
    assert not any({one, other} <= set(story.passage_ids) for story in own(app).stories)
    assert "bringt kein Neuordnen diese Texte zusammen" in said(app)


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("split", "mindestens einen Text"),
        ("move", "mindestens einen Text"),
        ("take", "mindestens einen Text"),
        ("merge", "ein anderes Thema"),
        ("apart", "mindestens zwei Texte"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_changes(open_themen, action, told):
    app = open_themen()
    correct(app, 1, action)
    submit(app, "Ändern")
    assert told in said(app)
    assert workspace.mine() is None


def test_not_all_texts_can_be_split_off(open_themen, practice):
    app = open_themen()
    correct(app, 1, "split")
    for place in range(len(practice.stories[0].passage_ids)):
        app.checkbox(key=f"tick-1-{place}").set_value(True)
    submit(app, "Ändern")
    assert "einer muss bleiben" in said(app)


def test_a_correction_that_changes_nothing_says_so(open_themen, practice):
    locked = revise.correct(practice, Correction("lock", practice.stories[0].passage_ids, "M. Ott", NOON))
    app = open_themen(locked)
    correct(app, 1, "lock")
    submit(app, "Ändern")
    assert "Das ist schon so." in said(app)
    assert workspace.mine() is None


def test_a_story_that_vanished_closes_its_form(open_themen):
    app = open_themen(korrigieren="4", warum="4")
    correct(app, 3, "merge")
    app.multiselect(key="with-3").set_value([4])
    submit(app, "Ändern")
    assert app.query_params["warum"] == "-"
    assert not app.exception


# every state


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda practice: Project(), "Noch keine Texte"),
        (lambda practice: replace(practice, stories=(), grouped=False), "noch nicht nach Themen geordnet"),
        (lambda practice: replace(practice, stories=()), "Kein Thema gefunden"),
    ],
)
def test_an_empty_project_says_what_to_do(open_themen, practice, make, told):
    assert told in said(open_themen(make(practice)))


def test_one_outlet_alone_has_nothing_to_compare(open_themen, practice, words):
    outlet = practice.outlets[0].name
    alike = tuple(replace(p, outlet=outlet) for p in practice.passages)
    articles = tuple(replace(a, outlet=outlet) for a in practice.articles)
    app = open_themen(replace(practice, articles=articles, passages=alike), warum="1")
    assert "Nur ein Medium: nichts zu vergleichen." in words(app)
    assert listed(app)


def test_with_outlets_hidden_nothing_is_corrected_and_no_name_shows(open_themen, practice):
    made = Correction("lock", practice.stories[0].passage_ids, "M. Ott", NOON, "wie im Ostmeridian")
    app = open_themen(revise.correct(practice, made), warum="2", korrigieren="2", blind="1")
    assert "lässt sich nichts korrigieren" in said(app)
    assert not any(button.label == "Ändern" for button in app.button)
    everything = markup(app) + said(app) + " ".join(str(option) for box in app.selectbox for option in box.options)
    assert "wie im Ostmeridian" not in everything
    for outlet in practice.outlets:
        assert outlet.name not in everything


@pytest.mark.parametrize("letter", "ACE")
def test_hiding_the_outlets_keeps_the_choice_of_stories(open_themen, letter):
    app = open_themen(ohne=letter, mindest="1")
    before = listed(app)
    app.toggle(key="blind").set_value(True).run()
    assert listed(app) == before
    assert not app.exception


def test_it_speaks_english(open_themen, practice, words):
    story, _ = near_miss(practice)
    app = open_themen(sprache="en", warum=str(story.id), korrigieren=str(story.id))
    shown = words(app) + " ".join(button.label for button in app.button)
    for german in ("Was die Texte", "Dagegen", "Warum", "Korrigieren", "Gezeigt", "sehr sicher", "Oberthema", "Thema"):
        assert german not in shown
    assert "What the texts share" in shown
    assert "Against it:" in shown


def test_hostile_texts_outlets_and_reasons_stay_text(open_themen, hostile_project):
    evil = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) $x$ :material/home:"
    made = revise.correct(
        pipeline.group(hostile_project), Correction("lock", hostile_project.stories[0].passage_ids, evil, NOON, evil)
    )
    app = open_themen(made, warum="1", korrigieren="1")
    shown = markup(app)
    assert "<img" not in shown
    assert "<script" not in shown
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    for box in app.checkbox:
        assert "[Link](" not in box.label


def test_an_older_grouping_without_certainties_is_told_in_a_sentence(open_themen):
    text = "Der Zoo bleibt zu. Am Abend entscheidet der Rat."
    project = Project(
        articles=tuple(Article(n, f"Blatt {n}", "", text, n, NOON) for n in "AB"),
        passages=tuple(Passage(f"p{n}", n, f"Blatt {n}", 0, len(text), text, 0, NOON, True) for n in "AB"),
        stories=(Story(1, ("pA", "pB")),),
        found=(Story(1, ("pA", "pB")),),
        grouped=True,
    )
    app = open_themen(project, warum="1")
    assert not app.exception
    assert len(app.error) == 1


def test_the_page_is_told_of_a_missing_project(open_themen, go_to, monkeypatch):
    app = open_themen()
    monkeypatch.setenv(state.VARIABLE, "/nowhere/none.framing")
    go_to(app, "themen")
    assert not app.exception
    assert len(app.error) == 1
