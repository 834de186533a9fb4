"""What is not claimed, what the words of the quality table mean, and where data go. Part of `phrases`."""

from __future__ import annotations

CLAIMS: dict[str, tuple[str, str]] = {
    "quality_caption": (
        "Geprüfte Güte, Version {version}; die Tests des Programms verlangen diese Werte",
        "Tested quality, version {version}; the program's tests demand these values",
    ),
    "quality_who": ("Wer markiert hat, wo es steht", "Who marked, where it stands"),
    "quality_count": ("n = {count}", "n = {count}"),
    "quality_n": ("n", "n"),
    "quality_precision": ("Precision", "Precision"),
    "quality_precision_about": (
        "Wie viele der Funde stimmen: 0,9 heißt, 9 von 10 Funden sind richtig.",
        "How many of the finds are right: 0.9 means that 9 of 10 finds are.",
    ),
    "quality_recall": ("Recall", "Recall"),
    "quality_recall_about": (
        "Wie viel gefunden wird: 0,9 heißt, 9 von 10 markierten Stellen sind gefunden.",
        "How much is found: 0.9 means that 9 of 10 marked places are found.",
    ),
    "quality_f1": ("F1", "F1"),
    "quality_f1_about": (
        "Beides in einer Zahl (harmonisches Mittel); 1 ist das Höchste.",
        "Both in one number (harmonic mean); 1 is the most.",
    ),
    "quality_bcubed": ("B-cubed und paarweise", "B-cubed and pairwise"),
    "quality_bcubed_about": (
        "Zwei Arten, F1 für Gruppen von Texten zu zählen: Text für Text, und Paar für Paar.",
        "Two ways to count F1 for groups of texts: text by text, and pair by pair.",
    ),
    "quality_n_about": (
        "Anzahl der von Hand markierten Antworten. „–“ heißt: die Texte liegen nicht bei.",
        "Number of answers marked by hand. “–” means that the texts are not shipped.",
    ),
    "quality_least": ("mindestens, höchstens", "at least, at most"),
    "quality_least_about": (
        "Grenze, die jede Fassung des Programms in den Tests halten muss; gemessen wurde so viel oder mehr. Wann "
        "markiert wurde, steht nicht in den Dateien: [nicht angegeben].",
        "A limit that each version of the program must keep in the tests; that much or more was measured. When the "
        "answers were marked does not stand in the files: [not given].",
    ),
    # what is not claimed
    "claim_lead": (
        "Das Programm zeigt Unterschiede in Texten und wo sie stehen. Nicht behauptet wird:",
        "The program shows differences in texts, and where they stand. Not claimed is:",
    ),
    "claim_truth": (
        "dass etwas wahr oder falsch ist. Fakten prüft es nicht; dafür braucht es eine zweite Quelle.",
        "that anything is true or false. It checks no facts; that takes a second source.",
    ),
    "claim_intent": (
        "dass hinter einem Wort eine Absicht steht. Gezählt wird, was dasteht.",
        "that there is an intention behind a word. What stands there is counted.",
    ),
    "claim_complete": (
        "dass alles gefunden ist. Regeln übersehen Stellen und treffen manche zu Unrecht; wie oft, steht unten.",
        "that everything was found. Rules miss places and hit some wrongly; how often stands below.",
    ),
    "claim_rank": (
        "dass ein Medium gut oder schlecht ist. Es gibt keine Note, keine Rangliste und keine Farbe für ein Medium.",
        "that an outlet is good or bad. There is no mark, no ranking and no colour for an outlet.",
    ),
    "claim_sides": (
        "dass alle Medien gleich verlässlich sind. Sie werden gleich beschrieben, nicht gleichgesetzt.",
        "that all outlets are equally reliable. They are described alike, not put on a level.",
    ),
    "claim_only_here": (
        "dass anderswo nichts steht: „nur hier gefunden“ gilt für die geladenen Texte.",
        "that nothing stands elsewhere: “found only here” speaks of the texts loaded.",
    ),
    "claim_right": (
        "dass eine Namensform die bessere ist. Gesagt wird, woher sie kommt.",
        "that one form of a name is the better one. What is told is where it comes from.",
    ),
    "claim_practice": (
        "dass die Werte unten für andere Texte gelten. Gemessen wurde an Übungstexten, die für dieses Programm "
        "geschrieben sind.",
        "that the values below hold for other texts. They were measured on practice texts written for this program.",
    ),
    # data protection
    "privacy_where": ("Wohin gehen die Texte?", "Where do the texts go?"),
    "privacy_where_answer": (
        "An keinen fremden Rechner. Sie liegen im Arbeitsspeicher des Rechners, auf dem das Programm läuft; was davon "
        "auf seine Platte kommt, steht unten.",
        "To no other machine. They lie in the memory of the machine on which the program runs; what of them comes onto "
        "its disk stands below.",
    ),
    "privacy_leaves": ("Was verlässt den Rechner?", "What leaves the machine?"),
    "privacy_leaves_answer": (
        "Nichts. Das Programm ruft keine fremde Adresse auf, lädt keine Schriften oder Karten nach und misst keine "
        "Nutzung. Was jemand herunterlädt und weitergibt, liegt bei dieser Person.",
        "Nothing. The program calls no other address, loads no fonts or maps, and measures no usage. What somebody "
        "downloads and passes on is up to them.",
    ),
    "privacy_persons": ("Welche Daten über Personen?", "Which personal data?"),
    "privacy_persons_answer": (
        "Nur, was in den geladenen Texten steht, etwa Namen von Leuten, über die berichtet wird, und Autorzeilen. Wer "
        "in Korrekturen einen Namen oder ein Kürzel einträgt, speichert auch das im Projekt.",
        "Only what stands in the texts that are loaded, such as names of people reported on, and bylines. A name or "
        "initials that somebody writes into a correction are stored in the project, too.",
    ),
    "privacy_accounts": ("Konten, Passwörter?", "Accounts, passwords?"),
    "privacy_accounts_answer": ("Keine. Niemand meldet sich an.", "None. Nobody signs in."),
    "privacy_cookie": ("Cookies?", "Cookies?"),
    "privacy_cookie_answer": (
        "Eines, „framing“: eine Zufallszahl, die die eigenen Änderungen dieses Browsers zusammenhält. Mehr nicht. "
        "Es endet, wenn der Browser schließt; die Änderungen enden mit dem Programm. Alle, die "
        "denselben Browser unter demselben Konto benutzen, haben dieses eine Cookie: Sie sehen dieselben eigenen Texte "
        "und Änderungen und können sie löschen. Das Gerüst der Seiten "
        "(Streamlit) setzt ein zweites, „_streamlit_xsrf“, das Formulare vor fremden Seiten schützt.",
        "One, “framing”: a random number that holds this browser's own changes together. No more. It ends when the "
        "browser closes; the changes end with the program. All who use the same browser under the same account have "
        "this one cookie: they see the same own texts and changes, and can delete them. The framework of the pages "
        "(Streamlit) sets a second one, “_streamlit_xsrf”, which guards forms against other sites.",
    ),
    "privacy_addresses": ("IP-Adressen?", "IP addresses?"),
    "privacy_addresses_answer": (
        "Das Programm speichert keine. Es ist nur auf diesem Rechner zu erreichen, solange niemand das ändert.",
        "The program stores none. It can be reached on this machine alone, as long as nobody changes that.",
    ),
    "privacy_disk": ("Was kommt auf die Platte?", "What comes onto the disk?"),
    "privacy_disk_answer": (
        "Was jemand sichert oder herunterlädt. Eingefügte Texte und Textdateien werden nur im Arbeitsspeicher gelesen. "
        "Eine Projektdatei liegt beim Sichern und beim Öffnen kurz im Ordner für vorläufige Dateien des Rechners, "
        "ebenso die Blätter einer XLSX-Datei, während sie entsteht. Danach wird beides gelöscht; wird das Programm "
        "genau dann hart beendet, bleibt es dort liegen und ist von Hand zu löschen. Lagert das Betriebssystem "
        "Arbeitsspeicher auf die Platte aus, können auch Texte darin stehen.",
        "What somebody saves or downloads. Pasted texts and text files are read in memory alone. A project file lies "
        "in the machine's folder for temporary files for a moment while it is saved or opened, and so do the sheets of "
        "an XLSX file while it is made. Both are deleted after; if the program is killed at that very moment, they "
        "stay there and have to be deleted by hand. Where the system swaps memory out to the disk, texts may stand "
        "there.",
    ),
    "privacy_delete": ("Wie wird gelöscht?", "How is it deleted?"),
    "privacy_delete_answer": (
        "„Alles löschen“ unter „Bestand“, oder das Programm beenden. Gesicherte Dateien löscht, wer sie "
        "gesichert hat; was ein Absturz im Ordner für vorläufige Dateien zurückließ, wer den Rechner betreut.",
        "“Delete everything” under “What is loaded”, or end the program. Whoever saved a file deletes it; what "
        "a crash left in the folder for temporary files, whoever looks after the machine.",
    ),
    "privacy_law": ("Und das Recht?", "And the law?"),
    "privacy_law_answer": (
        "Diese Antworten helfen bei der Vorprüfung und ersetzen sie nicht. Urheberrecht und Sanktionen stehen unter "
        "„Medien“ und „Methode & Zitat“.",
        "These answers help with the first check and do not replace it. Copyright and sanctions stand under “Outlets” "
        "and “Method & citation”.",
    ),
}
