"""How the page of rules and lists is worded. Part of `phrases`."""

from __future__ import annotations

RULES: dict[str, tuple[str, str]] = {
    "rules_file": ("Datei", "File"),
    "rules_holds": ("Inhalt", "Content"),
    "rules_purpose": ("Wozu", "What for"),
    "rules_source": ("Quelle und Lizenz", "Source and licence"),
    "rules_columns": ("Spalten", "Columns"),
    "rules_entries": ("Einträge", "Entries"),
    "rules_digest": ("Prüfsumme", "Digest"),
    "rules_where": ("Ort im Programm", "Where in the program"),
    "rules_lines": ("Zeilen der Datei", "Lines of the file"),
    "rules_no_line": ("Keine Zeile gefunden.", "No line found."),
    "rules_all": (
        "Alle {count} Dateien; Prüfsumme aller zusammen: {digest}",
        "All {count} files; digest of all: {digest}",
    ),
    "own_names_caption": ("Namensformen dieses Projekts", "Forms of names of this project"),
    "own_labels_caption": ("Bezeichnungen dieses Projekts", "Labels of this project"),
    "own_refused_caption": ("Abgelehnt in diesem Projekt", "Refused in this project"),
    "own_form": ("Form", "Form"),
    "own_means": ("Gemeint ist", "Refers to"),
    "own_perspective": ("Herkunft", "Origin"),
    "own_source": ("Quelle", "Source"),
    "own_set": ("Sache", "Thing"),
    "own_word": ("Wort", "Word"),
    "own_register": ("Art", "Kind"),
}
