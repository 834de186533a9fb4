"""What stands above every page, and what is said where there is nothing to show or something went wrong."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Wer erzählt es wie?", "Who tells it how?"),
    "language": ("Sprache", "Language"),
    "comparison": ("Vergleich", "Comparison"),
    "stories": ("Themen", "Stories"),
    "names_words": ("Namen & Wörter", "Names & words"),
    "evidence": ("Belege", "Evidence"),
    "data_method": ("Daten & Methode", "Data & method"),
    "demo": ("Demo", "Demo"),
    "project_counts": (
        "Artikel: {articles} · Texte: {passages} · Medien: {outlets}",
        "articles: {articles} · texts: {passages} · outlets: {outlets}",
    ),
    "fingerprint": ("Stand {fingerprint}", "state {fingerprint}"),
    "hidden_name": ("Medien verdeckt", "Outlets hidden"),
    # switches
    "blind": ("Blind", "Blind"),
    "blind_help": (
        "Namen der Medien, Autorzeilen und Links verdecken, auf allen Seiten",
        "Hide names of outlets, bylines and links on every page",
    ),
    "large": ("Beamer", "Projector"),
    "large_help": ("Große Schrift für die Wand", "Large type for the wall"),
    "save": ("Projekt sichern", "Save project"),
    "save_changed": ("Projekt sichern ●", "Save project ●"),
    "save_how": (
        "Änderungen sieht nur dieser Browser. Sie bleiben, bis das Programm endet; auf die Platte kommen sie erst "
        "hier.",
        "Only this browser sees its changes. They stay until the program ends; they come onto the disk only here.",
    ),
    "save_file": ("Als Datei herunterladen", "Download as a file"),
    "save_here": ("In {file} schreiben (dann sehen es alle)", "Write into {file} (then everybody sees it)"),
    "saved": ("Gesichert in {file}.", "Saved in {file}."),
    "save_blind": (
        "Die Datei enthält die Namen der Medien: zum Sichern Blind ausschalten.",
        "The file holds the outlets' names: turn Blind off to save.",
    ),
    "undo_last": ("Letzte Änderung rückgängig", "Undo the last change"),
    "dropped": (
        "Die eigenen, nicht gesicherten Änderungen sind weg: Zu viele andere haben seitdem mit diesem Programm "
        "gearbeitet.",
        "Your own changes, which were not saved, are gone: too many others have worked with this program since.",
    ),
    "undo": ("Rückgängig: {done}", "Undo: {done}"),
    "tables_take": ("Tabellen laden", "Download tables"),
    "tables_xlsx": ("XLSX (Excel, LibreOffice)", "XLSX (Excel, LibreOffice)"),
    "tables_csv": ("CSV (ZIP, mit Methode)", "CSV (ZIP, with method)"),
    "link": ("Link zu dieser Ansicht", "Link to this view"),
    "link_how": (
        "Mit demselben Korpus (Stand {fingerprint}) zeigt dieser Link genau diese Ansicht; mit einem anderen sagt die "
        "Seite das.",
        "With the same corpus (state {fingerprint}) this link shows exactly this view; with another one the page "
        "says so.",
    ),
    # what an address asks for and cannot have
    "unknown_value": (
        "Der Link sagt „{name}={value}“; das gibt es hier nicht, gezeigt wird die Voreinstellung.",
        "The link says “{name}={value}”, which there is not; the default is shown.",
    ),
    "unknown_parameter": (
        "Der Link nennt „{name}“; das kennt diese Seite nicht.",
        "The link names “{name}”, which this page does not know.",
    ),
    "other_state": (
        "Der Link wurde auf einem anderen Korpus gemacht (Stand {asked}; hier: {shown}). Themen und Zahlen können "
        "andere sein.",
        "The link was made on another corpus (state {asked}; here: {shown}). Stories and numbers may differ.",
    ),
    "changed_elsewhere": (
        "Das Projekt wurde in einem anderen Fenster geändert; gezeigt wird der neue Stand ({fingerprint}).",
        "The project was changed in another window; its new state is shown ({fingerprint}).",
    ),
    "choice_gone": (
        "Was bei „{names}“ gewählt war, gibt es in diesem Projekt nicht oder nicht mehr; gezeigt wird die "
        "Voreinstellung.",
        "What was chosen for “{names}” is not, or no longer, in this project; the default is shown.",
    ),
    # empty states
    "no_texts": ("Noch keine Texte. Sie lassen sich einfügen oder laden:", "No texts yet. Paste or load some:"),
    "not_grouped": (
        "Die Texte sind geladen, aber noch nicht nach Themen geordnet.",
        "The texts are loaded, but not grouped into stories yet.",
    ),
    "no_stories": (
        "Kein Thema gefunden, das zwei Texte erzählen. Der Regler „enger/weiter“ und das Zeitfenster auf der Seite "
        "Daten & Methode suchen weiter.",
        "No story found that two texts tell. The dial “narrower/wider” and the time window on the page Data & method "
        "search wider.",
    ),
    "to_data": ("Texte einfügen oder laden", "Paste or load texts"),
    "to_group": ("Nach Themen ordnen", "Group into stories"),
}
