"""What a form of a verb of saying may stand for, and which noun hands a statement to a source."""

import re
from collections import Counter
from importlib import resources

import pytest

from framing.errors import ResourceError
from framing.language.resources import Language, parse_table
from framing.language.saying import MEDIA, STANCES, TAKES, noun_of, nouns, verb_forms

VERB_HEAD = (
    "# verbs | own list, CC0 | lemma, particle, present, past, participle, takes, needs, medium, stance, source\n"
)
NOUN_HEAD = "# nouns | own list, CC0 | noun, plural, uses, medium, stance, source\n"


def readings(form, language):
    return {(found.verb.lemma, found.shape, found.many) for found in verb_forms(language).get(form, ())}


def verbs(language):
    return {found.verb for found_all in verb_forms(language).values() for found in found_all}


@pytest.mark.parametrize(
    ("form", "lemma", "shape", "many"),
    [
        ("sagt", "sagen", "finite", False),
        ("sagen", "sagen", "finite", True),
        ("sagen", "sagen", "infinitive", False),
        ("sage", "sagen", "subjunctive", False),
        ("sagten", "sagen", "finite", True),
        ("gesagt", "sagen", "participle", False),
        ("sprachen", "sprechen", "finite", True),
        ("spräche", "sprechen", "subjunctive", False),
        ("teilte", "mitteilen", "finite", False),
        ("teilten", "mitteilen", "finite", True),
        ("mitteilte", "mitteilen", "joined", False),
        ("mitteile", "mitteilen", "joined", False),
        ("mitteilen", "mitteilen", "joined", True),
        ("mitzuteilen", "mitteilen", "infinitive", False),
        ("mitgeteilt", "mitteilen", "participle", False),
        ("bekanntgab", "bekanntgeben", "joined", False),
        ("wies", "zurückweisen", "finite", False),
        ("zurückzuweisen", "zurückweisen", "infinitive", False),
        ("eingestand", "eingestehen", "joined", False),
        ("erinnere", "erinnern", "subjunctive", False),
        ("murmle", "murmeln", "subjunctive", False),
        ("kundtue", "kundtun", "joined", False),
        ("weiß", "wissen", "finite", False),
        ("wisse", "wissen", "subjunctive", False),
        ("sei", "sein", "subjunctive", False),
        ("seien", "sein", "subjunctive", True),
        ("sind", "sein", "finite", True),
        ("hieß", "heißen", "finite", False),
        ("hießen", "heißen", "finite", True),
        ("schrien", "schreien", "finite", True),
        ("würfe", "vorwerfen", "subjunctive", False),
        ("interviewt", "interviewen", "participle", False),
    ],
)
def test_a_form_belongs_to_its_verb(form, lemma, shape, many, german):
    assert (lemma, shape, many) in readings(form, german)


@pytest.mark.parametrize("form", ["mitsagte", "gemitteilt", "zumitteilen", "sagete", "erinner", "seinen"])
def test_what_is_no_german_form_is_not_made(form, german):
    assert not readings(form, german)


@pytest.mark.parametrize(
    ("lemma", "word", "takes", "stance"),
    [
        ("sprechen", "von", "object", "neutral"),
        ("ausgehen", "davon", "clause", "thinking"),
        ("rechnen", "mit", "clause", "thinking"),
        ("bezeichnen", "als", "quote", "neutral"),
        ("üben", "Kritik", "attitude", "accusing"),
        ("erheben", "Vorwürfe", "attitude", "accusing"),
        ("machen", "deutlich", "clause", "stressing"),
        ("geben", "bekannt", "attitude", "announcing"),
        ("bringen", "Ausdruck", "clause", "neutral"),
        ("sein", "Ansicht", "clause", "thinking"),
    ],
)
def test_some_verbs_speak_only_beside_another_word(lemma, word, takes, stance, german):
    found = [verb for verb in verbs(german) if verb.lemma == lemma and word in verb.needs]
    assert [(takes in verb.takes, verb.stance) for verb in found] == [(True, stance)]


@pytest.mark.parametrize("lemma", ["ausgehen", "rechnen", "bezeichnen", "üben", "erheben", "machen", "geben", "sein"])
def test_and_never_without_it(lemma, german):
    assert all(verb.needs for verb in verbs(german) if verb.lemma == lemma)


@pytest.mark.parametrize(
    ("lemma", "takes", "stance"),
    [
        ("sagen", {"clause"}, "neutral"),
        ("behaupten", {"clause", "infinitive"}, "doubting"),
        ("fordern", {"clause", "infinitive", "object"}, "commanding"),
        ("kritisieren", {"clause", "attitude"}, "accusing"),
        ("dementieren", {"clause", "infinitive", "object"}, "denying"),
        ("hoffen", {"clause", "infinitive", "attitude"}, "hoping"),
        ("feststellen", {"clause"}, "knowing"),
        ("vorwerfen", {"clause", "infinitive", "object"}, "accusing"),
        ("beschließen", {"clause", "infinitive"}, "announcing"),
    ],
)
def test_what_carries_the_statement_and_what_the_verb_says_about_it(lemma, takes, stance, german):
    (verb,) = (verb for verb in verbs(german) if verb.lemma == lemma and not verb.needs)
    assert (verb.takes, verb.stance) == (takes, stance)


def test_everyday_verbs_need_a_clause(german):
    bare = {
        verb.lemma for verb in verbs(german) if not verb.needs and verb.takes & {"object", "attitude", "infinitive"}
    }
    everyday = {"sagen", "sehen", "hören", "lesen", "zeigen", "schreiben", "finden", "halten", "stehen", "heißen"}
    assert not bare & everyday


def test_there_are_enough_verbs(german):
    lemmas = {verb.lemma for verb in verbs(german)}
    assert len(lemmas) >= 900
    assert german.words("saying_verbs") == lemmas


def test_every_stance_is_described_in_the_file_and_used(german):
    text = (resources.files("framing.language") / "data" / "de" / "saying_verbs.txt").read_text(encoding="utf-8")
    described = re.findall(r"^#   (\w+)  ", text, re.MULTILINE)
    assert Counter(described) == Counter(STANCES)
    assert {verb.stance for verb in verbs(german)} == set(STANCES)
    assert len(STANCES) <= 20


def test_every_participle_looks_like_one(german):
    beginnings = r"ge|be|ver|er|ent|emp|zer|miss|über|unter|wider|wieder|hinter|um|voll"
    whole = {"offenbart", "frohlockt", "prophezeit", "posaunt", "trompetet", "krakeelt", "palavert", "interviewt"}
    for lemma, particle, *_, participle, _, _, _, _, _ in german.rows("saying_verbs"):
        rest = participle.removeprefix("" if particle == "-" else particle)
        assert re.match(beginnings, rest) or rest.endswith("iert") or rest in whole, (lemma, participle)
        assert re.search("(?:t|en|an)$", participle), (lemma, participle)


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("Angaben", "Angabe"),
        ("Polizeiangaben", "Angabe"),
        ("US-Angaben", "Angabe"),
        ("Medienberichten", "Bericht"),
        ("Ermittlungsergebnissen", "Ergebnis"),
        ("Berichts", "Bericht"),
        ("Berichtes", "Bericht"),
        ("Pressemitteilung", "Pressemitteilung"),
        ("ARD-Interview", "Interview"),
        ("Vorschlägen", "Vorschlag"),
        ("Gutachtens", "Gutachten"),
        ("Vermittlung", None),
        ("Arbeitsvermittlung", None),
        ("Herausforderung", None),
        ("Sicherheitsanforderungen", None),
        ("Soldaten", None),
        ("Kandidaten", None),
        ("Journalisten", None),
        ("Vorurteile", None),
        ("Kontakte", None),
        ("Zeitraum", None),
        ("Ausflüge", None),
        ("Bedeutung", None),
        ("angaben", None),
        ("Tisch", None),
    ],
)
def test_a_compound_counts_as_the_noun_in_which_it_ends(word, noun, german):
    found = noun_of(word, german)
    assert (found.noun if found else None) == noun


@pytest.mark.parametrize(
    ("noun", "use", "is_one"),
    [
        ("Angabe", "nach", True),
        ("Ansicht", "nach", True),
        ("Vernehmen", "nach", True),
        ("Forderung", "clause", True),
        ("Hoffnung", "clause", True),
        ("Papier", "document", True),
        ("Papier", "nach", False),
        ("Fazit", "so", True),
        ("Pressekonferenz", "event", True),
        ("Pressekonferenz", "document", False),
        ("Pressekonferenz", "nach", False),
    ],
)
def test_what_a_noun_is_used_for(noun, use, is_one, german):
    assert (use in nouns(german)[noun].uses) is is_one


def test_there_are_enough_nouns_and_a_feminine_one_has_no_genitive_in_s(german):
    assert len({noun.noun for noun in nouns(german).values()}) >= 180
    assert not {"Angabes", "Meinungs", "Analyses", "Ansichts"} & set(nouns(german))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("sagen  -  sagt  sagte  gesagt  words  -  speech  neutral  own", "'sagen': takes 'words' is none of"),
        ("sagen  -  sagt  sagte  gesagt  -  -  speech  neutral  own", "'sagen': takes nothing"),
        ("sagen  -  sagt  sagte  gesagt  clause  -  smoke  neutral  own", "'sagen': medium 'smoke' is none of"),
        ("sagen  -  sagt  sagte  gesagt  clause  -  -  nice  own", "'sagen': stance 'nice' is none of neutral, "),
        ("sagen  an  sagt  sagte  gesagt  clause  -  -  neutral  own", "'sagen': no infinitive with the particle 'an'"),
        ("ansagen  an  sagt  sagte  gesagt  clause  -  -  neutral  own", "the participle 'gesagt' is due with"),
        ("sagen  -  Sagt  sagte  gesagt  clause  -  -  neutral  own", "no form of a verb, in small letters: 'Sagt'"),
        ("gehen  -  geht  ging  gegangen  clause  von|  -  neutral  own", "an empty word in needs"),
    ],
)
def test_a_wrong_verb_is_named_with_its_row(row, message):
    table = parse_table("saying_verbs.txt", VERB_HEAD + row + "\n")
    with pytest.raises(ResourceError, match=r"saying_verbs\.txt, .*" + re.escape(message)):
        verb_forms(Language(f"wrong {row}", {"saying_verbs": table}))


def test_a_verb_listed_twice_is_named():
    row = "sagen  -  sagt  sagte  gesagt  clause  -  -  neutral  own\n"
    table = parse_table("saying_verbs.txt", VERB_HEAD + row + row)
    with pytest.raises(ResourceError, match="'sagen': listed twice"):
        verb_forms(Language("twice", {"saying_verbs": table}))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Angabe  Angaben  near  -  neutral  own", "'Angabe': use 'near' is none of"),
        ("Angabe  Angaben  nach  -  nice  own", "'Angabe': stance 'nice' is none of"),
        ("angabe  Angaben  nach  -  neutral  own", "a German noun begins with a capital"),
    ],
)
def test_a_wrong_noun_is_named_with_its_row(row, message):
    table = parse_table("saying_nouns.txt", NOUN_HEAD + row + "\n")
    with pytest.raises(ResourceError, match=r"saying_nouns\.txt, .*" + re.escape(message)):
        nouns(Language(f"wrong {row}", {"saying_nouns": table}))


def test_every_way_and_medium_occurs(german):
    assert {way for verb in verbs(german) for way in verb.takes} == set(TAKES)
    assert {verb.medium for verb in verbs(german)} == {"", *MEDIA}
