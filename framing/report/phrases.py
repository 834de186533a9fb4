"""What report pages say about texts, in German and English. The texts themselves are never translated."""

from __future__ import annotations

from framing.language import gazetteer
from framing.report.phrases_attribution import ATTRIBUTION
from framing.report.phrases_blind import BLIND
from framing.report.phrases_claims import CLAIMS
from framing.report.phrases_concordance import CONCORDANCE
from framing.report.phrases_coverage import COVERAGE
from framing.report.phrases_dials import DIALS
from framing.report.phrases_facts import FACTS
from framing.report.phrases_file import FILE
from framing.report.phrases_headlines import HEADLINES
from framing.report.phrases_input import INPUT
from framing.report.phrases_loaded import LOADED
from framing.report.phrases_measures import MEASURES
from framing.report.phrases_method import METHOD
from framing.report.phrases_rules import RULES
from framing.report.phrases_side_by_side import SIDE_BY_SIDE
from framing.report.phrases_stories import STORIES
from framing.report.phrases_usage import USAGE
from framing.report.phrases_versions import VERSIONS
from framing.report.phrases_words import WORDS

LANGUAGES = ("de", "en")

PHRASES: dict[str, tuple[str, str]] = (
    {
        # columns
        "without_date": ("ohne Datum", "no date"),
        "from_blog": ("Eintrag aus: {title}", "Entry of: {title}"),
        "also_on_page": ("Außerdem auf der Seite: {count}", "Also on the page: {count}"),
        "to_column": ("Zu Spalte", "Go to column"),
        "only_here": ("nur hier gefunden", "found only here"),
        "only_here_title": (
            "in den geladenen Texten zu diesem Thema nur hier gefunden; verglichen wurde",
            "found only here in the texts loaded on this story; compared were",
        ),
        "shared_words": ("dieselben Wörter in beiden Texten", "the same words in both texts"),
        "figures_differ": ("andere Zahl: {figures}", "figures differ: {figures}"),
        "same": ("sagt vermutlich dasselbe: {reference}", "probably says the same: {reference}"),
        "partly": ("sagt vermutlich teilweise dasselbe: {reference}", "probably says partly the same: {reference}"),
        "sentence": ("Satz {reference}", "Sentence {reference}"),
        # kinds of marks
        "name": ("Namensform", "Form of name"),
        "attribution": ("Zuschreibung", "Attribution"),
        "wording": ("Wortwahl", "Wording"),
        "clear_word": ("hier {count}-mal, in den anderen Texten {rest}-mal", "{count} times here, {rest} elsewhere"),
        "ambiguous": ("mehrdeutig: {names}", "ambiguous: {names}"),
        "source": ("Quelle: {source}", "source: {source}"),
        "not_counted": ("nicht gezählt", "not counted"),
        "referent_open": ("wer gemeint ist, steht im Satz", "who is meant stands in the sentence"),
        # page furniture
        "furniture_title": ("Titel", "Title"),
        "furniture_teaser": ("Vorspann", "Teaser"),
        "furniture_caption": ("Bildunterschrift", "Caption"),
        "furniture_updated": ("Stand", "Updated"),
        "furniture_day_line": ("Tageszeile", "Day line"),
        "furniture_time": ("Uhrzeit", "Time"),
        "furniture_read_more": ("Lesehinweis", "Read more"),
        "furniture_link_line": ("Linkzeile", "Link line"),
        "furniture_credit": ("Kürzel", "Credit"),
        "furniture_standing_text": ("Standardtext", "Standing text"),
        "furniture_repeated": ("Steht schon in einer früheren Fassung", "Stands in an earlier version already"),
        # summary
        "summary": ("Unterschiede in Kürze", "Differences in short"),
        "writes": ("{letter} schreibt", "{letter} writes"),
        "quotes": ("Quelle nur in {letter} (unter diesem Namen):", "Source only in {letter} (under this name):"),
        "quotes_nobody": ("In {letter} keine weitere Quelle", "No other source in {letter}"),
        "only_says": (
            "Nur {letters}: Hinweis, dass etwas nicht geprüft, nicht bestätigt oder unklar ist",
            "Only {letters}: a note that something is unchecked, unconfirmed or unclear",
        ),
        "only_distance": ("Nur {letters}: Abstandswörter", "Only {letters}: distancing words"),
        "words_more": ("{letter} gebraucht häufiger", "{letter} uses more often"),
        "only_in": (
            "in den geladenen Texten nur in {letter} gefunden: {count} von {total} Sätzen",
            "in the texts loaded found only in {letter}: {count} of {total} sentences",
        ),
        "nothing": (
            "Kein Unterschied gefunden, der hier zu nennen wäre.",
            "No difference found that would be listed here.",
        ),
        "and": ("und", "and"),
        # shared wording
        "shared_wording": ("Gemeinsamer Wortlaut", "Shared wording"),
        "same_text": (
            "{a} und {b}: {share} % der Dreiwortfolgen des kürzeren Textes stehen auch im anderen",
            "{a} and {b}: {share} % of the shorter text's 3-word sequences stand in the other, too",
        ),
        "same_version": (
            "Zwei Texte von {a}: {share} % der Dreiwortfolgen des kürzeren stehen auch im anderen",
            "Two texts of {a}: {share} % of the shorter one's 3-word sequences stand in the other, too",
        ),
        "credited": ("; als Quelle genannt: {agencies}", "; credited: {agencies}"),
        "same_runs": ("Gleiche Stellen:", "Same words:"),
        # lens tables
        "names": ("Namen", "Names"),
        "attributions": ("Zuschreibungen", "Attributions"),
        "names_caption": ("Wer nennt was wie?", "Who calls what by which name?"),
        "names_same": (
            "Weitere Namen, überall gleich geschrieben oder nur in einem Medium: {count}",
            "Further names, alike everywhere or in one outlet only: {count}",
        ),
        "thing": ("Gemeint ist", "Refers to"),
        "difference": ("Unterschied", "Difference"),
        "origin": ("Formen verschiedener Herkunft", "forms of different origin"),
        "also": ("daneben Formen anderer Herkunft", "beside it forms of other origin"),
        "within": (
            "Formen verschiedener Herkunft in den Texten eines Mediums",
            "forms of different origin within an outlet's own texts",
        ),
        "style": ("andere Schreibweise", "other spelling"),
        "designation": ("andere Bezeichnung", "other designation"),
        "alone": ("nur in einem Medium genannt", "named by one outlet only"),
        "none": ("kein Unterschied", "no difference"),
        "in_report": ("davon in indirekter Rede:", "of them in reported speech:"),
        "reported_note": (
            "In indirekter Rede kann eine Form die des Sprechers sein; gezählt wird sie beim Medium.",
            "In indirect speech a form may be the speaker's; it counts for the outlet.",
        ),
        "in_quotation": ("in Zitat:", "in a quotation:"),
        "in_brackets": ("in Klammern:", "in brackets:"),
        "not_found_so": ("unter diesem Namen nicht gefunden", "not found under this name"),
        "not_found": ("im Text nicht gefunden", "not found in the text"),
        "open_caption": (
            "Mehrdeutig: aus den Texten geht nicht hervor, was gemeint ist; nicht gezählt",
            "Ambiguous: the texts do not tell what is meant; not counted",
        ),
        "may_be": ("Gemeint sein kann", "May be"),
        "labels": ("Bezeichnungen", "Labels"),
        "labels_caption": ("Welche Wörter stehen für dieselbe Sache?", "Which words stand for the same thing?"),
        "label_set": ("Sache", "Thing"),
        "labels_words": ("verschiedene Wörter", "different words"),
        "labels_also": ("daneben andere Wörter", "beside it other words"),
        "labels_within": (
            "andere Wörter nur in Zitaten, mit Abstand oder im selben Medium",
            "other words only in quotations, at arm's length or within one outlet",
        ),
        "at_distance": ("mit Abstand:", "at arm's length:"),
        "word": ("Wort", "Word"),
        "too_little": ("{letter}: zu wenig Text für eine Aussage", "{letter}: too little text to tell"),
        # list of stories
        "text_found": ("{outlet}: Text gefunden", "{outlet}: text found"),
        "no_text_found": ("{outlet}: kein Text gefunden", "{outlet}: no text found"),
        "passage_count": ("Texte: {count}", "Texts: {count}"),
        "heading": ("Überschrift oder Anfang", "Heading or beginning"),
        "date": ("Zeit", "Time"),
        "alone_caption": (
            "Zu diesen Passagen wurde in den geladenen Texten kein Gegenstück gefunden",
            "No counterpart was found for these passages in the texts loaded",
        ),
        "no_findings": ("nichts gefunden", "nothing found"),
    }
    | ATTRIBUTION
    | BLIND
    | CLAIMS
    | CONCORDANCE
    | COVERAGE
    | DIALS
    | FACTS
    | FILE
    | HEADLINES
    | INPUT
    | LOADED
    | MEASURES
    | METHOD
    | RULES
    | SIDE_BY_SIDE
    | STORIES
    | USAGE
    | VERSIONS
    | WORDS
)


def say(key: str, language: str, **values: object) -> str:
    """The phrase in this language, with its values put in."""
    return PHRASES[key][LANGUAGES.index(language)].format(**values)


def perspective(code: str, language: str) -> str:
    """How a page says where a form of a name comes from."""
    row = gazetteer.perspectives()[code]
    return row.en if language == "en" else row.de
