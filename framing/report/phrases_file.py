"""What a comparison says around itself once it is a file of its own, in German and English. Part of `phrases`."""

from __future__ import annotations

FILE: dict[str, tuple[str, str]] = {
    "file_title": ("Vergleich", "Comparison"),
    "file_story": ("Thema {number}: {words}", "Story {number}: {words}"),
    "file_story_bare": ("Thema {number}", "Story {number}"),
    "file_project": ("Projekt: {name}", "Project: {name}"),
    "file_skip": ("Zum Vergleich", "Go to the comparison"),
    "file_marks": ("Was ist markiert?", "What is marked?"),
    "file_marks_how": (
        "Ein Haken zeigt die Marken einer Art; die Zahl sagt, wie viele Stellen es sind.",
        "A tick shows the marks of one kind; the number says how many places there are.",
    ),
    "file_numbering": (
        "Jeder Satz hat eine Nummer, auf jedem Bildschirm und auf Papier dieselbe: {letter}3 ist der dritte Satz von "
        "{letter}.",
        "Each sentence has a number, the same on every screen and on paper: {letter}3 is the third sentence of "
        "{letter}.",
    ),
    "file_rights": (
        "Die vollen Texte in dieser Datei gehören ihren Verlagen; weitergeben nur, soweit das Recht es erlaubt.",
        "The full texts in this file belong to their publishers; not to be passed on further than the law allows.",
    ),
    "file_made": ("Erstellt mit framing {version}.", "Made with framing {version}."),
    "file_made_state": (
        "Erstellt mit framing {version}, Stand {fingerprint}.",
        "Made with framing {version}, state {fingerprint}.",
    ),
    "file_date": ("Datum: {day}.", "Date: {day}."),
}
