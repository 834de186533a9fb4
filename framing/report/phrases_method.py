"""How the methods note is worded, in German and English. Part of `phrases`."""

from __future__ import annotations

METHOD: dict[str, tuple[str, str]] = {
    "method_title": ("Wie das entstanden ist", "How this was made"),
    "method_not_given": ("[nicht angegeben]", "[not given]"),
    "method_list": ("{title}: {text}", "{title}: {text}"),
    "method_sources_title": ("Quellen und Suche", "Sources and search"),
    "method_sources": (
        "Datenbanken oder Archive: {unknown}. Suchwörter: {unknown}. Medien: {count} ({outlets}).",
        "Databases or archives: {unknown}. Search string: {unknown}. Outlets: {count} ({outlets}).",
    ),
    "method_no_sources": (
        "Datenbanken oder Archive: {unknown}. Suchwörter: {unknown}. Medien: {unknown}.",
        "Databases or archives: {unknown}. Search string: {unknown}. Outlets: {unknown}.",
    ),
    "method_outlet": ("{outlet}: Passagen {count}", "{outlet}: passages {count}"),
    "method_dates_title": ("Zeitraum", "Dates"),
    "method_dates": (
        "veröffentlicht vom {first} bis zum {last} (Zeitzone {zone}); ohne Datum: {undated} von {count} Texten.",
        "published from {first} to {last} (time zone {zone}); without a date: {undated} of {count} texts.",
    ),
    "method_no_dates": (
        "veröffentlicht: {unknown}; ohne Datum: {undated} von {count} Texten.",
        "published: {unknown}; without a date: {undated} of {count} texts.",
    ),
    "method_counts_title": ("Anzahl", "Numbers"),
    "method_counts": (
        "gefunden: {unknown}; eingelesene Texte: {articles}, davon Liveblogs: {blogs}; Passagen: {passages}; "
        "zurückgewiesen: {rejected}; wortgleich mit einem anderen Text: {doubled}; weitere Fassungen eines Textes: "
        "{versions}.",
        "found: {unknown}; texts read: {articles}, of them live blogs: {blogs}; passages: {passages}; "
        "rejected: {rejected}; word for word the same as another text: {doubled}; further versions of a text: "
        "{versions}.",
    ),
    "method_sample_title": ("Auswahl", "Sampling"),
    "method_sample": (
        "Verfahren: {unknown}; Startwert einer Zufallsauswahl: {unknown}.",
        "procedure: {unknown}; seed of a random draw: {unknown}.",
    ),
    "method_unit_title": ("Einheit der Analyse", "Unit of analysis"),
    "method_unit": (
        "die Passage, das heißt ein Artikel oder ein Eintrag eines Liveblogs. Passagen, die dasselbe Ereignis "
        "erzählen, bilden ein Thema. Themen: {stories}; Passagen ohne Gegenstück in den geladenen Texten: {alone}. "
        "Kein Thema dauert länger als {hours} Stunden, von Hand zusammengelegte ausgenommen; verlangte Sicherheit (0 "
        "bis 1): {certainty}; Verfahren: {engine}. Innerhalb eines Themas wird Satz mit Satz verglichen. Sprache der "
        "Texte: {texts}.",
        "the passage, that is an article or an entry of a live blog. Passages that tell the same event form a story. "
        "Stories: {stories}; passages without counterpart in the texts loaded: {alone}. No story lasts longer than "
        "{hours} hours, those joined by hand excepted; certainty asked for (0 to 1): {certainty}; procedure: {engine}. "
        "Within a story sentence is compared with sentence. Language of the texts: {texts}.",
    ),
    "method_categories_title": ("Kategorien", "Categories"),
    "method_categories": (
        "Namensformen und woher sie kommen; Bezeichnungen für dieselbe Sache; Wörter, die eine Liste wertend nennt; "
        "Zuschreibungen (Form, Sprecher, Verb, Art der Quelle, wie sicher etwas erzählt wird); Wortwahl; Sätze, die "
        "einander entsprechen. Fassung des Codebuchs, das sind Regeln und Wortlisten (framing/language/data): "
        "Prüfsumme {digest}. Im Projekt ergänzte Namensformen: {names}, Bezeichnungen: {labels}; abgelehnt: {refused}.",
        "forms of names and where they come from; labels for the same thing; words that a list calls evaluative; "
        "attribution (form, speaker, verb, kind of source, how surely something is told); wording; sentences that "
        "correspond. Version of the codebook, that is of rules and word lists (framing/language/data): digest "
        "{digest}. Added in this project: forms of names {names}, labels {labels}; refused: {refused}.",
    ),
    "method_model_title": ("Modell", "Model"),
    "method_builtin": (
        "das mitgelieferte statische Modell für Deutsch (framing/embed/model), Prüfsumme {digest}; gelernte Gewichte "
        "für Themen: Prüfsumme {stories}, für Sätze: Prüfsumme {sentences}.",
        "the static model for German that is shipped (framing/embed/model), digest {digest}; learnt weights for "
        "stories: digest {stories}, for sentences: digest {sentences}.",
    ),
    "method_own_model": (
        "für die Themen ein selbst gewähltes Modell ({name}), Prüfsumme {unknown}; für die Sätze das mitgelieferte, "
        "Prüfsumme {digest}; gelernte Gewichte für Themen: Prüfsumme {stories}, für Sätze: Prüfsumme {sentences}.",
        "for stories a model of the user's choice ({name}), digest {unknown}; for sentences the one that is shipped, "
        "digest {digest}; learnt weights for stories: digest {stories}, for sentences: digest {sentences}.",
    ),
    "method_preprocessing_title": ("Vorbereitung der Texte", "Preprocessing"),
    "method_preprocessing": (
        "Liveblogs werden in Einträge geteilt; Bildunterschriften, Lesehinweise und Standardtext bleiben stehen und "
        "zählen nicht mit, wo nichts anderes dasteht. Für die Themen werden Namen auf eine Form gebracht. {words}",
        "live blogs are cut into entries; captions, hints to read on and standing text are kept and not counted "
        "where nothing else is said. For stories, names are brought to one form. {words}",
    ),
    "method_coders_title": ("Kodierung durch Menschen", "Coders and training"),
    "method_coders": (
        "Personen: {unknown}; Schulung: {unknown}. Was hier steht, haben Regeln, Listen und Modell gefunden; Menschen "
        "haben geändert, was unter „Von Hand geändert“ steht.",
        "coders: {unknown}; training: {unknown}. What is shown was found by rules, lists and the model; people changed "
        "what stands under “Changed by hand”.",
    ),
    "method_agreement_title": ("Übereinstimmung je Variable", "Agreement per variable"),
    "method_agreement": (
        "{unknown} (Maß, Anzahl der Einheiten, Intervall).",
        "{unknown} (measure, number of units, interval).",
    ),
    "method_validation_title": ("Geprüfte Güte", "Validation"),
    "method_validation": (
        "auf Übungstexten, die für dieses Werkzeug geschrieben sind, und daher kein Maß für andere Texte; wie markiert "
        "und gezählt wurde, steht in {about}.",
        "on practice texts written for this tool, hence no measure for other texts; how they were marked and counted "
        "stands in {about}.",
    ),
    "method_errors": ("was zu jeder Art der Funde bekannt ist.", "what is known of each kind of find."),
    "method_errors_title": ("Bekannte Fehler", "Known errors"),
    "method_software_title": ("Software", "Software"),
    "method_software": (
        "framing {version}; Stand des Projekts: {fingerprint}.",
        "framing {version}; state of the project: {fingerprint}.",
    ),
    "method_corrections_title": ("Von Hand geändert", "Changed by hand"),
    "method_corrections": (
        "Themen zusammengelegt: {merge}; Passagen herausgenommen: {split}; verschoben: {move}; Themen festgehalten: "
        "{lock}; als kein Gegenstück erklärt: {apart}. Personen, die das taten: {people}.",
        "stories merged: {merge}; passages taken out: {split}; moved: {move}; stories locked: {lock}; declared no "
        "counterparts: {apart}. People who did so: {people}.",
    ),
    "method_sharing_title": ("Was weitergegeben werden kann", "What can be shared"),
    "method_sharing": (
        "Die Tabellen enthalten abgeleitete Daten: Stellen, Formen, Zahlen, Überschriften in voller Länge, von Sätzen "
        "die ersten sechs Wörter. Die Tabelle der Belege enthält dazu die Wörter links und rechts jeder Stelle, so "
        "viele wie eingestellt, höchstens bis zu den Grenzen des Satzes: Kurze Sätze stehen damit ganz da. Volle Texte "
        "gehören ihren Verlagen. Für Forschung gilt § 60d UrhG (Weitergabe nur an einen bestimmt abgegrenzten Kreis "
        "oder zur Prüfung der Qualität), sonst § 44b UrhG, für Unterricht § 60a UrhG; Verträge mit Datenbanken können "
        "enger sein. Inhalte von Medien, die nach Art. 2f der Verordnung (EU) Nr. 833/2014 gelistet sind, dürfen nicht "
        "verbreitet werden; im Zweifel die eigene Rechtsstelle fragen. Das ist keine Rechtsberatung. Rechtsgrundlage "
        "hier: {unknown}.",
        "The tables hold derived data: places, forms, numbers, headings in full, and of sentences the first six words. "
        "The table of evidence also holds the words left and right of each place, as many as were set, at most up to "
        "the ends of the sentence: short sentences stand there in full. Full texts belong to their publishers. In "
        "Germany § 60d UrhG applies to research (sharing with a bounded group or for the review of quality only), else "
        "§ 44b UrhG, § 60a UrhG to teaching; contracts with databases may be narrower. Content of outlets listed under "
        "Art. 2f of Regulation (EU) No 833/2014 must not be distributed; if in doubt, ask your legal office. This is "
        "no legal advice. Legal ground here: {unknown}.",
    ),
    # the sheets of a spreadsheet file
    "sheet_method": ("Methode", "Methods"),
    "sheet_tables": ("Tabellen", "Tables"),
    "sheet_columns": ("Spalten", "Columns"),
    "sheet_more_rows": (
        "Weitere {count} Zeilen passen nicht auf ein Blatt; die CSV-Datei hat alle.",
        "{count} more lines do not fit on a sheet; the CSV file has them all.",
    ),
}
