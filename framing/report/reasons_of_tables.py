"""Why a row of a table was not loaded, in German: what framing.ingest.tables and its neighbours say in English."""

GERMAN = (
    (r"taken by the names of the columns \((.+)\)", r"nach den Namen der Spalten gelesen (\1)"),
    (
        r"(\d+) texts have (.+) characters, as many as a cell of Excel holds: they are probably cut off there",
        r"\1 Texte haben \2 Zeichen, so viele, wie eine Zelle von Excel fasst: dort sind sie wohl abgeschnitten",
    ),
    (
        r"no column holds texts \(columns not used: (.+)\): (\d+) loaded with the headline alone .+",
        r"keine Spalte mit Texten (nicht genutzt: \1): \2 nur mit der Überschrift geladen und so gekennzeichnet; "
        "verglichen werden Überschriften",
    ),
    (
        r"no column holds texts: (\d+) loaded with the headline alone .+",
        r"keine Spalte mit Texten: \1 nur mit der Überschrift geladen und so gekennzeichnet; verglichen werden "
        "Überschriften",
    ),
    (r"the field (.+) stands there twice; which one counts\?", r"das Feld \1 steht zweimal da; welches gilt?"),
    (
        r"(?:sheet (?:.+), )?line (\d+): the column (.+) stands there twice; choose one",
        r"Zeile \1: die Spalte \2 steht zweimal da; oben eine wählen",
    ),
    (r"the column (.+) stands there twice; choose one", r"die Spalte \1 steht zweimal da; oben eine wählen"),
    (
        r"(?:sheet .{1,100}, )?(?:line \d+: )?no column ([^(]{1,500}) \(found: (.+)\)(?:; name one .{1,300})?",
        r"keine Spalte \1; oben die Spalte wählen (da sind: \2)",
    ),
    (
        r"line (\d+): no rows below the names of the columns",
        r"Zeile \1: unter den Namen der Spalten stehen keine Zeilen",
    ),
    (r"line (\d+): more than (.+) columns, as no table of articles has", r"Zeile \1: mehr als \2 Spalten"),
    (
        r"(?:line|row) (\d+): more than (.+) rows; the others were not read\. Split it",
        r"Zeile \1: mehr als \2 Zeilen; die übrigen wurden nicht gelesen. In mehrere Dateien teilen",
    ),
    (
        r"(\d+) cells where the first row names (\d+) columns \(lines (\d+) to (\d+): is a quotation mark missing\?\)",
        r"\1 Zellen, wo die erste Zeile \2 Spalten nennt (Zeilen \3 bis \4: fehlt ein Anführungszeichen?)",
    ),
    (
        r"line (\d+): no JSON \((.+)\)(?:; what follows is not read)?",
        r"Zeile \1: kein JSON (\2); der Rest wird nicht gelesen",
    ),
    (
        r"no article: a JSON object is due, .+",
        "kein Artikel: erwartet wird ein JSON-Objekt mit Feldern wie outlet, title, text",
    ),
    (r"no article: more than (.+) fields", r"kein Artikel: mehr als \1 Felder"),
    (r"no JSON that means anything: a number of (.+) digits", r"kein sinnvolles JSON: eine Zahl mit \1 Stellen"),
    (
        r"more than (\d+) levels of brackets; raise the limit json_depth if it is an article",
        r"mehr als \1 Klammern ineinander",
    ),
    (
        r"longer than an article can be \((.+) characters\); .+",
        r"länger, als ein Artikel sein kann (\1 Zeichen); in einzelne Artikel teilen",
    ),
    (r"the file holds no articles: its list is empty", "die Datei enthält keine Artikel: ihre Liste ist leer"),
    (
        r"an old Excel file, or one behind a password; .+",
        "eine alte Excel-Datei oder eine mit Passwort; öffnen und ohne Passwort als .xlsx speichern",
    ),
    (
        r"the spreadsheet is damaged \((.+)\); .+",
        r"die Tabelle ist beschädigt (\1); öffnen und neu speichern, oder das Blatt als CSV speichern",
    ),
    (r"it holds more than (.+) parts; no spreadsheet does", r"mehr als \1 Teile; das hat keine Tabelle"),
    (
        r"its sheets (?:unpack to|hold) more than (.+); split it, or save it as CSV",
        r"die Blätter sind größer als erlaubt (\1); teilen oder als CSV speichern",
    ),
    (r"its part (.+) is no UTF-8; .+", r"der Teil \1 ist kein UTF-8; öffnen und neu als .xlsx speichern"),
    (
        r"its part (.+) declares entities, .+",
        r"der Teil \1 enthält Entitäten, wie sie keine Tabelle hat; nicht geöffnet",
    ),
    (r"its part (.+) has a tag with more than (.+) attributes", r"der Teil \1 hat mehr als \2 Angaben an einer Stelle"),
    (r"the spreadsheet is empty", "die Tabelle ist leer"),
    (
        r"the sheet (.+) has no rows below the names of its columns",
        r"im Blatt \1 steht nichts unter den Namen der Spalten",
    ),
    (
        r"captions below the texts of (\d+) articles were left out \(behind labels such as 'Graphic'\)",
        r"Bildunterschriften unter den Texten von \1 Artikeln wurden weggelassen (hinter Wörtern wie „Graphic“)",
    ),
    (
        r"the last article has no 'End of Document': the file may be cut off; loaded as far as it goes",
        "dem letzten Artikel fehlt „End of Document“: die Datei ist wohl abgeschnitten; geladen, so weit sie reicht",
    ),
    (
        r"(\d+) texts were written in HTML: its tags and signs \(<p>, &amp;\) were taken out, .+",
        r"\1 Texte waren in HTML geschrieben: dessen Zeichen (<p>, &amp;) wurden entfernt, Bildunterschriften, Skripte "
        "und Schaltflächen weggelassen, die Absätze behalten",
    ),
    (
        r"(\d+) texts are only the beginning of a text, as the table or a mark in them says; .+",
        r"\1 Texte sind nur der Anfang eines Textes, wie die Tabelle oder ein Zeichen in ihnen sagt; so geladen und "
        "gekennzeichnet",
    ),
    (
        r"the day of publication comes from the column (.{1,200}) \((\d+) times\), since no other one holds it: .+",
        r"der Tag der Veröffentlichung stammt aus der Spalte \1 (\2-mal), weil keine andere ihn enthält: prüfen, ob es "
        "nicht der Tag ist, an dem die Zeile entstand",
    ),
    (
        r"(\d+) texts are no more than the teaser in the column (.{1,200}), loaded and marked as a beginning; .+",
        r"\1 Texte sind nur der Anreißer aus der Spalte \2, als Anfang geladen und gekennzeichnet; nicht mit ganzen "
        "Texten vergleichen",
    ),
    (
        r"the column (.{1,200}) holds dates as numbers \((\d+) times\), read as days counted by Excel: (\S+) is (\S+)",
        r"in der Spalte \1 stehen Tage als Zahlen (\2-mal), gelesen, wie Excel sie zählt: \3 ist \4",
    ),
    (
        r"the column (.{1,200}) holds dates as numbers \((\d+) times\), read as .{1,40} counted since 1970: "
        r"(\S+) is (\S+)",
        r"in der Spalte \1 stehen Zeiten als Zahlen (\2-mal), gelesen als Sekunden seit 1970 oder Teile davon: "
        r"\3 ist \4",
    ),
    (
        r"no column names the outlet of (\d+) rows: unless --outlet or an index names it, it is the host of their "
        r"address \((.{1,2000})\)",
        r"keine Spalte nennt das Medium von \1 Zeilen: wo es auch sonst nicht angegeben ist, gilt die Adresse der "
        r"Seite (\2)",
    ),
    (
        r"this row holds an article and no names of columns; write a row of names above it, such as (\S+)",
        r"diese Zeile enthält einen Artikel und keine Namen von Spalten; eine Zeile mit Namen darüber schreiben, etwa "
        r"\1",
    ),
    (r"columns not used: (.{1,2000}) and (\d{1,5}) more", r"nicht genutzte Spalten: \1 und \2 weitere"),
    (r"columns not used: (.{1,2000})", r"nicht genutzte Spalten: \1"),
    (
        r"the field (.{1,200}) holds no text but objects or lists, so no (\w{1,20}) \((\d+) times\)",
        r"das Feld \1 enthält Objekte oder Listen statt eines Textes, also kein „\2“ (\3-mal)",
    ),
    (
        r"the column (.{1,200}) holds no hour that can be read \((\d+) times\): only the day counts",
        r"in der Spalte \1 steht keine lesbare Uhrzeit (\2-mal): nur der Tag zählt",
    ),
    (
        r"the list (.{1,200}) was not read \((\d+) objects\); name it 'articles' if it holds articles",
        r"die Liste \1 wurde nicht gelesen (Objekte: \2); sie „articles“ nennen, falls sie Artikel enthält",
    ),
    (
        r"the sheet (.{1,100}) was not read \((\d+) rows\): no row of it names a column that holds texts or headlines",
        r"das Blatt \1 wurde nicht gelesen (Zeilen: \2): keine Zeile nennt eine Spalte mit Texten oder Überschriften",
    ),
    (
        r"lines (\d+) to (\d+) are one row by the quotation marks, yet look like many: is one missing\?",
        r"die Zeilen \1 bis \2 sind den Anführungszeichen nach eine einzige, sehen aber nach vielen aus: fehlt eines?",
    ),
    (
        r"its cells repeat the same texts over and over; save the sheet as CSV",
        "die Zellen wiederholen dieselben Texte immer wieder; das Blatt als CSV speichern",
    ),
    (r"line (\d+): the header gives (.+) twice", r"Zeile \1: der Kopf nennt \2 zweimal"),
    (r"fields of the header that were not used: (.+)", r"Angaben im Kopf, die nicht genutzt wurden: \1"),
    (
        r"files that end in (\S+) cannot be read; .+",
        r"Dateien, die auf \1 enden, lassen sich nicht lesen; in einer Tabellenkalkulation öffnen und als .xlsx "
        "speichern",
    ),
)
"""Patterns of whole reasons, and what they are in German; the first that fits counts."""
