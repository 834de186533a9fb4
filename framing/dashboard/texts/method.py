"""The second half of Daten & Methode: outlets, rules and lists, tested quality, method and citation."""

TEXTS: dict[str, tuple[str, str]] = {
    "section_outlets": ("Medien", "Outlets"),
    "section_rules": ("Regeln & Listen", "Rules & lists"),
    "section_quality": ("Güte & Grenzen", "Quality & limits"),
    "section_method": ("Methode & Zitat", "Method & citation"),
    # outlets
    "outlets_title": ("Angaben zu den Medien", "Facts about the outlets"),
    "outlets_how": (
        "Für jedes Medium dieselben acht Felder, mit Quelle und deren Datum. Angaben, keine Bewertung. Ein leeres Feld "
        "sagt nur, dass keine Quelle mit Datum gefunden wurde. Das Datum ist das der Quelle: seither kann sich etwas "
        "geändert haben.",
        "The same eight fields for each outlet, with a source and its date. Facts, no judgement. An empty field says "
        "no more than that no source with a date was found. The date is that of the source: things may have changed.",
    ),
    "outlets_blind": (
        "Blind ist an: Angaben zu den Medien sind verdeckt.",
        "Blind is on: facts about the outlets are hidden.",
    ),
    "outlets_empty": (
        "Noch kein Medium geladen. Texte einfügen oder laden unter „Laden & ordnen“.",
        "No outlet is loaded yet. Paste or load texts under “Load & sort”.",
    ),
    "outlets_count": (
        "Angaben gefunden zu {found} von {total} Medien dieses Projekts.",
        "Facts found on {found} of the {total} outlets of this project.",
    ),
    "outlets_others": (
        "Auch Medien zeigen, die nicht im Projekt sind",
        "Show outlets that are not in the project, too",
    ),
    "outlets_fields": ("Was in den acht Feldern steht", "What the eight fields hold"),
    "outlets_own": ("Eigene Angaben laden", "Load facts of your own"),
    "outlets_own_how": (
        "Eine CSV-Datei (UTF-8) mit den Spalten outlet, field, value, source, date; dazu, wenn nötig, forms, domains, "
        "value\\_en. Eine Zeile je Feld. field ist eines von: {fields}. Die Angaben sieht nur diese Sitzung; sie "
        "tragen den Vermerk „eigene Angabe“ und gehen vor.",
        "A CSV file (UTF-8) with the columns outlet, field, value, source, date; if need be also forms, domains, "
        "value\\_en. One line a field. field is one of: {fields}. Only this session sees these facts; they are marked "
        "“brought by you” and come first.",
    ),
    "outlets_file": ("CSV-Datei wählen (höchstens 1 MB)", "Choose a CSV file (1 MB at most)"),
    "outlets_fault": ("Die Datei wurde nicht geladen:", "The file was not loaded:"),
    "outlets_loaded": (
        "Eigene Angaben geladen. Medien in der Datei: {count}.",
        "Facts of your own are loaded. Outlets in the file: {count}.",
    ),
    "outlets_drop": ("Eigene Angaben verwerfen", "Drop facts of your own"),
    "outlets_form": ("Vorlage für diese Medien (CSV)", "Form for these outlets (CSV)"),
    # rules and lists
    "rules_title": ("Regeln und Listen lesen", "Read rules and lists"),
    "rules_how": (
        "Alles, was gefunden wird, folgt diesen Dateien. Kopf und Erklärung stehen auf Englisch, weil sie auch Leute "
        "lesen, die an anderen Sprachen arbeiten.",
        "Whatever is found follows these files. Heads and explanations stand in English, so that people who work on "
        "other languages can read them.",
    ),
    "rules_choose": ("Liste wählen", "Choose a list"),
    "rules_search": ("In der Liste suchen", "Search in the list"),
    "rules_page": ("Seite (von {pages})", "Page (of {pages})"),
    "rules_found": ("Gezeigte Zeilen: {shown} von {total}", "Lines shown: {shown} of {total}"),
    "rules_take": ("Ganze Datei herunterladen", "Download the whole file"),
    "rules_own": ("Was dieses Projekt ergänzt", "What this project adds"),
    "rules_own_none": (
        "Dieses Projekt ergänzt keine Namensformen und keine Bezeichnungen.",
        "This project adds no forms of names and no labels.",
    ),
    "rules_change": ("Eine Liste ändern", "Change a list"),
    "rules_change_how": (
        "Eine Liste ist eine Textdatei: eine Zeile je Eintrag, Spalten durch Tabulator oder zwei Leerzeichen getrennt, "
        "Zeilen mit # sind Bemerkungen. Datei im Ordner `framing/language/data` öffnen, Zeile ändern, Quelle "
        "dazuschreiben, Programm neu starten. Eine Zeile, die nicht passt, nennt das Programm mit Datei und Nummer. "
        "Nach Änderungen unter `names/` das Verzeichnis neu bauen: `python -m framing.language.gazetteer.build`. Die "
        "Prüfsumme ändert sich mit; sie steht im Methodentext. Namensformen und Bezeichnungen nur für ein Projekt: "
        "`framing own-names` und `framing own-labels`, ohne Änderung an diesen Dateien.",
        "A list is a text file: one line an entry, columns parted by a tab or two blanks, lines with # are remarks. "
        "Open the file in the folder `framing/language/data`, change the line, write its source, start the program "
        "anew. A line that does not fit is named with file and number. After changes under `names/` build the "
        "directory anew: `python -m framing.language.gazetteer.build`. The digest changes, too; it stands in the "
        "methods text. Forms of names and labels for one project only: `framing own-names` and `framing own-labels`, "
        "without a change to these files.",
    ),
    "rules_all_title": ("Alle {count} Dateien auf einen Blick", "All {count} files at a glance"),
    # quality
    "quality_title": ("Güte, Grenzen, Datenschutz", "Quality, limits, data protection"),
    "quality_claims": ("Was das Werkzeug nicht behauptet", "What the tool does not claim"),
    "quality_tested": ("Wie gut es geprüft ist", "How well it was tested"),
    "quality_privacy": ("Datenschutz-Vorprüfung", "Data protection: first check"),
    "quality_law": ("Gelistete Medien (EU)", "Listed outlets (EU)"),
    # method
    "method_title": ("Methodentext", "Methods text"),
    "method_how": (
        "Für Arbeit, Bericht oder Anhang: kopieren oder herunterladen. Was das Programm nicht wissen kann, steht als "
        "[nicht angegeben] da und wird von Hand ergänzt.",
        "For a paper, report or appendix: copy or download. What the program cannot know reads [not given], to be "
        "filled in by hand.",
    ),
    "method_empty": (
        "Noch keine Texte geladen; der Text beschreibt bis dahin nur das Verfahren.",
        "No texts are loaded yet; until then the text describes the procedure alone.",
    ),
    "method_take": ("Als Textdatei herunterladen", "Download as a text file"),
    "method_citation": ("Zitat", "Citation"),
    "method_citation_how": (
        "Das Programm zitieren (BibTeX). Für eine Ansicht dazu den Link nennen, der unter ihr steht.",
        "Cite the program (BibTeX). For a view add the link that stands below it.",
    ),
    "method_settings": ("Einstellungen", "Settings"),
    "method_corrected": ("Von Hand geändert", "Changed by hand"),
    "method_corrections": (
        "Korrekturen an den Themen: {count}. Nach Art gezählt stehen sie im Methodentext, einzeln mit Grund auf der "
        "Seite Themen.",
        "Corrections of the stories: {count}. Counted by kind they stand in the methods text, one by one with their "
        "reason on the page Stories.",
    ),
    "method_versions": ("Fassungen", "Versions"),
    "method_limits": ("Bekannte Grenzen", "Known limits"),
    "method_limits_where": (
        "Was jede Art der Funde verfehlt, steht mit Zahlen unter „Güte & Grenzen“.",
        "What each kind of find misses stands with figures under “Quality & limits”.",
    ),
}
