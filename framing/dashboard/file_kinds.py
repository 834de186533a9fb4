"""The endings that can be read, a few kinds in words instead of one long list."""

from __future__ import annotations

from framing.ingest.readers import SUFFIXES

KINDS = {
    "pages": (".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    "tables": (".csv", ".tsv", ".xlsx", ".xlsm", ".json", ".jsonl", ".ndjson"),
    "feeds": (".rss", ".atom", ".rdf", ".xml"),
    "archives": (".zip", ".warc"),
}
"""All endings that are in none of them hold a text each."""


def written() -> dict[str, str]:
    """Each kind with its endings as a sentence names them: "CSV, TSV, XLSX"."""
    listed = {ending for endings in KINDS.values() for ending in endings}
    texts = tuple(ending for ending in SUFFIXES if ending not in listed)
    return {kind: _said(endings) for kind, endings in {"texts": texts, **KINDS}.items()}


def _said(endings: tuple[str, ...]) -> str:
    return ", ".join(ending.removeprefix(".").upper() for ending in endings if ending in SUFFIXES)
