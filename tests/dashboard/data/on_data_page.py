"""What a reader types and clicks on the page Daten & Methode, and the texts that come in."""

HAFEN_A = (
    "Im Hafen von Norderau ist am Montag ein Kran auf einen Kutter gestürzt. Verletzt wurde niemand. Die Werft "
    "sperrte das Becken drei. „Wir prüfen die Seile“, sagte Hafenmeisterin Lena Boje. Der Kutter „Möwe“ sank am Abend."
)
HAFEN_B = (
    "Ein Kran ist im Hafen von Norderau umgekippt und hat den Kutter „Möwe“ getroffen. Nach Angaben der Werft gab es "
    "keine Verletzten. Das Becken drei bleibt gesperrt. Hafenmeisterin Lena Boje lässt die Seile des Krans prüfen."
)
KUCHEN = (
    "Der Backverein lädt zum Kuchenfest ein. Dreißig Sorten stehen auf dem Tisch, dazu gibt es Kaffee und ein Quiz "
    "über Zimt. Kinder malen Teller an, eine Kapelle spielt, und am Ende wird die größte Torte angeschnitten."
)
MONDAY = "02.02.2026 18:00"


def fill(app, outlet, text, title="", date=MONDAY):
    for field, value in (("outlet", outlet), ("date", date), ("title", title)):
        app.text_input(key=f"data-paste-{field}").set_value(value)
    app.text_area(key="data-paste-text").set_value(text)
    return app


def paste(app, *given, **more):
    fill(app, *given, **more).button(key="data-paste").click()
    app.run()
    assert not app.exception
    return app


def own(app):
    """What this reader's session holds."""
    found = app.session_state.get("own", None)
    return found.project if found else None


def keys(app, kind="button"):
    return {element.key for element in app.get(kind)}


def target(app):
    """The question where the texts go; its key has the name of the project that is shown."""
    return next(radio for radio in app.radio if radio.key.startswith("data-target-"))


def upload(app, *files):
    app.segmented_control(key="data-way").set_value("files").run()
    app.file_uploader[0].set_value([(name, content, "text/plain") for name, content in files])
    app.run()
    assert not app.exception
    return app


def table(*rows, head="outlet;published;title;text"):
    return "\n".join([head, *rows]).encode()


ROWS = (
    "Hafenbote;02.02.2026;Kran stürzt;" + HAFEN_A.replace(";", ","),
    "Küstenkurier;02.02.2026;Kran kippt;" + HAFEN_B,
)


def nothing_came_in(app):
    return own(app) is None or not own(app).articles


def loaded(page, *rows, **params):
    app = upload(page(**params), ("texte.csv", table(*rows)))
    app.button(key="data-take").click().run()
    return app
