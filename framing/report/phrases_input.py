"""What lists of loaded and of refused texts say, in German and English. Part of `phrases`."""

from __future__ import annotations

INPUT: dict[str, tuple[str, str]] = {
    "input_outlet": ("Medium", "Outlet"),
    "input_date": ("Datum", "Date"),
    "input_headline": ("Überschrift", "Headline"),
    "input_beginning": ("Anfang", "Beginning"),
    "input_words": ("Wörter", "Words"),
    "input_texts": ("Texte", "Texts"),
    "input_passages": ("Passagen", "Passages"),
    "input_days": ("Von–bis", "From–to"),
    "input_undated": ("Ohne Datum", "No date"),
    "input_blogs": ("Liveblogs", "Live blogs"),
    "input_kind": ("Art", "Kind"),
    "input_furniture": ("Beiwerk", "Furniture"),
    "input_notice": ("Vermerk", "Notice"),
    "input_file": ("Datei", "File"),
    "input_line": ("Zeile", "Line"),
    "input_reason": ("Grund", "Reason"),
    "input_same": ("Schon vorhanden als", "There already as"),
    "input_where": ("Wo", "Where"),
    "input_article": ("Artikel", "article"),
    "input_live_blog": ("Liveblog", "live blog"),
    "input_all": ("Zusammen", "Together"),
    "input_preview": ("Die ersten {count} von {total} Texten", "The first {count} of {total} texts"),
    "input_counts": (
        "{read} gelesen: {new} neu, {doubled} doppelt, {rejected} abgelehnt.",
        "{read} read: {new} new, {doubled} doubled, {rejected} rejected.",
    ),
    "input_passage_count": (
        "Die neuen Texte ergeben {passages} Passagen; {undated} davon haben kein Datum.",
        "The new texts make {passages} passages; {undated} of these have no date.",
    ),
    "input_rejected": ("Nicht geladen", "Not loaded"),
    "input_doubled": ("Doppelt, nicht noch einmal geladen", "Doubles, not loaded again"),
    "input_in_project": ("im Projekt", "in the project"),
    "input_in_upload": ("in dieser Auswahl", "in this selection"),
    "input_listed": ("{first}–{last} von {total} Texten", "{first}–{last} of {total} texts"),
    "input_per_outlet": ("Was von jedem Medium geladen ist", "What is loaded of each outlet"),
    "input_furniture_note": (
        "Beiwerk: Zeilen der Seite, die zu keinem Text gehören, etwa Bildunterschriften und Lesehinweise; es ist "
        "erhalten und zählt nicht mit.",
        "Furniture: lines of the page that belong to no text, such as captions and “read more”; it is kept and does "
        "not count.",
    ),
    "input_wording": ("Texte mit gemeinsamem Wortlaut", "Texts with shared wording"),
    "input_no_wording": (
        "Keine zwei Texte teilen {share} Prozent ihres Wortlauts oder mehr.",
        "No two texts share {share} per cent of their wording or more.",
    ),
    "input_wording_share": (
        "{shared} von {own} Dreiwortfolgen des kürzeren Textes",
        "{shared} of the shorter text's {own} runs of three words",
    ),
    "input_one": ("Ein Text", "One text"),
    "input_other": ("Anderer Text", "Other text"),
    "input_shared": ("Gemeinsam", "Shared"),
    "input_version": ("Fassung desselben Textes", "version of one text"),
    "input_reprint": ("gleicher Wortlaut", "same wording"),
}
