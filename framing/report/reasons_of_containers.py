"""Why a saved page, a feed, or a file in an archive was not loaded, in German: what their readers say in English."""

GERMAN = (
    # packed files and archives
    (
        r"its name in the archive is (.{1,1000}); read as (.+), nothing was written there",
        r"im Archiv heißt die Datei \1; gelesen als \2, dorthin wurde nichts geschrieben",
    ),
    (r"(.{1,1000}); read as (.+), nothing was written there", r"\1; gelesen als \2, dorthin wurde nichts geschrieben"),
    (r"the compressed file is damaged \((.+)\); pack it anew", r"die gepackte Datei ist beschädigt (\1); neu packen"),
    (r"the compressed file is damaged here \((.+)\)", r"die gepackte Datei ist hier beschädigt (\1)"),
    (
        r"the compressed file is damaged in more than (\d+) places; what follows was not read",
        r"die gepackte Datei ist an mehr als \1 Stellen beschädigt; der Rest wurde nicht gelesen",
    ),
    (r"it ends too early", "sie endet zu früh"),
    (
        r"the page is packed with (.+), which cannot be read; save it unpacked",
        r"die Seite ist mit \1 gepackt, das lässt sich nicht lesen; ungepackt speichern",
    ),
    (r"the page is packed and damaged \((.+)\)", r"die Seite ist gepackt und beschädigt (\1)"),
    (r"it unpacks to more than (.+) times its size, .+", r"ausgepackt mehr als \1-mal so groß, wie kein Text es ist"),
    (r"it unpacks to more than (.+); split it", r"ausgepackt größer als \1; teilen"),
    (r"it holds more than (.+) files; split it", r"mehr als \1 Dateien; teilen"),
    (r"it is locked with a password; unpack it by hand", "mit einem Passwort verschlossen; von Hand auspacken"),
    (
        r"it is packed in an unusual way \(method (.+)\); .+",
        r"ungewöhnlich gepackt (Verfahren \1); als gewöhnliches ZIP neu packen",
    ),
    (
        r"an archive in an archive is not read; unpack it by hand",
        "ein Archiv in einem Archiv wird nicht gelesen; von Hand auspacken",
    ),
    (r"not a ZIP, or a damaged one \((.+)\); pack it anew", r"kein ZIP, oder ein beschädigtes (\1); neu packen"),
    (r"damaged in the archive \((.+)\); pack it anew", r"im Archiv beschädigt (\1); neu packen"),
    (r"files that end in (\S+) cannot be read", r"Dateien, die auf \1 enden, lassen sich nicht lesen"),
    (r"no such file or folder", "diese Datei oder diesen Ordner gibt es nicht"),
    (r"the folder holds no files", "der Ordner enthält keine Dateien"),
    (
        r"it holds more than (.+) texts; the others were not read\. Split it",
        r"mehr als \1 Texte; die übrigen wurden nicht gelesen. Teilen",
    ),
    (
        r"there is no file (.+) beside the index; did you mean (.+)\?",
        r"neben dem Verzeichnis liegt keine Datei \1; ist \2 gemeint?",
    ),
    (r"there is no file (.+) beside the index", r"neben dem Verzeichnis liegt keine Datei \1"),
    (
        r"(.+) stands in the index twice; the first line counts",
        r"\1 steht zweimal im Verzeichnis; die erste Zeile gilt",
    ),
    (
        r"(.+) is the same file as (.+), which the index names already; that line counts",
        r"\1 ist dieselbe Datei wie \2, die das Verzeichnis schon nennt; jene Zeile gilt",
    ),
    (
        r"(.+) could mean (\d+) of the files; give each of them a name of its own",
        r"\1 kann \2 der Dateien meinen; jeder einen eigenen Namen geben",
    ),
    (
        r"several files in the archive bear this name, and the index cannot say which is which; rename them",
        "mehrere Dateien im Archiv heißen so, und das Verzeichnis kann sie nicht unterscheiden; umbenennen",
    ),
    (
        r"this is an index and holds no texts; to have it used call it index\.csv",
        "ein Verzeichnis, das keine Texte enthält; damit es verwendet wird, index.csv nennen",
    ),
    (
        r"the index has no \(valid\) line for this file",
        "das Verzeichnis hat keine (gültige) Zeile für diese Datei",
    ),
    (
        r"an index has the columns file, outlet, published; here is no (.+)",
        r"ein Verzeichnis hat die Spalten file, outlet, published; hier fehlt \1",
    ),
    (
        r"(.+) lies in several of the archives; write it as archive\.zip/name",
        r"\1 liegt in mehreren der Archive; als Archiv.zip/Name schreiben",
    ),
    (
        r"used as the index of what lies beside it \((\d+) files?\)",
        r"als Verzeichnis der Dateien daneben verwendet (Dateien: \1)",
    ),
    (
        r"not used as an index: no valid line of it names a file that was given",
        "nicht als Verzeichnis verwendet: keine gültige Zeile nennt eine der Dateien",
    ),
    (
        r"an index, too; a nearer one names the same files, and what that says counts",
        "auch ein Verzeichnis; ein näheres nennt dieselben Dateien und gilt",
    ),
    (
        r"an index, too; not used, as another index counts here",
        "auch ein Verzeichnis; nicht verwendet, weil ein anderes gilt",
    ),
    # feeds
    (r"the feed is larger than (.+) MB", r"der Feed ist größer als \1 MB"),
    (
        r"it defines entities of its own .+",
        "er definiert eigene Entitäten (<!ENTITY>), die kein Feed braucht; nicht geöffnet",
    ),
    (r"no XML: it has no element", "kein XML: es enthält kein Element"),
    (r"no XML \((.+)\)", r"kein XML (\1)"),
    (r"this is XML, but no feed \(its first element is (.+)\)", r"XML, aber kein Feed (das erste Element ist \1)"),
    (
        r"this is a sitemap, which lists addresses and holds no texts",
        "eine Sitemap: sie nennt Adressen und enthält keine Texte",
    ),
    (
        r"this is a list of feeds, which holds no texts; .+",
        "eine Liste von Feeds, ohne Texte; die Feeds selbst speichern",
    ),
    (r"this is a web page; .+", "eine Webseite; ihr die Endung .html geben"),
    (r"the XML is damaged beyond repair \((.+)\); .+", r"das XML ist beschädigt (\1); den Feed neu speichern"),
    (r"the feed is damaged in a way that cannot be read \((.+)\); .+", r"der Feed ist beschädigt (\1); neu speichern"),
    (
        r"an element has more than (.+) attributes, as none of a feed has",
        r"ein Element hat mehr als \1 Angaben, wie keines in einem Feed",
    ),
    (r"it holds more than (.+) entries; split it", r"mehr als \1 Einträge; teilen"),
    (r"entry (.+) has more than (.+) characters; split it", r"Eintrag \1 hat mehr als \2 Zeichen; teilen"),
    (r"the feed holds no entries.*", "der Feed enthält keine Einträge"),
    (r"the entry has neither headline nor text", "der Eintrag hat weder Überschrift noch Text"),
    (
        r"the XML is damaged \((.+)\); entries may lack a piece",
        r"das XML ist beschädigt (\1); in Einträgen kann etwas fehlen",
    ),
    (r"no JSON object", "kein JSON-Objekt"),
    (
        r"a feed has no columns to choose: .+",
        "ein Feed hat keine Spalten zu wählen: was seine Felder enthalten, ist bekannt",
    ),
    # saved pages and archives of the web
    (
        r"the file holds no saved page; .+",
        "die Datei enthält keine gespeicherte Seite; im Browser neu speichern, als eine Datei oder als HTML",
    ),
    (r"the page in this file is damaged .+", "die Seite in dieser Datei ist beschädigt; neu speichern"),
    (
        r"the page has (.+) characters without its pictures and scripts, more than a page can have \((.+)\); .+",
        r"die Seite hat ohne Bilder und Skripte \1 Zeichen, mehr als eine Seite haben kann (\2); nur den Artikel "
        "speichern",
    ),
    (
        r"the page's data for machines have (.+) characters, more than those of a page can have \((.+)\); .+",
        r"die Daten der Seite für Maschinen haben \1 Zeichen, mehr als die einer Seite haben können (\2); nur den "
        "Artikel speichern",
    ),
    (
        r"the page has (.+) tags, more than a page can have \((.+)\); .+",
        r"die Seite hat \1 Elemente, mehr als eine Seite haben kann (\2); nur den Artikel speichern",
    ),
    (
        r"a tag of the page has more than (.+) attributes, .+",
        r"ein Element der Seite hat mehr als \1 Angaben; nur den Artikel speichern",
    ),
    (
        r"the page nests (.+) elements deep, deeper than a page can \((.+)\); .+",
        r"die Seite ist \1 Elemente tief verschachtelt, tiefer als eine Seite sein kann (\2); nur den Artikel "
        "speichern",
    ),
    (
        r"no record of a web archive found \(WARC/1\.0\); is it a WARC\?",
        "kein Eintrag eines Webarchivs gefunden (WARC/1.0); ist es ein WARC?",
    ),
    (r"the page was sent in more than (.+) pieces, as no server does", r"die Seite besteht aus mehr als \1 Stücken"),
    (
        r"more than (.+) broken records; what follows was not read",
        r"mehr als \1 beschädigte Einträge; der Rest wurde nicht gelesen",
    ),
    (r"the head of the answer cannot be read \((.+)\)", r"der Kopf der Antwort lässt sich nicht lesen (\1)"),
    (r"the record's head cannot be read \((.+)\)", r"der Kopf des Eintrags lässt sich nicht lesen (\1)"),
    (
        r"the record does not say how long it is \((.+)\)",
        r"der Eintrag sagt nicht, wie lang er ist (\1)",
    ),
    (
        r"the record is cut off: the file ends before it does",
        "der Eintrag ist abgeschnitten: die Datei endet vor ihm",
    ),
    (r"it holds more than (.+) records; split it", r"mehr als \1 Einträge; teilen"),
    (
        r"records that hold no page were left aside: (.+)",
        r"Einträge ohne Seite wurden beiseitegelassen: \1",
    ),
    (
        r"letters were spoilt on the way \((.{1,99}) for (.{1,99})\) and have been mended; check them",
        r"Buchstaben waren unterwegs verdorben (\1 statt \2) und wurden wiederhergestellt; nachsehen",
    ),
)
"""Patterns of whole reasons, and what they are in German; the first that fits counts."""
