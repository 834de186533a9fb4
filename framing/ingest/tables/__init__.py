"""Tables: CSV, TSV, XLSX, JSON and JSON Lines, one article a row."""

from framing.ingest.tables.delimited import csv_items, csv_rows, table_or
from framing.ingest.tables.json_items import json_items, jsonl_items
from framing.ingest.tables.spreadsheets import xlsx_items

__all__ = ["csv_items", "csv_rows", "json_items", "jsonl_items", "table_or", "xlsx_items"]
