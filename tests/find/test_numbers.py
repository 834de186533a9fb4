"""Amounts as printed; what says when is none."""

import pytest

from framing.find import numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 180.000 Haushalten fiel der Strom aus.", ["180.000"]),
        ("In 180 000 Haushalten, in 180000 Haushalten.", ["180.000", "180.000"]),  # one number, one form
        ("Die Preise stiegen um 3,5 Prozent, die Mieten um 3,5 %.", ["3,5 Prozent", "3,5 Prozent"]),
        ("Der Umbau kostet 1,2 Mio. Euro, 12 Millionen weniger.", ["1,2 Millionen", "12 Millionen"]),
        ("Am 5. Februar 2026 kamen 46 Helfer, vom 3. bis 5. Mai keiner.", ["46"]),
        ("Stand 05.02.2026, 18:13; geöffnet von 8 bis 10 Uhr, 8.30 Uhr war es voll.", []),
        ("Im Jahr 2024, im Winter 2024/25, von 1999-2003.", []),
        ("2.000 Menschen", ["2.000"]),  # with its mark no year
        ("T-72, A7, N3 und 5G", []),
        ("Eine 24-Stunden-Frist, ein 18-Jähriger", ["24", "18"]),
        ("Zwölf Tote", []),
        ("", []),
    ],
)
def test_numbers(text, found, passage_of, german):
    passage = passage_of(text or " .")
    words = numbers.find(passage, language=german)
    assert [word.lemma for word in words] == found
    assert all(any(c.isdigit() for c in text[word.span.start : word.span.end]) for word in words)


def test_the_place_is_that_of_the_number_with_its_unit(passage_of, german):
    (word,) = numbers.find(passage_of("Am 5. Mai waren es 3,5 Prozent mehr."), language=german)
    assert (word.span.start, word.span.end) == (19, 30)
