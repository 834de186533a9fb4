"""What report pages say around texts that stand side by side, in German and English. Part of `phrases`."""

from __future__ import annotations

SIDE_BY_SIDE: dict[str, tuple[str, str]] = {
    "asked_sentence": ("Gesuchter Satz", "The sentence asked for"),
    # how the texts are marked
    "key": ("So sind die Texte markiert:", "How the texts are marked:"),
    "key_name": ("Namensform", "form of a name"),
    "key_wording": ("Wortwahl", "wording"),
    "key_attribution": ("Zuschreibung: wer etwas sagt", "attribution: who says it"),
    "key_alone": ("nur hier gefunden", "found only here"),
    "key_pair": (
        "↔ sagt vermutlich dasselbe, ~ teilweise: beide Sätze lesen",
        "↔ probably says the same, ~ partly: read both",
    ),
    "to_index": ("Zu den Namen", "To the names"),
    # all forms of one thing
    "index": ("Namen in diesen Texten", "Names in these texts"),
    "index_hint": (
        "Jede Form ist ein Link: Er hebt in allen Texten die Formen derselben Sache hervor und öffnet die Liste mit "
        "Herkunft und Sätzen. Gezählt sind hier alle Stellen, auch die in Zitaten und Klammern.",
        "Each form is a link: it lights the forms of the same thing in all texts and opens the list with origin and "
        "sentences. Counted here are all places, those in quotations and brackets, too.",
    ),
    "index_alike": (
        "Weitere Namen, ohne Unterschied zwischen den Medien: {count}",
        "Further names, without a difference between the outlets: {count}",
    ),
    "all_forms": ("Alle Formen: {name}", "All forms: {name}"),
    "times": ("{count}×", "{count}×"),
    "close": ("Schließen", "Close"),
    # below the texts
    "tables": ("Tabellen zu diesen Texten", "Tables on these texts"),
    # more outlets than columns
    "too_many_texts": (
        "{count} Medien: Nebeneinander stehen höchstens {most} Texte, deshalb steht hier eine Übersicht. "
        "Jede Zahl öffnet ihre Sätze.",
        "{count} outlets: at most {most} texts stand side by side, so this is an overview instead. "
        "Every number opens its sentences.",
    ),
    "overview": ("Übersicht", "Overview"),
    "overview_names": ("Namen in verschiedenen Formen", "Names in different forms"),
    "overview_labels": ("Bezeichnungen für dieselbe Sache", "Labels for the same thing"),
    "overview_speakers": ("Wer kommt zu Wort?", "Who is heard?"),
    "overview_hedges": ("Vorbehalte und Abstand", "Reservations and distance"),
    "not_found_short": ("nicht gefunden", "not found"),
}  # fmt: skip
