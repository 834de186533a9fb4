"""The values that travel from station to station: frozen, and checked when made.

An `Article` is a page as it was published. A `Passage` is what gets grouped: a whole article, or one
entry of a live blog. Everything found in a text keeps its `Span`, so that each number on a screen
leads back to its words. All offsets count characters; `start` is included, `end` is not.
"""

from framing.model.findings import Claim, Clues, Findings, Hedge, Label, Mention, OwnLabel, Quotation, Word
from framing.model.grouping import CORRECTION_NEEDS, Correction, Link, Story, Topic
from framing.model.loaded import LoadedWord
from framing.model.loading import Input, OutletForm, Remark
from framing.model.own_names import OwnName
from framing.model.project import Project, letter_of
from framing.model.run import Run
from framing.model.texts import (
    Article,
    ArticleExtent,
    ArticleKind,
    Furniture,
    FurnitureKind,
    MarkedEntry,
    Outlet,
    Passage,
    Span,
)

__all__ = [
    "CORRECTION_NEEDS",
    "Article",
    "ArticleExtent",
    "ArticleKind",
    "Claim",
    "Clues",
    "Correction",
    "Findings",
    "Furniture",
    "FurnitureKind",
    "Hedge",
    "Input",
    "Label",
    "Link",
    "LoadedWord",
    "MarkedEntry",
    "Mention",
    "Outlet",
    "OutletForm",
    "OwnLabel",
    "OwnName",
    "Passage",
    "Project",
    "Quotation",
    "Remark",
    "Run",
    "Span",
    "Story",
    "Topic",
    "Word",
    "letter_of",
]
