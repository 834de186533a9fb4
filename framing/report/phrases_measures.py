"""What each measured quality is, who marked the answers, and what goes wrong. Part of `phrases`.

No figure stands here: figures are read from the files that the tests hold the program to.
"""

from __future__ import annotations

_AS_ABOVE = ("wie bei den Zuschreibungen", "as for attributed statements")

MEASURES: dict[str, tuple[str, str]] = {
    "measures_caption": ("Wie gut ist das geprüft?", "How well was this tested?"),
    "measures_feature": ("Gemessen wird", "Measured"),
    "measures_values": ("Werte", "Values"),
    "measures_who": ("Wer die Antworten markiert hat", "Who marked the answers"),
    "measures_errors": ("Was schiefgeht", "What goes wrong"),
    "measures_floor": ("{name} mindestens {number}", "{name} at least {number}"),
    "measures_ceiling": ("{name} höchstens {number}", "{name} at most {number}"),
    "measures_no_value": ("kein fester Wert; siehe {where}", "no fixed value; see {where}"),
    "measures_note": (
        "{title} ({values}; n = {count}; markiert: {who}; {where}).",
        "{title} ({values}; n = {count}; marked by: {who}; {where}).",
    ),
    "measures_note_apart": ("{title} ({values}).", "{title} ({values})."),
    # values
    "value_precision": ("Precision", "precision"),
    "value_recall": ("Recall", "recall"),
    "value_f1": ("F1", "F1"),
    "value_bcubed": ("B-cubed F1", "B-cubed F1"),
    "value_pairwise": ("paarweises F1", "pairwise F1"),
    "value_stories": ("Themen (eines mehr oder weniger)", "stories (give or take one)"),
    "measures_about": ("{name} {number}", "{name} {number}"),
    "value_perspective": ("Herkunft der Form richtig", "origin of the form right"),
    "value_quoted": ("im Zitat oder nicht richtig", "quoted or not right"),
    "value_taken": ("für einen Namen gehalten", "taken for a name"),
    "value_beside": ("Recall der Namen daneben", "recall of the names beside"),
    "value_words": ("F1 der Wörter", "F1 of the words"),
    "value_roles": ("F1 von Sprecher, Verb und Adressat", "F1 of speaker, cue and addressee"),
    "value_joint": ("F1 von beidem", "F1 of both"),
    "value_direct": ("als wörtliche Rede gefunden", "found as direct speech"),
    "value_speaker": ("davon mit dem richtigen Sprecher", "of these with the right speaker"),
    "value_same": ("F1 „sagt dasselbe“", "F1 of “says the same”"),
    "value_partly": ("F1 „dasselbe oder teilweise“", "F1 of “the same or partly”"),
    "value_against": (
        "F1 „dasselbe“ gegen „nichts“, ohne „teilweise“",
        "F1 of “the same” against “nothing”, “partly” left out",
    ),
    "value_links": ("F1 der Verbindungen", "F1 of the links"),
    # features
    "measure_stories": ("Texte, die dasselbe Ereignis erzählen", "Texts that tell the same event"),
    "measure_stories_what": (
        "Stehen die Passagen im selben Thema, die ein Mensch zusammengestellt hat? n: Passagen",
        "Do the passages stand in one story that a person put together? n: passages",
    ),
    "measure_stories_who": (
        "wer die Übungstexte schrieb; niemand hat es nachgeprüft",
        "the author of the practice texts; checked by nobody else",
    ),
    "measure_stories_errors": (
        "Große Ereignisse zerfallen; Ereignisse, die sich wiederholen, fallen zusammen.",
        "Large events fall apart; events that repeat fall together.",
    ),
    "measure_names": ("Namen", "Names"),
    "measure_names_what": (
        "Sind Orte, Personen, Staaten und Organisationen gefunden und richtig zugeordnet? n: markierte Namen",
        "Are places, persons, states and organisations found and assigned rightly? n: marked names",
    ),
    "measure_names_who": (
        "eine Person, danach mit den Ergebnissen des Programms verglichen; niemand hat es nachgeprüft",
        "one reader, then held against what the program finds; checked by nobody else",
    ),
    "measure_names_errors": (
        "Was die Namensliste nicht hat, zählt nicht; Dörfer und Familiennamen gleichen anderen Wörtern; am "
        "wenigsten gesichert ist die Herkunft der Formen von Organisationen.",
        "What the list of names lacks is not counted; villages and surnames look like other words; least settled is "
        "the origin of the forms of organisations.",
    ),
    "measure_namesakes": ("Wörter, die nur wie ein Name aussehen", "Words that only look like a name"),
    "measure_namesakes_what": (
        "Hält das Programm sie für einen Namen (Bar, Essen)? n: Übungssätze",
        "Does the program take them for a name (Bar, Essen)? n: practice sentences",
    ),
    "measure_namesakes_who": ("eine Person", "one reader"),
    "measure_namesakes_errors": (
        "Ein Wort wie Bar oder Essen kann trotzdem als Ort zählen.",
        "A word such as Bar or Essen may be counted as a place all the same.",
    ),
    "measure_quotations": ("Zuschreibungen", "Attributed statements"),
    "measure_quotations_what": (
        "Sind die Aussagen gefunden, die ein Text anderen gibt, und wer spricht? n: markierte Aussagen",
        "Are the statements found that a text gives to others, and who speaks? n: marked statements",
    ),
    "measure_quotations_who": (
        "eine Person, ohne die Ergebnisse des Programms zu sehen; niemand hat es nachgeprüft",
        "one reader, without a look at what the program finds; checked by nobody else",
    ),
    "measure_quotations_errors": (
        "Nicht jede Aussage wird gefunden, am wenigsten Handlungen ohne Nebensatz („Berlin lehnt ab“); indirekte "
        "Sprecher sind unsicherer als wörtlich zitierte.",
        "Not every statement is found, least of all acts without a clause (“Berlin lehnt ab”); indirect speakers are "
        "less sure than those quoted directly.",
    ),
    "measure_direct": ("Wörtliche Rede", "Direct speech"),
    "measure_direct_what": (
        "Ist sie gefunden, und stimmt, wer spricht? n: markierte wörtliche Zitate",
        "Is it found, and is the speaker right? n: marked direct quotations",
    ),
    "measure_direct_who": _AS_ABOVE,
    "measure_direct_errors": (
        "Zitate in Zitaten mit denselben Zeichen werden zerschnitten.",
        "Quotations in quotations with the same marks are cut short.",
    ),
    "measure_hedge": ("Vorbehalte (soll, offenbar)", "Hedges (soll, offenbar)"),
    "measure_disclaimer": ("Hinweise „nicht überprüfbar“", "Disclaimers (could not be checked)"),
    "measure_denial": ("Dementis", "Denials"),
    "measure_scare_quote": (
        "Wörter, die das Medium selbst in Anführungszeichen setzt",
        "Words in marks of the outlet's own",
    ),
    "measure_hedges_what": (
        "Ist die Stelle gefunden? n: markierte Stellen",
        "Is the place found? n: marked places",
    ),
    "measure_hedges_who": _AS_ABOVE,
    "measure_hedge_errors": (
        "Ein „soll“ kann ein Vorbehalt, ein Plan oder eine Aussage anderer sein.",
        "A “soll” may be a hedge, a plan or somebody else's statement.",
    ),
    "measure_disclaimer_errors": (
        "Worauf sich ein Hinweis bezieht, wird nur am Absatz erkannt.",
        "What a disclaimer is about is told by the paragraph alone.",
    ),
    "measure_denial_errors": (
        "Ein Adjektiv („falsch“) kann ein Dementi oder ein Geständnis sein.",
        "An adjective (“falsch”) may be a denial or an admission.",
    ),
    "measure_scare_quote_errors": (
        "Sie werden ausgelassen, wo ein Sprecher im Satz steht; so ist die Zahl eine Untergrenze.",
        "They are left out where a speaker stands in the sentence, so their number is a floor.",
    ),
    "measure_alignment": ("Sätze, die einander entsprechen", "Sentences that correspond"),
    "measure_alignment_what": (
        "Sagen zwei Sätze dasselbe, teilweise dasselbe oder nichts Gemeinsames? n: markierte Satzpaare, auf denen "
        "auch gelernt wurde",
        "Do two sentences tell the same, partly the same, or nothing in common? n: marked pairs of sentences, which "
        "were learnt from as well",
    ),
    "measure_alignment_who": (
        "zwei Lesende unabhängig, Unterschiede von einem dritten entschieden; alle von einer Art, keine Stichprobe von "
        "Menschen",
        "two readers independently, differences decided by a third; all of one kind and no sample of people",
    ),
    "measure_alignment_errors": (
        "Sätze mit wenigen gemeinsamen Wörtern werden übersehen; ein Teil der gezeigten Verbindungen ist falsch.",
        "Sentences with few words in common are missed; part of the links shown are wrong.",
    ),
    "measure_links": ("Alle Verbindungen zweier Texte", "All links of two texts"),
    "measure_links_what": (
        "Sind in ganz gelesenen Textpaaren alle Verbindungen gefunden? n: Textpaare",
        "Are all links found in pairs of texts read from end to end? n: pairs of texts",
    ),
    "measure_links_who": ("wie bei den Sätzen, die einander entsprechen", "as for sentences that correspond"),
    "measure_links_errors": (
        "Eine Behauptung und ihr Dementi liegen nah beieinander.",
        "A claim and its denial lie near each other.",
    ),
    "measure_wording": ("Wortwahl", "Wording"),
    "measure_wording_what": (
        "Wie oft meldet das Programm einen Unterschied, wo keiner ist? Gemessen an Texten, die nicht beiliegen",
        "How often does the program report a difference where there is none? Measured on texts that are not shipped",
    ),
    "measure_wording_who": ("niemand: Texte desselben Mediums, geteilt", "nobody: texts of one outlet, divided"),
    "measure_wording_errors": (
        "In kurzen Texten sind die meisten Unterschiede Zufall; ein Unterschied kann am Gegenstand liegen.",
        "In short texts most differences are chance; a difference may come from the subject.",
    ),
    "measure_loaded": ("Wertende Wörter", "Loaded words"),
    "measure_loaded_what": (
        "Steht das Wort dort wertend? Gelesen an Texten, die nicht beiliegen",
        "Is the word evaluative where it stands? Read on texts that are not shipped",
    ),
    "measure_loaded_who": ("wer die Liste schrieb", "the author of the list"),
    "measure_loaded_errors": (
        "Was die Liste nicht hat, zählt nicht; meist urteilt die Liste selbst.",
        "What the list lacks is not counted; most of it is the list's own judgement.",
    ),
}
