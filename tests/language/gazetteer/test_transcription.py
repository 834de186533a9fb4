"""Cyrillic names as German and English news write them."""

import pytest

from framing.language.gazetteer.spellings import plain_letters, spellings
from framing.language.gazetteer.transcription import transcribe


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        ("Київ", "Kyjiw", "Kyiv"),
        ("Харків", "Charkiw", "Kharkiv"),
        ("Запоріжжя", "Saporischschja", "Zaporizhzhia"),
        ("Кривий Ріг", "Krywyj Rih", "Kryvyi Rih"),
        ("Слов'янськ", "Slowjansk", "Sloviansk"),
        ("Лисичанськ", "Lyssytschansk", "Lysychansk"),
        ("Часів Яр", "Tschassiw Jar", "Chasiv Yar"),
        ("Івано-Франківськ", "Iwano-Frankiwsk", "Ivano-Frankivsk"),
        ("Зеленський", "Selenskyj", "Zelenskyi"),
        ("Єнакієве", "Jenakijewe", "Yenakiieve"),
        ("Щастя", "Schtschastja", "Shchastia"),
    ],
)
def test_ukrainian_names(name, german, english):
    assert (transcribe(name, "uk-de"), transcribe(name, "uk-en")) == (german, english)


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        ("Харьков", "Charkow", "Kharkov"),
        ("Красноармейск", "Krasnoarmeisk", "Krasnoarmeysk"),
        ("Артёмовск", "Artjomowsk", "Artyomovsk"),
        ("Дзержинск", "Dserschinsk", "Dzerzhinsk"),
        ("Чугуев", "Tschugujew", "Chuguyev"),
        ("Гуляйполе", "Guljaipole", "Gulyaypole"),
        ("Сергей Лавров", "Sergei Lawrow", "Sergey Lavrov"),
        ("Хмельницкий", "Chmelnizki", "Khmelnitsky"),
        ("Бийск", "Bijsk", "Biysk"),
        ("Щёлково", "Schtscholkowo", "Shchyolkovo"),
        ("Ильичёвск", "Iljitschowsk", "Ilichyovsk"),
        ("Алексей", "Alexei", "Aleksey"),
    ],
)
def test_russian_names(name, german, english):
    assert (transcribe(name, "ru-de"), transcribe(name, "ru-en")) == (german, english)


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [("Степанівка", "Степановка"), ("Велика Новосілка", "Великая Новосёлка"), ("Андріївка", "Андреевка"),
     ("Красногорівка", "Красногоровка"), ("Миколаївка", "Николаевка"), ("Новодонецьке", "Новодонецкое")],
)  # fmt: skip
def test_a_village_without_a_russian_name_gets_one_by_rule(ukrainian, russian):
    assert transcribe(ukrainian, "uk-ru") == russian


@pytest.mark.parametrize(
    ("name", "school", "other", "kind"),
    [
        ("Артёмовск", "ru-de", "Artemowsk", "same"),
        ("Красноармейск", "ru-de", "Krasnoarmejsk", "same"),
        ("Зеленский", "ru-de", "Selenskij", "same"),
        ("Гуляйполе", "ru-de", "Gulaipole", "alt"),
        ("Житомир", "ru-de", "Shitomir", "alt"),
        ("Одеса", "uk-de", "Odesa", "same"),
        ("Олександр", "uk-de", "Olexandr", "alt"),
        ("Зеленський", "uk-en", "Zelenskyy", "same"),
    ],
)
def test_other_spellings_inside_one_school(name, school, other, kind):
    assert {spelling.form: spelling.kind for spelling in spellings(name, school)}[other] == kind


def test_german_umlauts_are_no_diacritics():
    assert [plain_letters(name) for name in ("Çeşme", "Łódź", "Xankəndi", "Münster", "Ústí")] == [
        "Cesme", "Lodz", "Xankendi", "Münster", "Usti",
    ]  # fmt: skip
