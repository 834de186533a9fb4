"""The form under which a word is counted: Angriffe and Angriffs as Angriff."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=500_000)
def lemma(word: str, language_code: str) -> str:
    """Under which form does a dictionary list this word?

    Capitals and umlauts stay: `Angriffe` becomes `Angriff`, `griffen` becomes `greifen`. A word at the
    beginning of a sentence that is no noun comes back in lower case. Unknown words stay as they are.
    Source: simplemma (MIT; its data ODbL and CC BY).

    >>> lemma("Angriffe", "de")
    'Angriff'
    """
    from simplemma import lemmatize

    return str(lemmatize(word, lang=language_code))
