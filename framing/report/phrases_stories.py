"""What report pages say about stories: why one is one, what people corrected, and what a regrouping changed."""

from __future__ import annotations

STORIES: dict[str, tuple[str, str]] = {
    # marks in the list
    "story_corrected": ("korrigiert", "corrected"),
    "story_locked": ("gesperrt", "locked"),
    # why nothing matches
    "none_search": ("„{search}“ steht in keinem Thema.", "No story has “{search}”."),
    "none_days": ("Zwischen {first} und {last} liegt kein Thema.", "No story lies between {first} and {last}."),
    "none_turned": (
        "Der erste Tag ({first}) liegt nach dem letzten ({last}).",
        "The first day ({first}) lies after the last ({last}).",
    ),
    "none_outlets": (
        "Kein Thema hat Texte von {outlets} zugleich.",
        "No story has texts of {outlets} together.",
    ),
    "none_without": (
        "Zu jedem Thema ist ein Text von {outlets} geladen.",
        "Every story has a text of {outlets}.",
    ),
    "none_both": (
        "{outlets}: zugleich „mit Text von“ und „ohne Text von“ gewählt.",
        "{outlets}: chosen both in “with a text of” and “without a text of”.",
    ),
    "none_least": ("Kein Thema hat Texte von {count} Medien.", "No story has texts of {count} outlets."),
    "none_topic": ("Zu diesem Oberthema gehört kein Thema.", "No story belongs to this topic."),
    "none_together": (
        "Alles zugleich trifft auf kein Thema zu.",
        "No story meets all of this at once.",
    ),
    # why is it one story
    "why_members": ("Wie sicher gehört jeder Text dazu?", "How sure is it that each text belongs here?"),
    "why_texts": ("Texte dieses Themas", "Texts of this story"),
    "why_text": ("Text", "Text"),
    "why_mean": ("zu allen anderen, im Mittel", "to all others, on average"),
    "why_best": ("am nächsten steht", "closest to"),
    "why_very_sure": ("sehr sicher", "very sure"),
    "why_sure": ("sicher", "sure"),
    "why_barely": ("knapp", "barely"),
    "why_below": ("unter dem Regler", "below the dial"),
    "why_by_hand": ("von Hand dazugestellt", "put here by hand"),
    "why_no_one": ("keinem", "no one"),
    "why_scale": (
        "Sehr sicher: ab 0,90. Sicher: ab 0,60. Knapp: bis hinunter zum Regler „enger/weiter“ (hier {dial}). Die "
        "kleine Zahl (0 bis 1) schätzt, wie oft Texte, die einander so ähnlich sind, dasselbe Ereignis erzählen; "
        "gelernt an Nachrichten, die von Hand geordnet wurden. Wo die meisten Texte allein stehen, ist sie etwas zu "
        "hoch. Sie sagt nichts darüber, ob ein Text stimmt.",
        "Very sure: from 0.90. Sure: from 0.60. Barely: down to the dial “narrower/wider” (here {dial}). The small "
        "number (0 to 1) estimates how often texts as alike as these tell the same event; learnt from news sorted by "
        "hand. Where most texts stand alone it is a little too high. It says nothing about whether a text is right.",
    ),
    "why_scale_wide": (
        "Sehr sicher: ab 0,90. Sicher: ab 0,60. Knapp: bis hinunter zum Regler „enger/weiter“ (hier {dial}). In einem "
        "so weiten Zeitfenster werden Handlungsbögen gesucht, nicht Ereignisse: Die kleine Zahl (0 bis 1) misst auf "
        "der Skala des Reglers, wie ähnlich Wörter, Namen und Sinn sind. Sie ist keine Wahrscheinlichkeit.",
        "Very sure: from 0.90. Sure: from 0.60. Barely: down to the dial “narrower/wider” (here {dial}). In so wide a "
        "window storylines are looked for, not events: the small number (0 to 1) measures on the dial's scale how "
        "alike words, names and meaning are. It is no probability.",
    ),
    "why_shared": ("Was die Texte gemeinsam haben", "What the texts share"),
    "why_names": ("Namen", "Names"),
    "why_words": ("Wörter", "Words"),
    "why_numbers": ("Zahlen", "Numbers"),
    "why_of_texts": ("{count} von {total} Texten", "{count} of {total} texts"),
    "why_none_shared": ("in keinen zwei Medien gefunden", "found in no two outlets"),
    "why_more": ("und {count} weitere", "and {count} more"),
    "why_closest": ("Sätze, die einander am nächsten stehen", "Sentences closest to each other"),
    "why_no_closest": (
        "Dafür braucht es Texte aus zwei Medien mit ähnlichen Sätzen; hier wurden keine gefunden.",
        "This needs texts of two outlets with sentences alike; none were found here.",
    ),
    "why_pair_same": ("sagt vermutlich dasselbe", "probably says the same"),
    "why_pair_partly": ("sagt vermutlich teilweise dasselbe", "probably says partly the same"),
    "why_pair_weak": ("nur entfernt ähnlich", "only faintly alike"),
    "why_lasting": ("Wie lange dauert es?", "How long does it last?"),
    "why_lasted": (
        "{first} bis {last}: {hours} Stunden. Kein Thema dauert von selbst länger als {window} Stunden.",
        "{first} to {last}: {hours} hours. By itself no story lasts longer than {window} hours.",
    ),
    "why_lasted_longer": ("Länger ist dieses, weil es von Hand geändert wurde.", "This one is longer by correction."),
    "why_undated": ("Ohne Zeit: {count} von {total} Texten.", "Without a time: {count} of {total} texts."),
    "why_no_time": ("Kein Text nennt eine Zeit.", "No text has a time."),
    # what nearly belonged to it
    "near": ("Beinahe dabei", "Near misses"),
    "near_none": (
        "Kein anderer geladener Text ist einem von diesen ähnlich.",
        "No other text loaded is like one of these.",
    ),
    "near_home": ("steht in Thema {story}", "is in story {story}"),
    "near_alone": ("ohne Gegenstück", "without counterpart"),
    "near_like": ("Am nächsten steht:", "Closest to:"),
    "near_against": ("Dagegen spricht:", "Against it:"),
    "near_taken_out": ("von Hand herausgenommen", "taken out by hand"),
    "near_places": ("nennt andere Orte ({places})", "names other places ({places})"),
    "near_days": ("{days} Tage Abstand", "{days} days apart"),
    "near_too_long": (
        "das Thema würde {hours} Stunden dauern (höchstens {window})",
        "the story would last {hours} hours ({window} at most)",
    ),
    "near_same_outlet": ("vom selben Medium wie dieser Text", "of the same outlet as that text"),
    "near_unsure": (
        "weniger sicher, als der Regler „enger/weiter“ verlangt",
        "less sure than the dial “narrower/wider” asks",
    ),
    "near_like_one": ("ähnelt nur einem von {total} Texten", "is like one of {total} texts only"),
    "near_like_some": ("ähnelt nur {count} von {total} Texten", "is like {count} of {total} texts only"),
    "near_own": ("ähnelt den Texten seines eigenen Themas mehr", "is more like the texts of its own story"),
    "near_nothing": ("nichts, was sich kurz sagen lässt", "nothing that can be told in a word"),
    "near_both": ("Beide Texte nebeneinander", "Both texts side by side"),
    # corrections
    "correction_merge": ("Themen zusammengeführt", "stories merged"),
    "correction_split": ("Texte abgetrennt", "texts split off"),
    "correction_move": ("Text verschoben", "text moved"),
    "correction_lock": ("Thema gesperrt", "story locked"),
    "correction_apart": ("gehört nicht zusammen", "does not belong together"),
    "correction_number": ("Nr.", "No."),
    "correction_kind": ("Was", "What"),
    "correction_passages": ("Texte", "Texts"),
    "correction_by": ("Wer", "Who"),
    "correction_at": ("Wann", "When"),
    "correction_reason": ("Warum", "Why"),
    "correction_state": ("Stand", "State"),
    "correction_applied": ("angewandt", "applied"),
    "correction_partly": ("teilweise angewandt; fehlende Texte: {count}", "applied in part; texts gone: {count}"),
    "correction_gone": ("nicht angewandt; fehlende Texte: {count}", "not applied; texts gone: {count}"),
    "correction_overruled": ("überholt von Nr. {number}", "overruled by no. {number}"),
    "correction_gone_text": ("nicht mehr geladen", "no longer loaded"),
    "correction_no_reason": ("nicht angegeben", "not given"),
    "correction_caption": (
        "Korrekturen, in der Reihenfolge, in der sie gemacht wurden",
        "Corrections, as they were made",
    ),
    "correction_none": ("Noch nichts korrigiert.", "Nothing corrected yet."),
    "correction_leaving": ("getrennt von:", "leaving:"),
    "correction_to": ("zum Thema von:", "to the story of:"),
    "correction_texts": ("{count} Texte", "{count} texts"),
    "correction_text": ("1 Text", "1 text"),
    "change_new": ("Thema {story} ist neu ({after} Texte)", "story {story} is new ({after} texts)"),
    "change_gone": ("Thema {story} gibt es nicht mehr", "story {story} is gone"),
    "change_others": (
        "Thema {story} hat wie vorher {after} Texte, aber andere",
        "story {story} holds {after} texts as before, but others",
    ),
    "change_count": (
        "Thema {story} hat jetzt {after} Texte (vorher {before})",
        "story {story} now holds {after} texts (was {before})",
    ),
    "change_alone_one": ("ohne Gegenstück ist jetzt {texts}", "without counterpart is now {texts}"),
    "change_alone": ("ohne Gegenstück sind jetzt {texts}", "without counterpart are now {texts}"),
    "change_nothing": ("Kein Thema ändert sich.", "No story changes."),
    "change_over": (
        "Korrektur {number} ({kind}) gilt nicht mehr.",
        "Correction {number} ({kind}) no longer holds.",
    ),
    "promise_lock": (
        "Von jetzt an kommt beim Neuordnen kein Text in dieses Thema hinein und keiner heraus.",
        "From now on no grouping lets a text join or leave this story.",
    ),
    "promise_apart": (
        "Von jetzt an bringt kein Neuordnen diese Texte zusammen.",
        "From now on no grouping brings these texts together.",
    ),
    # regrouping
    "regrouped": (
        "Themen: {after} (vorher {before}). Unverändert: {same}.",
        "Stories: {after} (before: {before}). Unchanged: {same}.",
    ),
    "regrouped_new": ("Neu: {stories}.", "New: {stories}."),
    "regrouped_grown": ("Gewachsen: {stories}.", "Grown: {stories}."),
    "regrouped_shrunk": ("Kleiner geworden: {stories}.", "Smaller: {stories}."),
    "regrouped_mixed": ("Anders zusammengesetzt: {stories}.", "Put together otherwise: {stories}."),
    "regrouped_gone": ("Aufgelöst (Nummern von vorher): {stories}.", "Dissolved (numbers of before): {stories}."),
    "regrouped_story": ("Thema {story} ({count} Texte)", "story {story} ({count} texts)"),
    "regrouped_change": ("Thema {story} ({before} → {after} Texte)", "story {story} ({before} → {after} texts)"),
    "dial_default": ("wie voreingestellt", "as by default"),
    "dial_wider_one": ("1 Schritt weiter als voreingestellt", "1 step wider than by default"),
    "dial_wider": ("{count} Schritte weiter als voreingestellt", "{count} steps wider than by default"),
    "dial_narrower_one": ("1 Schritt enger als voreingestellt", "1 step narrower than by default"),
    "dial_narrower": ("{count} Schritte enger als voreingestellt", "{count} steps narrower than by default"),
    "dial_own": ("eigener Wert", "a value of its own"),
}
