"""Claims about German: which words keep a distance, and which only look as if they did."""

from __future__ import annotations

import pytest

from framing.find import hedges
from framing.language.resources import Language, load, parse_table
from framing.model import Passage

GERMAN = load("de")


def rows(text: str, language: Language = GERMAN) -> list[tuple[str, str, str]]:
    passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    found = hedges.find(passage, language=language)
    return [(hedge.cue, hedge.kind, text[hedge.span.start : hedge.span.end]) for hedge in found]


FOUND = [
    ("Kern soll das Amt verlassen haben.", "sollen", "hedge"),
    ("Zwei Boote sollen gesunken sein.", "sollen", "hedge"),
    ("Rund 200 Leute sollen bereits eingesetzt worden sein.", "sollen", "hedge"),
    ("Es ist unbekannt, wann das Treffen stattgefunden haben soll.", "sollen", "hedge"),  # verb at the end
    ("Das dürfte teuer werden.", "dürfte", "hedge"),
    ("Sie bezog sich offenbar auf Voss.", "offenbar", "hedge"),
    ("Der mutmaßliche Täter schwieg.", "mutmaßlich", "hedge"),
    ("Sie sprach von einem angeblichen Treffen.", "angeblich", "hedge"),
    ("Womöglich weiß er mehr.", "womöglich", "hedge"),
    ("Die Boote standen wohl kurz vor dem Auslaufen.", "wohl", "hedge"),
    ("Die Gruppe hat nach eigenen Angaben zwei Brücken besetzt.", "nach eigenen Angaben", "hedge"),
    ("Dem Vernehmen nach tritt sie ab.", "dem Vernehmen nach", "hedge"),
    ("Kern will davon nichts gewusst haben.", "will haben", "hedge"),
    ("Ein Treffen der sogenannten Hafengruppe endete.", "sogenannt", "distance"),
    ("Die selbsternannte Miliz zog ab.", "selbsternannt", "distance"),
    ("Der vermeintliche Zeuge schwieg.", "vermeintlich", "distance"),
    ("Die Angaben ließen sich nicht unabhängig überprüfen.", "nicht überprüfbar", "disclaimer"),
    ("Unabhängig überprüfen lassen sich solche Angaben nicht.", "nicht überprüfbar", "disclaimer"),
    ("Die genannten Zahlen sind nicht im Detail nachprüfbar.", "nicht überprüfbar", "disclaimer"),
    ("Die Berichte konnten zunächst nicht unabhängig bestätigt werden.", "nicht überprüfbar", "disclaimer"),
    ("Unklar blieb, worauf sie sich bezog.", "unklar", "disclaimer"),
    ("Die Frage blieb offen.", "offen", "disclaimer"),
    ("Offen blieb, ob die Brücke hält.", "offen", "disclaimer"),
    ("Ob die Brücke hält, ist noch völlig offen.", "offen", "disclaimer"),
    ("Kern ließ offen, wann die Brücke öffnet.", "offen", "disclaimer"),
    ("Es sind noch viele Fragen offen.", "offen", "disclaimer"),
    ("Das wird sich wohl zeigen.", "wohl", "hedge"),
    ("Das Amt bestätigte das Gespräch nicht.", "nicht bestätigt", "disclaimer"),
    # reports: soll, will, könnte with a perfect infinitive
    ("Ein Fischer soll getötet worden sein.", "sollen", "hedge"),
    ("Voss soll der Gruppe Geld geliehen haben.", "sollen", "hedge"),
    ("Die Männer, die das Boot versenkt haben sollen, schwiegen.", "sollen", "hedge"),
    ("Sie wollen nichts gehört haben.", "will haben", "hedge"),
    ("Der Wächter will am Abend im Hafen gewesen sein.", "will haben", "hedge"),
    ("Bei dem Toten soll es sich um einen Fischer handeln.", "sollen", "hedge"),
    ("Ein Video soll das Boot zeigen.", "sollen", "hedge"),
    ("Das Feuer könnte gelegt worden sein.", "könnte", "hedge"),
    ("Die Reparatur könnte bis Mai dauern.", "könnte", "hedge"),
    ("Vielleicht kommt Voss.", "vielleicht", "hedge"),
    ("Der Rat entscheidet voraussichtlich im Mai.", "voraussichtlich", "hedge"),
    ("Beobachter halten das für möglich.", "für möglich", "hedge"),
    ("Das Boot soll zur Flotte gehören.", "sollen", "hedge"),
    ("Das ist wohl nicht falsch.", "wohl", "hedge"),
    ("Es könnte sich um ein altes Boot handeln.", "könnte", "hedge"),
    ("Die Kosten dürften bald steigen.", "dürfte", "hedge"),
    ("Der Plan scheint zu scheitern.", "scheinen", "hedge"),
    # adverbs and phrases
    ("Anscheinend fehlt Geld.", "anscheinend", "hedge"),
    ("Die Boote sind offensichtlich alt.", "offensichtlich", "hedge"),
    ("Das Amt gilt als wahrscheinlich beteiligt.", "wahrscheinlich", "hedge"),
    ("Möglicherweise kommt sie nicht.", "möglicherweise", "hedge"),
    ("Wahrscheinlich regnet es.", "wahrscheinlich", "hedge"),
    ("Berichten zufolge brannte ein Lager.", "Berichten zufolge", "hedge"),
    ("Laut Medienberichten brannte ein Lager.", "Berichten zufolge", "hedge"),
    ("Gerüchten zufolge tritt Voss ab.", "Gerüchten zufolge", "hedge"),
    ("Soweit bekannt, wurde niemand verletzt.", "soweit bekannt", "hedge"),
    ("Nach bisherigen Erkenntnissen starben zwei Menschen.", "nach bisherigen Erkenntnissen", "hedge"),
    ("Nach ersten Erkenntnissen brach das Feuer im Keller aus.", "nach bisherigen Erkenntnissen", "hedge"),
    ("Ein Lehrer steht im Verdacht, das Boot angezündet zu haben.", "im Verdacht", "hedge"),
    ("Hinweise deuten auf ein Leck hin.", "Hinweise deuten", "hedge"),
    ("Es gibt Hinweise darauf, dass ein Leck entstand.", "Hinweise deuten", "hedge"),
    ("Die Brücke werde gesperrt, so heißt es.", "es heißt", "hedge"),
    ("Es heißt, die Brücke werde gesperrt.", "es heißt", "hedge"),
    ("Vermutet wird ein Leck, es ist davon auszugehen.", "es wird vermutet", "hedge"),
    ("Es ist nicht auszuschließen, dass die Brücke fällt.", "nicht auszuschließen", "hedge"),
    # disclaimers
    ("Die Angaben ließen sich zunächst nicht überprüfen.", "nicht überprüfbar", "disclaimer"),
    ("Das ließ sich zunächst nicht verifizieren.", "nicht überprüfbar", "disclaimer"),
    ("Von unabhängiger Seite ließ sich das nicht bestätigen.", "nicht überprüfbar", "disclaimer"),
    ("Die Angaben des Amts konnten zunächst nicht überprüft werden.", "nicht überprüfbar", "disclaimer"),
    ("Die Zahlen sind nicht unabhängig geprüft.", "nicht überprüfbar", "disclaimer"),
    ("Die Angaben beider Seiten sind nicht prüfbar.", "nicht überprüfbar", "disclaimer"),
    ("Eine Bestätigung gab es nicht.", "nicht bestätigt", "disclaimer"),
    ("Eine unabhängige Bestätigung dafür lag nicht vor.", "nicht bestätigt", "disclaimer"),
    ("Der Bericht wurde bislang nicht bestätigt.", "nicht bestätigt", "disclaimer"),
    ("Überprüfen ließ sich das nicht.", "nicht überprüfbar", "disclaimer"),
    ("Bestätigen wollte das niemand.", "nicht überprüfbar", "disclaimer"),
    ("Das ließ sich zunächst nicht klären.", "unklar", "disclaimer"),
    ("Wie viele es waren, ist umstritten.", "unklar", "disclaimer"),
    ("Wie viele es waren, weiß niemand genau.", "nicht bekannt", "disclaimer"),
    ("Dafür fehlt eine Bestätigung.", "nicht bestätigt", "disclaimer"),
    ("Für eine Absicht gibt es bislang keinen Beleg.", "keine Belege", "disclaimer"),
    ("Die Ursache war zunächst unklar.", "unklar", "disclaimer"),
    ("Feuer am Hafen – Ursache noch unklar", "unklar", "disclaimer"),
    ("Sein Name war zunächst unbekannt.", "nicht bekannt", "disclaimer"),
    ("Zahlen konnte das Amt zunächst nicht nennen.", "nicht genannt", "disclaimer"),
    ("Näheres ist noch nicht bekannt.", "nicht bekannt", "disclaimer"),
    ("Ob jemand im Haus war, steht noch nicht fest.", "steht nicht fest", "disclaimer"),
    ("Belege dafür legte er nicht vor.", "keine Belege", "disclaimer"),
    # denials
    ("Das Amt dementierte den Bericht.", "dementieren", "denial"),
    ("Voss bestreitet das.", "bestreiten", "denial"),
    ("Kern hatte die Tat bestritten.", "bestreiten", "denial"),
    ("Das Ministerium wies die Vorwürfe zurück.", "zurückweisen", "denial"),
    ("Berichte über ein Leck wies das Amt zurück.", "zurückweisen", "denial"),
    ("Er hat die Anschuldigungen stets zurückgewiesen.", "zurückweisen", "denial"),
    ("Voss weist jede Verantwortung von sich.", "zurückweisen", "denial"),
    ("Das stimmt nicht.", "stimmen", "denial"),
    ("Die Meldung sei falsch, sagte Voss.", "falsch", "denial"),
    ("Das Amt nannte das Video unecht; es handle sich um eine Falschmeldung.", "Falschmeldung", "denial"),
    ("Das war falsch, sagte Voss.", "das ist falsch", "denial"),
    ("Das Video sei unwahr, sagte Voss.", "das ist falsch", "denial"),
    ("Das Gerücht sei falsch, sagte Voss.", "falsch", "denial"),
    ("Die Angaben seien schlicht unwahr.", "falsch", "denial"),
    ("Der Eindruck war nicht zutreffend.", "nicht zutreffend", "denial"),
    ("Der Vorwurf trifft nicht zu.", "zutreffen", "denial"),
    ("Die Angabe ist nicht zutreffend.", "zutreffen", "denial"),
    ("Kern stritt das ab.", "abstreiten", "denial"),
    ("Kern widersprach.", "widersprechen", "denial"),
    ("Die Reederei wies jede Absicht zurück.", "zurückweisen", "denial"),
    ("Das Amt widersprach dem Bericht.", "widersprechen", "denial"),
    ("Er leugnete, am Hafen gewesen zu sein.", "leugnen", "denial"),
]


@pytest.mark.parametrize(("text", "cue", "kind"), FOUND)
def test_found(text: str, cue: str, kind: str) -> None:
    assert [(found[0], found[1]) for found in rows(text)] == [(cue, kind)]


NOT_FOUND = [
    "Die Brücke soll im Mai gebaut werden.",  # a plan or an order
    "Sie solle das Amt verlassen, sagte Kern.",
    "Sowohl Kern als auch Voss kamen.",
    "Das Wohl der Kinder geht vor.",
    "Er will morgen kommen.",
    "Das Amt bestätigte das Gespräch.",
    # "offen" of shops and shores
    "Die Märkte waren noch offen.",
    "Ob die Läden offen sind, ist klar.",
    "Der Markt, der gestern schloss, ist wieder offen.",
    # "wohl" of wellbeing
    "Ihm ist nicht wohl.",
    "Leben Sie wohl, sagte Kern.",
    "Sie fühlt sich wohl in Turku.",
    # a request, a rule of thumb
    "Dürfte ich bitte das Fenster öffnen?",
    "Mehr dürfte man erwarten.",
    # soll and will of plans and orders
    "Bis Mai soll die Brücke fertiggestellt sein.",
    "Die Schulen sollen geschlossen werden.",
    "Die Zufahrt soll bis Juni wieder befestigt sein.",
    "Der Bau soll im Herbst beginnen.",
    "Das Amt will bis Juni alle Häuser angeschlossen haben.",
    "Ich will das gesehen haben!",
    "Die Sonne scheint auf den Hafen.",
    # wohl, offenbar and offensichtlich in other senses
    "Sicher ist wohl nur der Tod.",
    "Sie ist die wohl bekannteste Malerin der Stadt.",
    "Wohl oder übel zahlte er.",
    "Sehr wohl kannte er den Plan.",
    "Die Lage wurde offenbar.",
    "Der Fehler ist offensichtlich.",
    # no disclaimer
    "Das Parlament bestätigte die Wahl nicht.",
    "Das Gesetz ist umstritten.",
    "Das weiß niemand besser.",
    "Das Einkommen ist nicht gesichert.",
    "Wenn er könnte, ginge er.",
    "Die Zahl der bestätigten Fälle stieg nicht.",
    "Er bestätigte nicht nur den Plan.",
    "Der Boden lässt sich nicht bebauen.",
    "Der Sänger ist dafür bekannt, nicht zu warten.",
    # who says nothing does not say that a claim was not checked
    "Das Amt äußerte sich zunächst nicht.",
    "Das Amt wollte sich dazu nicht äußern.",
    "Eine Stellungnahme des Amts lag zunächst nicht vor.",
    "Eine Stellungnahme steht aus.",
    "Eine Reaktion aus Turku lag am Abend noch nicht vor.",
    "Das Amt machte keine Angaben zu den Booten.",
    "Voss wollte den Fall nicht kommentieren.",
    "Voss wollte die Zahl zunächst nicht nennen.",
    # no denial
    "Das Amt dementierte den Bericht nicht.",
    "Niemand bestreitet den Fehler.",
    "Der Verein bestritt sein erstes Spiel.",
    "Er bestreitet seinen Lebensunterhalt mit Fischen.",
    "Das Gericht wies die Klage zurück.",
    "Das Gericht hatte dies geprüft und den Antrag zurückgewiesen.",
    "Ganz aus der Luft gegriffen ist das nicht.",
    "Es gibt keine Hinweise darauf, dass ein Leck entstand.",
    "Das soll Folgen für die Gesellschaft haben.",
    "Kern hatte dies als verfassungswidrig zurückgewiesen.",
    "Die Tore dürften nicht geöffnet werden.",
    "Der Rat stimmte nicht zu.",
    "Er weiß, dass etwas nicht stimmt.",
    "Es ist falsch, jetzt zu warten.",
    "Er leugnet den Klimawandel.",
    "Das lässt sich nicht leugnen.",
    "Falschmeldungen verbreiten sich schnell.",
]
SENTENCES = [*(text for text, _, _ in FOUND), *NOT_FOUND]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert rows(text) == []


def test_no_stem_hides_a_cue() -> None:
    """The stems only save time: without them the same is found."""
    kept = [row for row in GERMAN.rows("hedges") if row[1] != "stem"]
    text = "# test | own list, CC0 | cue, kind, pattern\n" + "\n".join("\t".join(row) for row in kept)
    tables = {"hedges": parse_table("hedges.txt", text), "hedge_parts": parse_table("hedge_parts.txt", _parts())}
    tables["abbreviations"] = next(table for table in GERMAN.tables if table.name == "abbreviations")
    tables |= {table.name: table for table in GERMAN.tables if table.name in ("stopwords", "line_joiners")}
    without = Language("xv", tables)
    for sentence in SENTENCES:
        assert rows(sentence, without) == rows(sentence), sentence


def _parts() -> str:
    rows_ = "\n".join("\t".join(row) for row in GERMAN.rows("hedge_parts"))
    return f"# test | own list, CC0 | part, pattern\n{rows_}"
