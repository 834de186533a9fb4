"""What report pages say about who carries which story, in German and English. Part of `phrases`."""

from __future__ import annotations

COVERAGE: dict[str, tuple[str, str]] = {
    "coverage": ("Wer welches Thema bringt", "Who covers what"),
    "coverage_outlets_caption": (
        "Was ist von jedem Medium geladen?",
        "What is loaded of each outlet?",
    ),
    "coverage_caption": (
        "Welches Medium bringt welches Thema, ab wann und wie lange?",
        "Which outlet carries which story, when first and how long?",
    ),
    "coverage_note": (
        "Alles hier spricht von den geladenen Texten. „Keiner gefunden“ heißt: Aus den Tagen des Themas sind Texte "
        "des Mediums geladen (oder von einem Tag daneben; wie viele, steht dabei), aber keiner dazu; ob es das Thema "
        "anderswo gebracht hat, ist damit nicht gesagt, und wenige Texte sagen wenig. Zeiten, von denen nur der Tag "
        "bekannt ist, werden nicht vor oder hinter Uhrzeiten desselben Tages gereiht. Tage und Uhrzeiten sind die der "
        "Zeitzone des Projekts.",
        "All of this speaks of the texts loaded. “None found” means: texts of the outlet from the story's days, or a "
        "day beside, are loaded (so many as it says), but none of the story; what it printed elsewhere is not said, "
        "and few texts tell little. Times of which only the day is known are not put before or behind clock times of "
        "that day. Days and times are those of the project's time zone.",
    ),
    "coverage_outlet": ("Medium", "Outlet"),
    "coverage_texts": ("Texte", "Texts"),
    "coverage_undated": ("ohne Datum", "undated"),
    "coverage_days_loaded": ("Erster und letzter Tag", "First and last day"),
    "coverage_day_count": ("Tage mit Texten", "Days with texts"),
    "coverage_gap": ("Längste Lücke", "Longest gap"),
    "coverage_gap_days": ("Tage: {count} ({first} bis {last})", "days: {count} ({first} to {last})"),
    "coverage_no_gap": ("keine", "none"),
    "coverage_no_date": ("kein Text mit Datum", "no text with a date"),
    "coverage_found_of": (
        "Hier gezeigte Themen mit Text, von denen, aus deren Tagen Texte geladen sind",
        "Stories shown here with a text, of those from whose days texts are loaded",
    ),
    "coverage_found_of_count": ("{found} von {could}", "{found} of {could}"),
    "coverage_story": ("Thema", "Story"),
    "coverage_first": ("Erster Text", "First text"),
    "coverage_found": ("{outlet}: Text gefunden", "{outlet}: text found"),
    "coverage_count": ("Texte: {count}", "texts: {count}"),
    "coverage_until": ("bis {moment}", "until {moment}"),
    "coverage_is_first": ("der erste", "the first"),
    "coverage_is_first_dated": ("der erste mit Datum", "the first with a date"),
    "coverage_at_once": ("zugleich mit einem anderen der erste", "the first, at the same time as another"),
    "coverage_together": ("gleichzeitig mit dem ersten", "at the same time as the first"),
    "coverage_minutes_after": ("{count} Min. nach dem ersten", "{count} min after the first"),
    "coverage_hours_after": ("{count} Std. nach dem ersten", "{count} h after the first"),
    "coverage_day_after": ("am Tag nach dem ersten", "the day after the first"),
    "coverage_days_after": ("{count} Tage nach dem ersten", "{count} days after the first"),
    "coverage_same_day": ("am selben Tag wie der erste", "on the same day as the first"),
    "coverage_none_found": ("keiner gefunden ({loaded})", "none found ({loaded})"),
    "coverage_one_loaded": ("{count} Text geladen", "{count} text loaded"),
    "coverage_loaded": ("Texte geladen: {count}", "texts loaded: {count}"),
    "coverage_none_found_title": (
        "{outlet}: kein Text dazu gefunden; aus diesen Tagen geladene Texte: {count}",
        "{outlet}: no text of this story found; texts loaded from these days: {count}",
    ),
    "coverage_nothing_loaded": ("nichts geladen", "nothing loaded"),
    "coverage_nothing_loaded_title": (
        "{outlet}: aus diesen Tagen ist kein Text geladen",
        "{outlet}: no text from these days is loaded",
    ),
    "coverage_cannot_tell": ("nicht zu sagen", "cannot be told"),
    "coverage_cannot_tell_title": (
        "{outlet}: nicht zu sagen, da Texte kein Datum haben",
        "{outlet}: cannot be told, since texts have no date",
    ),
    "coverage_no_story": ("Kein Thema zu zeigen.", "No story to show."),
    "coverage_no_text": ("Kein Text geladen.", "No text is loaded."),
}  # fmt: skip
