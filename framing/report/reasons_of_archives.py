"""Why a piece of a press archive was not loaded, in German: what framing.ingest.archives says in English."""

GERMAN = (
    (
        r"only the beginning of a text \(paywall, or as a feed gives it\); loaded and marked as such",
        "nur der Anfang eines Textes (Bezahlschranke, oder so im Feed); geladen und so gekennzeichnet",
    ),
    (r"the document has more than (.+) paragraphs; split it", r"das Dokument hat mehr als \1 Absätze; teilen"),
    (
        r"an older Word file \(\.doc\), or one that is locked by a password; .+",
        "eine ältere Word-Datei (.doc) oder eine mit Passwort; öffnen und ohne Passwort als DOCX speichern",
    ),
    (
        r"it is a zip, but no DOCX: .+",
        "ein ZIP, aber kein DOCX (word/document.xml fehlt); ist es eine Datei anderer Art?",
    ),
    (
        r"the DOCX is damaged \((.+)\); .+",
        r"das DOCX ist beschädigt (\1); in einer Textverarbeitung öffnen und neu speichern",
    ),
    (
        r"the DOCX holds more than (.+) pieces; no document does",
        r"das DOCX hat mehr als \1 Teile; das hat kein Dokument",
    ),
    (r"its text takes more than (.+); split it", r"der Text ist größer als \1; teilen"),
    (
        r"the DOCX brings definitions of its own \(a DTD\), .+",
        "das DOCX bringt eigene Definitionen mit (DTD), wie sie keine Textverarbeitung schreibt; nicht geöffnet",
    ),
    (
        r"the DOCX is nested deeper than any document; .+",
        "das DOCX ist tiefer verschachtelt als jedes Dokument; öffnen und neu speichern",
    ),
    (r"it is no RTF: .+", r"kein RTF: die Datei beginnt nicht mit {\\rtf"),
    (
        r"the RTF has more than (.+) commands; save it as DOCX, split it",
        r"das RTF hat mehr als \1 Befehle; als DOCX speichern oder teilen",
    ),
    (r"no text: the fields LP and TD are empty", "kein Text: die Felder LP und TD sind leer"),
    (
        r"several articles stand here without the line that parts them; .+",
        "hier stehen mehrere Artikel ohne die Zeile, die sie trennt; nicht geladen, da es nicht ein Artikel ist",
    ),
    (
        r"the article has no 'Document' and number at its end: .+",
        "am Ende des Artikels fehlen „Document“ und eine Nummer: die Datei ist wohl abgeschnitten; nicht geladen",
    ),
    (
        r"no length in words stands below the headline: .+",
        "unter der Überschrift steht keine Länge in Wörtern: dieser Aufbau ist nicht bekannt",
    ),
    (r"no text stands below the head of this article", "unter dem Kopf dieses Artikels steht kein Text"),
    (r"no text stands under the headline", "unter der Überschrift steht kein Text"),
    (r"no text stands beside the fields of this article", "neben den Angaben zu diesem Artikel steht kein Text"),
    (
        r"no date stands between publication and headline: .+",
        "zwischen Medium und Überschrift steht kein Datum: dieser Aufbau ist nicht bekannt",
    ),
    (
        r"no line 'Quelle:' says where this article stood: .+",
        "keine Zeile „Quelle:“ sagt, wo dieser Artikel stand: dieser Aufbau ist nicht bekannt",
    ),
    (
        r"the archive could not deliver this article \(it says so itself\)",
        "das Archiv konnte diesen Artikel nicht liefern (das sagt es selbst)",
    ),
    (r"no text: nothing stands under 'Body'.*", "kein Text: unter „Body“ steht nichts"),
    (
        r"the last article has no 'End of Document': .+",
        "dem letzten Artikel fehlt „End of Document“: die Datei ist wohl abgeschnitten; geladen, soweit vorhanden",
    ),
    (
        r"the page has more than (.+?)(?: tags)?; save fewer articles",
        r"die Seite hat mehr als \1; weniger Artikel auf einmal speichern",
    ),
    (
        r"the page cannot be taken apart \((.+)\)(?:; export it as RTF)?",
        r"die Seite lässt sich nicht zerlegen (\1); als RTF ausgeben lassen",
    ),
    (
        r"the file says that it holds ([\d,]{1,15}) articles?, found (?:was|were) ([\d,]{1,15}); .+",
        r"die Datei nennt selbst \1 Artikel, gefunden: \2; nachsehen, ob einer fehlt, oder neu ausgeben lassen",
    ),
    (
        r"the file says that it holds ([\d,]{1,15}) articles?, none was found; look whether one is missing, .+",
        r"die Datei nennt selbst \1 Artikel, gefunden wurde keiner; neu ausgeben lassen",
    ),
    (
        r"no article of this page stands in an element of its own: .+",
        "kein Artikel dieser Seite steht in einem eigenen Element: dieser Aufbau ist nicht bekannt",
    ),
    (
        r"the file counts its articles from ([\d,]{1,15}) to ([\d,]{1,15}), "
        r"but ([\d,]{1,15}) of these numbers are missing; export it anew",
        r"die Datei zählt ihre Artikel von \1 bis \2, doch es fehlen Nummern (\3); neu ausgeben lassen",
    ),
    (
        r"the file counts its articles, but ([\d,]{1,15}) of these numbers are missing; export it anew",
        r"die Datei zählt ihre Artikel, doch es fehlen Nummern (\1); neu ausgeben lassen",
    ),
    (
        r"the file holds article ([\d,]{1,15}) of ([\d,]{1,15}); the others are not in it",
        r"die Datei enthält Artikel \1 von \2; die anderen stehen nicht darin",
    ),
    (
        r"the file holds the articles ([\d,]{1,15}) to ([\d,]{1,15}) of ([\d,]{1,15}); the others are not in it",
        r"die Datei enthält die Artikel \1 bis \2 von \3; die anderen stehen nicht darin",
    ),
    (
        r"remarks below the texts of (\d+) articles were left out \(behind labels such as 'Correction'\)",
        r"Anmerkungen unter den Texten von \1 Artikeln weggelassen (hinter Wörtern wie „Correction“)",
    ),
    (
        r"the same text as article (\d+), delivered twice \((.{1,200})\); not loaded again",
        r"derselbe Text wie Artikel \1, zweimal geliefert (\2); nicht noch einmal geladen",
    ),
    (
        r"this stands beside the articles and belongs to none that could be read",
        "das steht neben den Artikeln und gehört zu keinem, der gelesen werden konnte",
    ),
    (
        r"it looks like many articles out of a press archive, but not in a layout known here \((.+)\); .+",
        r"sieht aus wie viele Artikel aus einem Pressearchiv, aber der Aufbau ist nicht bekannt (\1); mit vollen "
        "Texten als DOCX oder RTF ausgeben lassen, oder eine Datei je Artikel speichern",
    ),
    (
        r"a list of articles, the page in front of a delivery, without their texts; not loaded",
        "eine Liste von Artikeln, das Deckblatt einer Lieferung, ohne die Texte; nicht geladen",
    ),
    (
        r"the document holds no text .+",
        "das Dokument enthält keinen Text (von Bildern einer Seite müsste er abgetippt werden)",
    ),
)
"""Patterns of whole reasons, and what they are in German; the first that fits counts."""
