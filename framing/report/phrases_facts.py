"""How the facts about outlets are called, and what belongs to each field. Part of `phrases`."""

from __future__ import annotations

FACTS: dict[str, tuple[str, str]] = {
    "facts_none": ("keine Angabe gefunden", "no statement found"),
    "facts_source": ("Quelle: {source} ({date})", "Source: {source} ({date})"),
    "facts_own": ("eigene Angabe", "brought by you"),
    "facts_publisher": ("Verlag oder Anbieter", "Legal publisher"),
    "facts_publisher_about": (
        "Wer das Medium nach dem Gesetz herausgibt oder sendet.",
        "Who publishes or broadcasts the outlet in the eyes of the law.",
    ),
    "facts_seat": ("Sitz", "Seat"),
    "facts_seat_about": (
        "Der Ort des Verlags oder, wo das dasteht, der Redaktion.",
        "The publisher's town, or, where it says so, that of the newsroom.",
    ),
    "facts_owner": ("Eigentümer", "Owner"),
    "facts_owner_about": (
        "Wem der Verlag gehört; Anteile, wo eine Quelle sie nennt.",
        "Who owns the publisher; shares where a source tells them.",
    ),
    "facts_funding": ("Finanzierung", "Funding"),
    "facts_funding_about": (
        "Woher das Geld kommt; „eigene Angabe“ heißt: das Medium sagt es von sich selbst.",
        "Where the money comes from; “own statement” means that the outlet says so of itself.",
    ),
    "facts_founded": ("Gegründet", "Founded"),
    "facts_founded_about": (
        "Das erste Erscheinen, soweit eine Quelle es nennt.",
        "When it first appeared, as far as a source tells.",
    ),
    "facts_self_description": ("Selbstbeschreibung", "Self-description"),
    "facts_self_description_about": (
        "Ein kurzes Zitat: Worte des Mediums über sich, nicht Worte dieses Programms.",
        "A short quotation: the outlet's words about itself, not words of this program.",
    ),
    "facts_press_council": ("Presserat", "Press council"),
    "facts_press_council_about": (
        "Der Deutsche Presserat kennt keine Mitgliedschaft von Medien: Verlage bekennen sich zu seinem Kodex. Für "
        "Rundfunk ist er nicht zuständig.",
        "The German press council has no outlets as members: publishers commit themselves to its code. It is not "
        "responsible for broadcasters.",
    ),
    "facts_eu_status": ("Rechtslage in der EU", "Legal status in the EU"),
    "facts_eu_status_about": (
        "Ob das Medium in der Sanktionsliste für den Rundfunk steht, und Verbote oder Aufhebungen, die es selbst "
        "betreffen.",
        "Whether the outlet stands in the sanctions list for broadcasting, and bans (or their lifting) on itself.",
    ),
    "facts_rule_title": ("Hinweis zum Recht.", "A note on the law."),
    "facts_rule": (
        "Art. 2f der Verordnung (EU) Nr. 833/2014, eingefügt durch die Verordnung (EU) 2022/350 vom 1. März 2022, "
        "verbietet es, Inhalte der in Anhang XV gelisteten Anbieter zu senden oder ihre Verbreitung zu ermöglichen, "
        "zu erleichtern oder auf andere Weise dazu beizutragen. Die Liste wurde seither erweitert. Was das für Texte, "
        "Zitate, Unterricht und Forschung heißt, ist umstritten. Diesem Programm liegt kein Text eines solchen "
        "Anbieters bei, und es holt keine Texte aus dem Netz. Vor dem Weitergeben die eigene Rechtsabteilung fragen; "
        "dies ist keine Rechtsberatung.",
        "Art. 2f of Regulation (EU) No 833/2014, inserted by Regulation (EU) 2022/350 of 1 March 2022, forbids to "
        "broadcast content of the providers listed in Annex XV, or to enable, facilitate or otherwise contribute to "
        "its distribution. The list has grown since. What this means for texts, quotations, teaching and research is "
        "disputed. No text of such a provider comes with this program, and it fetches no texts from the net. Before "
        "passing anything on, ask your legal office; this is no legal advice.",
    ),
}
