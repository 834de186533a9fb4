"""Writes down the forms that the rules give for one entity's Cyrillic names."""

from __future__ import annotations

from dataclasses import dataclass

from framing.language.gazetteer.drafts import ALTERNATE, FIRST, Draft
from framing.language.gazetteer.entries import Variant
from framing.language.gazetteer.spellings import spellings


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes forms of one entity into a draft."""

    draft: Draft
    entity_id: str
    context: int = 0
    source: str = ""
    most: int = 12
    """Spellings of one name at most."""

    def write(
        self, rank: int, form: str, perspective: str, language: str, *, years: str = "", source: str = ""
    ) -> None:
        """One form as it stands."""
        if form and form != "-":
            self.draft.add(
                rank,
                Variant(self.entity_id, form, perspective, language, years, self.context, source=source or self.source),
            )

    def german(
        self, name: str, language: str, perspective: str, *, years: str = "", source: str = "", rank: int = FIRST
    ) -> None:
        """All German spellings of a Cyrillic name; nothing for "" and "-".

        Another spelling of a name that is used today is a house's style (translit_alt); one of an abolished
        name is still the abolished name.
        """
        if name in ("", "-"):
            return
        english = {spelling.form for spelling in spellings(name, f"{language}-en", most=self.most)}
        for spelling in spellings(name, f"{language}-de", most=self.most):
            in_use = not perspective.startswith("former")
            if in_use and spelling.kind == "alt" and spelling.form in english:
                continue  # Shakhtarsk is no German house's style
            # Grosnyj beside Grosny is a style; in a Ukrainian town's Russian name both are the Russian form
            beside_first = spelling.kind == "same" and perspective == "official" and language == "ru"
            of_style = in_use and (spelling.kind == "alt" or beside_first)
            self.write(
                rank if spelling.kind == "first" else ALTERNATE,
                spelling.form,
                "translit_alt" if of_style else perspective,
                language,
                years=years,
                source=source,
            )

    def english(self, name: str, language: str, *, years: str = "") -> None:
        """All English spellings of a Cyrillic name."""
        if name in ("", "-"):
            return
        for spelling in spellings(name, f"{language}-en", most=self.most):
            self.write(ALTERNATE, spelling.form, "translit_en", language, years=years)
