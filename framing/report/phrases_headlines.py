"""What report pages say about headlines and their versions, in German and English. Part of `phrases`."""

from __future__ import annotations

HEADLINES: dict[str, tuple[str, str]] = {
    "headlines": ("Überschriften", "Headlines"),
    "headlines_caption": (
        "Unter welchen Überschriften steht das Thema? In der Folge der Zeit",
        "Under which headlines does the story stand? In order of time",
    ),
    "headline_each": ("Alle Texte", "All texts"),
    "headline_versions": ("Fassungen eines Textes", "Versions of one text"),
    "headline_is_title": (
        "Titel des Artikels; über dem Text steht er nicht",
        "the article's title, not above its text",
    ),
    "headline_none": ("ohne Überschrift; erste Wörter: „{words}“", "no headline; first words: “{words}”"),
    "headline_by_wording": ("ein Text: gleicher Wortlaut", "one text: shared wording"),
    "headline_by_url": ("ein Text: gleiche Adresse", "one text: same address"),
    "headline_by_both": ("ein Text: gleicher Wortlaut, gleiche Adresse", "one text: shared wording, same address"),
    "headline_same": ("Überschrift unverändert", "headline unchanged"),
    "headline_marks": ("nur Zeichen geändert", "only punctuation changed"),
    "headline_unknown": ("nicht zu vergleichen: einmal ohne Überschrift", "not comparable: one has no headline"),
    "headline_added": ("neu: {words}", "added: {words}"),
    "headline_removed": ("gestrichen: {words}", "removed: {words}"),
    "headline_saved": ("zuletzt geändert: {when}", "last changed: {when}"),
    "headline_order": ("Reihenfolge unbekannt", "order not known"),
}
