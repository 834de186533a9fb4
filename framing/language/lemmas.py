"""The form under which a word is counted: Angriffe and Angriffs as Angriff."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=500_000)
def lemma(word: str, language_code: str) -> str:
    """Under which form does a dictionary list this word?

    Capitals and umlauts stay: `Angriffe` becomes `Angriff`, `griffen` becomes `greifen`. A word at the
    beginning of a sentence that is no noun comes back in lower case. Unknown words stay as they are.
    Source: simplemma (MIT; its data ODbL and CC BY).

    >>> lemma("Angriffe", "de"), lemma("Kompromisse", "de")
    ('Angriff', 'Kompromiss')
    """
    from simplemma import lemmatize

    found = str(lemmatize(word, lang=language_code))
    # The dictionary knows some words in their spelling before 1996 only: Kompromiß, Prozeß.
    return found.replace("ß", "ss") if "ß" not in word else found
