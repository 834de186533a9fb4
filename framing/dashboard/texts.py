"""Every sentence that the dashboard itself says, in German and English."""

from __future__ import annotations

import streamlit as st

LANGUAGES = {"de": "Deutsch", "en": "English"}

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Wer erzählt es wie?", "Who tells it how?"),
    "language": ("Sprache", "Language"),
    "comparison": ("Vergleich", "Comparison"),
    "stories": ("Themen", "Stories"),
    "demo": ("Demo", "Demo"),
    "project_counts": (
        "Artikel: {articles} · Passagen: {passages} · Medien: {outlets}",
        "articles: {articles} · passages: {passages} · outlets: {outlets}",
    ),
    "fingerprint": ("Stand {fingerprint}", "state {fingerprint}"),
    # empty states
    "no_texts": (
        "Noch keine Texte. Texte kommen so hinein: `framing add PROJEKT DATEIEN`, danach `framing group PROJEKT`.",
        "No texts yet. Bring some in with `framing add PROJECT FILES`, then `framing group PROJECT`.",
    ),
    "not_grouped": (
        "Die Texte sind geladen, aber noch nicht nach Themen geordnet. Das geht mit: `framing group PROJEKT`.",
        "The texts are loaded, but not grouped into stories yet. Do that with: `framing group PROJECT`.",
    ),
    "no_stories": (
        "Kein Thema gefunden, das zwei Texte erzählen. Die Suche wird weiter mit `framing group --wider` "
        "oder `--window-hours`.",
        "No story found that two texts tell. Widen the search with `framing group --wider` or `--window-hours`.",
    ),
    "no_hit": (
        "Kein Treffer für diese Auswahl. Alle Texte sind noch da: Suchwort kürzen oder weniger Medien verlangen.",
        "Nothing matches. All texts are still there: shorten the search or ask for fewer outlets.",
    ),
    # faults: what happened, in the reader's language; the sentence of the fault itself follows
    "fault_ProjectError": ("Das Projekt lässt sich nicht öffnen:", "The project cannot be opened:"),
    "fault_SelectionError": ("Das gibt es in diesem Projekt nicht:", "This project does not have that:"),
    "fault_IngestError": ("Die Texte lassen sich nicht lesen:", "The texts cannot be read:"),
    "fault_ResourceError": ("Eine Wortliste ist fehlerhaft:", "A word list is faulty:"),
    "fault_EncoderError": ("Das Modell lässt sich nicht laden:", "The model cannot be loaded:"),
    # stories
    "counts": (
        "Texte: {passages} · Themen: {stories} · ohne Gegenstück: {alone}",
        "texts: {passages} · stories: {stories} · without counterpart: {alone}",
    ),
    "shown_counts": ("Gezeigt: {shown} von {stories} Themen", "Shown: {shown} of {stories} stories"),
    "search": ("Suchen in Überschriften und Texten", "Search headings and texts"),
    "min_outlets": ("Mindestens so viele Medien", "At least so many outlets"),
    "open": ("Vergleichen", "Compare"),
    "more": ("Weitere {count} Themen zeigen", "Show {count} more stories"),
    "who_covers": ("Wer berichtet worüber, und was ist geladen?", "Who covers what, and what is loaded?"),
    "alone": ("Ohne Gegenstück ({count})", "Without counterpart ({count})"),
    # comparison
    "story": ("Thema", "Story"),
    "outlets": ("Medien (zwei oder drei)", "Outlets (two or three)"),
    "choose_outlets": ("Bitte zwei oder drei Medien wählen.", "Please choose two or three outlets."),
    "one_outlet": (
        "Dieses Thema erzählt unter den geladenen Texten nur ein Medium; es gibt nichts gegenüberzustellen.",
        "Only one outlet tells this story among the texts loaded; there is nothing to put side by side.",
    ),
    "marks": ("Marken", "Marks"),
    "kinds": ("Arten von Marken", "Kinds of marks"),
    "kind_name": ("O Namensform · {count}", "O Form of name · {count}"),
    "kind_attribution": ("Q Zuschreibung · {count}", "Q Attribution · {count}"),
    "kind_wording": ("W Wortwahl · {count}", "W Wording · {count}"),
    "signs": (
        "↔ sagt dasselbe · ~ sagt teilweise dasselbe · gestrichelt: nur hier gefunden",
        "↔ says the same · ~ says partly the same · dashed: found only here",
    ),
    "notice": (
        "„{notice}“ steht als Vermerk an {count} von {total} Texten dieses Vergleichs.",
        "{count} of {total} texts in this comparison carry the notice “{notice}”.",
    ),
    "unknown_story": (
        "Der Link nennt das Thema „{value}“, das dieses Projekt nicht hat; gezeigt wird Thema {shown}.",
        "The link names story “{value}”, which this project does not have; story {shown} is shown.",
    ),
    "unknown_outlets": (
        "Der Link nennt „{value}“ als Medium; das hat in Thema {shown} keinen Text.",
        "The link names “{value}” as an outlet; it has no text in story {shown}.",
    ),
    "too_few_outlets": (
        "Der Link nennt nicht zwei oder drei Medien; gezeigt werden {shown}.",
        "The link does not name two or three outlets; shown are {shown}.",
    ),
    # how
    "how": ("Wie kommt das zustande?", "How was this made?"),
    "how_rules": (
        "**Regeln, kein Urteil.** Alles folgt Wortlisten und Regeln, die offen im Programm liegen. Namensformen "
        "stehen in einem Verzeichnis mit Quelle je Form. Zuschreibungen folgen Anführungszeichen und Wendungen des "
        "Sagens. Wortwahl vergleicht Häufigkeiten (Log-Odds, Monroe u. a. 2008); Zitate und Namen zählen nicht mit.",
        "**Rules, no verdict.** Everything follows word lists and rules that lie open in the program. Forms of names "
        "stand in a directory with a source for each. Attributions follow quotation marks and phrases of saying. "
        "Wording compares frequencies (log-odds, Monroe et al. 2008); quotations and names do not count.",
    ),
    "how_group": (
        "**Ein Thema** sind Texte, die höchstens {window:.0f} Stunden auseinanderliegen und vermutlich dasselbe "
        "Ereignis erzählen. Dafür und dagegen sprechen Wortlaut und Sinn, seltene gemeinsame Wörter, Namen, Orte "
        "und Zahlen, die Überschrift und der zeitliche Abstand. Wie viel jedes Zeichen zählt, ist an von Hand "
        "geordneten Nachrichten gelernt und steht in `framing/group/weights.csv`. Verbunden wird ab einer Gewissheit "
        "von {certainty:.2f} (0 bis 1): kleiner ist weiter (`framing group --wider`), größer ist enger "
        "(`--narrower`). „Sagt dasselbe“ (↔) und „teilweise“ (~) sind eine Schätzung aus gemeinsamen Namen, Zahlen und "
        "Wörtern und aus dem Sinn, gelernt an Übungstexten; ein Zeichen = steht für gleichen Wortlaut. Ein Teil dieser "
        "Verweise ist falsch: lies beide Sätze (`docs/alignment.md`).",
        "**A story** is texts at most {window:.0f} hours apart that probably tell the same event. Wording and meaning, "
        "rare words in common, names, places and numbers, the heading and the time between them speak for it or "
        "against it. How much each sign counts was learnt from news sorted by hand and stands in "
        "`framing/group/weights.csv`. Texts are joined from a certainty of {certainty:.2f} on (0 to 1): lower is "
        "wider (`framing group --wider`), higher is narrower (`--narrower`). “Says the same” (↔) and “partly” (~) "
        "are estimated from shared names, numbers and words and from the meaning, learnt on practice texts; = marks "
        "the same wording. Some of these links are wrong: read both sentences (`docs/alignment.md`).",
    ),
    "how_limits": (
        "**Nicht behauptet wird**, dass etwas Absicht, wahr oder vollständig ist. Eine Form zu schreiben sagt, "
        "woher die Form kommt, nicht, was jemand meint; in indirekter Rede kann sie vom Sprecher stammen und zählt "
        "doch beim Medium. „Nur hier gefunden“ gilt für die geladenen Texte. Regeln "
        "übersehen Stellen und treffen manche zu Unrecht; deshalb öffnet jede Zahl ihre Sätze.",
        "**Not claimed** is that anything is intended, true or complete. A form says where the form comes from, not "
        "what somebody means; in indirect speech it may be the speaker's and yet counts for the outlet. "
        "“Found only here” speaks of the texts loaded. Rules miss some places and hit others "
        "wrongly; that is why every number opens its sentences.",
    ),
}


def language() -> str:
    """The language that the reader has chosen; German until then."""
    return str(st.session_state.get("language") or "de")


def t(key: str, **values: object) -> str:
    """What the dashboard says here, in the reader's language."""
    return TEXTS[key][list(LANGUAGES).index(language())].format(**values)
