"""What went wrong, said anew for the readers of a page; see `faults`."""

from __future__ import annotations

_FILE = r"(?P<file>.+?)"

KNOWN = (
    # project files
    (
        rf"{_FILE}: no such project\. .*",
        "Die Projektdatei {file} gibt es nicht. Den Namen prüfen, oder das Programm mit einer anderen Datei starten.",
        "There is no project file {file}. Check its name, or start the program with another file.",
    ),
    (
        rf"{_FILE}: not a framing project.*",
        "{file} ist keine Projektdatei oder beschädigt. Eine Datei wählen, die hier mit „Projekt sichern“ entstand.",
        "{file} is no project file, or damaged. Choose a file that was made here with “Save project”.",
    ),
    (
        rf"{_FILE}: saved by an older framing \(format (?P<format>\d+)\).*",
        "{file} ist von einer älteren Version (Format {format}), die sich nicht mehr öffnen lässt. Ihre Texte neu "
        "laden.",
        "{file} was saved by an older version (format {format}) that can no longer be opened. Load its texts anew.",
    ),
    (
        rf"{_FILE}: saved by a newer framing \(format (?P<format>\d+), .*",
        "{file} ist von einer neueren Version (Format {format}). Das Programm aktualisieren.",
        "{file} was saved by a newer version (format {format}). Update the program.",
    ),
    (
        r"The project has settings that this version does not know: (?P<names>.+?)\. .*",
        "Das Projekt hat Einstellungen, die diese Version nicht kennt ({names}). Das Programm aktualisieren.",
        "The project has settings that this version does not know ({names}). Update the program.",
    ),
    (
        rf"{_FILE}: cannot be read \(.*",
        "{file} lässt sich nicht lesen. Prüfen, ob die Datei noch da ist und gelesen werden darf.",
        "{file} cannot be read. Check that the file is still there and may be read.",
    ),
    (
        rf"{_FILE}: was changed by another command meanwhile.*",
        "{file} wurde inzwischen von anderer Seite geändert; diese Änderung blieb, die eigene ist nicht gesichert. "
        "Das Projekt als Datei herunterladen, dann die Seite neu laden.",
        "{file} was changed by somebody else meanwhile; that change was kept, your own is not saved. Download the "
        "project as a file, then reload the page.",
    ),
    (
        rf"{_FILE}: (?:could not be saved|cannot be written|is a folder|another command is writing it).*",
        "{file} lässt sich nicht schreiben; es wurde nichts gesichert. Das Projekt stattdessen als Datei "
        "herunterladen.",
        "{file} cannot be written; nothing was saved. Download the project as a file instead.",
    ),
    (
        r"The project was changed in another window while this work went on.*",
        "Das Projekt wurde in einem anderen Fenster geändert, während diese Arbeit lief. Die Änderung dort blieb, "
        "diese Arbeit nicht. Die Arbeit noch einmal beginnen.",
        "The project was changed in another window while this work went on. The change there was kept, this work was "
        "not. Start it again.",
    ),
    # stories, topics, outlets, texts
    (
        r"The stories of this project are not up to date\. .*",
        "Die Themen passen nicht mehr zu den Texten. Auf der Seite Daten & Methode neu nach Themen ordnen.",
        "The stories no longer fit the texts. Group them anew on the page Data & method.",
    ),
    (
        r"No story (?P<number>\d+)\. .*",
        "Ein Thema {number} gibt es in diesem Projekt nicht. Ein anderes aus der Liste wählen.",
        "There is no story {number} in this project. Choose another one from the list.",
    ),
    (
        r"No story yet: .*",
        "Noch kein Thema: Keine zwei Texte berichten vom selben Ereignis. Auf der Seite Daten & Methode weiter suchen "
        "oder Texte dazuladen.",
        "No story yet: no two texts tell the same event. Search wider on the page Data & method, or add texts.",
    ),
    (
        r"No topic (?P<number>\d+)\. .*",
        "Ein Oberthema {number} gibt es in diesem Projekt nicht. Ein anderes aus der Liste wählen.",
        "There is no topic {number} in this project. Choose another one from the list.",
    ),
    (
        r"Story (?P<number>\d+) has no text of (?P<names>.+?)\. It has: (?P<there>.+)\.",
        "Zu Thema {number} gibt es keinen Text von {names}. Wählen lassen sich: {there}.",
        "Story {number} has no text of {names}. Choose among: {there}.",
    ),
    (
        r"(?>No text of (?P<names>.+?) here\. There is: |.+?: no text of (?P<names2>.+?)\. There is: "
        r"|.+? has no text of (?P<names3>.+?)\. It has: )(?P<there>.+)\.",
        "In diesen Texten kommt {names} nicht vor. Wählen lassen sich: {there}.",
        "{names} is not among these texts. Choose among: {there}.",
    ),
    (
        r"One outlet is no comparison\. .*|.+: (?:only .+|no outlet) to compare\. .*",
        "Zum Vergleichen braucht es mindestens zwei Medien. Ein weiteres wählen oder andere Texte.",
        "A comparison needs two outlets or more. Choose another one, or other texts.",
    ),
    (
        r"No passage (?P<name>.+) in this project\. .*",
        "Der Text {name} ist nicht mehr in diesem Projekt. Die Seite neu laden und noch einmal wählen.",
        "The text {name} is no longer in this project. Reload the page and choose again.",
    ),
    (
        r"The project holds no texts yet\. .*",
        "Noch keine Texte. Auf der Seite Daten & Methode welche einfügen oder laden.",
        "No texts yet. Paste or load some on the page Data & method.",
    ),
    (
        r"This grouping kept no certainties: .*",
        "Diese Ordnung ist älter und hat nicht festgehalten, warum Texte zusammengehören. Auf der Seite Daten & "
        "Methode neu nach Themen ordnen.",
        "This grouping is an older one that did not keep why texts belong together. Group them anew on the page "
        "Data & method.",
    ),
    (
        r"A query has up to (?P<count>\d+) words of up to (?P<letters>\d+) letters\. .*",
        "Die Suche nimmt bis zu {count} Wörter mit je bis zu {letters} Zeichen. Nach dem seltensten davon suchen.",
        "A query has up to {count} words of up to {letters} letters. Search for the rarest of them.",
    ),
    (
        r"There is no word to search for in .*",
        "In dieser Suche steht kein Wort. Ein Wort eintippen, wie Angriff oder Bundes*.",
        "There is no word in this query. Type a word, such as Angriff or Bundes*.",
    ),
    # corrections
    (
        r"No correction (?P<number>\d+)\. .*",
        "Eine Korrektur {number} gibt es nicht mehr; vielleicht wurde sie schon zurückgenommen. Nichts wurde geändert.",
        "There is no correction {number} any more; perhaps it was taken back already. Nothing was changed.",
    ),
    (
        r"The stories are so already\. .*|Correction \d+ says this already\. .*|.+: there already\. .*",
        "Das ist schon so. Nichts wurde geändert.",
        "That is so already. Nothing was changed.",
    ),
    # model
    (
        r"The model (?P<name>.+?) could not be loaded .*",
        "Das Modell {name}, nach dem das Projekt die Texte vergleicht, lässt sich nicht laden. Es neu einrichten, "
        "oder ein Projekt mit dem mitgelieferten Modell öffnen.",
        "The model {name} by which the project compares texts cannot be loaded. Install it anew, or open a project "
        "that uses the model shipped.",
    ),
    (
        r"(?:The folder (?P<name>.+?) holds no sentence-transformers model|No model folder at (?P<name2>.+?)[:.]).*",
        "Unter {name} liegt kein Modell. Es dort ablegen, oder ein Projekt mit dem mitgelieferten Modell öffnen.",
        "There is no model at {name}. Put it there, or open a project that uses the model shipped.",
    ),
    (
        r"The practice texts .*",
        "Die Übungstexte fehlen oder sind beschädigt. Das Programm neu einrichten.",
        "The practice texts are missing or damaged. Install the program anew.",
    ),
)
"""What the library says (a pattern), and the same in German and in English, for a page."""

GENERAL = {
    "ProjectError": ("Mit der Projektdatei ging etwas nicht.", "Something went wrong with the project file."),
    "SelectionError": (
        "Diese Auswahl geht hier nicht. Etwas anderes wählen oder die Seite neu laden.",
        "This choice is not possible here. Choose something else, or reload the page.",
    ),
    "CorrectionError": (
        "Diese Korrektur geht nicht; nichts wurde geändert. Andere Texte oder ein anderes Thema wählen.",
        "This correction is not possible; nothing was changed. Choose other texts, or another story.",
    ),
    "IngestError": (
        "Die Texte lassen sich so nicht lesen. Die Datei prüfen und noch einmal laden.",
        "The texts cannot be read like this. Check the file, and load it again.",
    ),
    "ResourceError": (
        "Eine Liste des Programms ist fehlerhaft. Die genannte Zeile ändern oder das Programm neu einrichten.",
        "A list of the program is faulty. Mend the line named, or install the program anew.",
    ),
    "EncoderError": (
        "Das Modell, nach dem Texte verglichen werden, geht nicht. Das Programm neu einrichten.",
        "The model by which texts are compared does not work. Install the program anew.",
    ),
}
OTHER = ("Das ging nicht. Die Seite neu laden und noch einmal versuchen.", "That failed. Reload the page and retry.")
DETAIL = ("Genauer, auf Englisch", "In detail")
