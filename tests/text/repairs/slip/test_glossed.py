"""Runs that a gloss set out of step: the gloss says which byte was lost, and the rest is read again."""

from random import Random

import pytest

from sample.documents import convert, document
from sample.gloss import gloss
from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.glosses import find_glosses
from tasks.text.repairs.slip.glossed import find_gloss_slips
from tasks.text.repairs.slip.symbols import converted
from tasks.vocabulary import table
from tests.bounded import in_linear_time

_SOUNDS = {"學": "xué", "內": "nèi", "驅": "qū", "冊": "cè", "寫": "xiě", "續": "xù", "務": "wù"}


@pytest.mark.parametrize(
    "clean",
    [
        "柳溪小學的老師們仍將繼續攜手前行，用心做好教育。",
        "每學期向學校匯報一次。",
    ],
)
def test_what_a_gloss_set_out_of_step_is_read_again(clean: str) -> None:
    glossed = gloss(clean, _SOUNDS).text
    assert "?" in glossed
    assert apply_edits(glossed, repair(glossed))[0] == clean


def test_a_gloss_behind_the_run_names_its_last_character() -> None:
    glossed = gloss("那么我們該怎么去寫總結呢", _SOUNDS).text
    assert glossed == "那么我們?cè)撛趺慈?xiě)總結呢"
    (edit,) = find_gloss_slips(glossed)
    assert edit.fixed == "該怎么去寫("


@pytest.mark.parametrize(
    "text",
    [
        "誰負責?a)學校 b)家長",
        "這樣行嗎?(xué)",
        "学校?xué)W校",
        "他問:是不是?nèi)",
        "們?nèiii)詫⒗^",
        "?nèi)詫⒗^續",
    ],
)
def test_other_question_marks_before_letters_stay(text: str) -> None:
    assert find_gloss_slips(text) == []


def test_clean_documents_have_none() -> None:
    assert [i for i in range(200) if find_gloss_slips(document(17, i).text)] == []


def test_fresh_damage_is_mostly_restored_and_hardly_ever_wrongly() -> None:
    right = wrong = places = 0
    for index in range(15):
        text = convert(document(31, index, script="hans").text, "hant")
        glossed = gloss(text, _some_sounds(index))
        whole, _ = apply_edits(glossed.text, find_glosses(glossed.text))
        fixed = [edit.fixed for edit in find_gloss_slips(whole) if edit.certain]
        lost = [one.fixed for one in glossed.lost]
        places += len(lost)
        right += sum(one in lost for one in fixed)
        wrong += sum(one not in lost for one in fixed)
    assert places > 100
    assert right >= 0.7 * places
    assert wrong <= 0.02 * places


def _some_sounds(index: int) -> dict[str, str]:
    """A sound for three of five Traditional characters."""
    random = Random(index)
    found = {c: sound for sound, characters in table("syllables") for c in characters}
    return {c: found[c] for c in sorted(converted("t2s").keys() & found) if random.random() < 0.6}


@pytest.mark.parametrize(
    "text", ["們?nèi)" * 2_000, "們?nèi)詫⒗" * 1_000, "?nèi" * 50_000], ids=["glosses", "runs", "halves"]
)
def test_the_work_is_bounded(text: str) -> None:
    with in_linear_time():
        find_gloss_slips(text)


def test_a_last_byte_that_prints_nothing_ends_a_run_before_its_gloss() -> None:
    glossed = "經(jīng)過指導(dǎo)和幫助,我們?cè)诟鱾(gè)方面都取得了進(jìn)步。"
    assert apply_edits(glossed, repair(glossed))[0] == "經過指導和幫助,我們在各個方面都取得了進步。"


def test_nobody_knows_which_digit_a_byte_took_along() -> None:
    glossed = "學(xué)校組(zǔ)織教師,我們?cè)?月份完成了任務(wù)。"
    assert [edit.fixed for edit in repair(glossed) if edit.rule == "gloss_slip"] == [None]


def test_a_gloss_behind_the_letter_of_a_slip_belongs_to_its_character() -> None:
    slipped = "教學(xué)樓三層24間。學(xué)?,F(xiàn)占地面積4200平方米。"
    assert apply_edits(slipped, repair(slipped))[0] == "教學樓三層24間。學校現占地面積4200平方米。"


def test_a_gloss_behind_the_letter_of_a_slip_proves_the_damage() -> None:
    slipped = "為學(xué)校發(fā)展提供精神動(dòng)力和制度保證?,F(xiàn)總結(jié)如下:"
    assert apply_edits(slipped, repair(slipped))[0] == "為學校發展提供精神動力和制度保證。現總結如下:"
