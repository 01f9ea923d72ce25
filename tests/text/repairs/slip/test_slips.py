"""The GBK slip undone: certain where one original stands out, a mark where not, nothing in clean text."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sample.documents import convert, document
from sample.slip import Habits, Lost, damage
from tasks.records import Edit
from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.slip.damage import reproduces, slip
from tasks.text.repairs.slip.slips import find_slips
from tests.bounded import in_linear_time


def _damaged(text: str, seed: int, *, fold: bool) -> tuple[str, str]:
    """A text that slipped at some places, and what it was before with the same punctuation."""
    damaged, lost = damage(text, Random(seed), Habits(fold=fold), share=0.3)
    pieces, at = [], 0
    for one in lost:
        pieces += [damaged[at : one.start], one.fixed]
        at = one.end
    return damaged, "".join(pieces) + damaged[at:]


def _restored(text: str) -> str:
    return apply_edits(text, find_slips(text))[0]


@pytest.mark.parametrize(
    "clean",
    ["学校开展了读书活动。通过学习，提高了认识。", "師生參加了這次培訓。活動有組織、有安排。"],
)
def test_what_slipped_is_restored_or_marked(clean: str) -> None:
    damaged, _ = damage(clean, Random(3), Habits())
    assert damaged != clean
    assert find_slips(damaged)
    assert _restored(damaged) in (clean, damaged)


def test_a_comma_that_was_read_over_comes_back_in_the_width_of_the_text() -> None:
    clean = "老师们积极参加了教研活动。或者听课，或者评课。"
    wide, _ = damage(clean, Random(1), Habits(cut="；", seen="。"))
    folded, _ = damage(clean, Random(1), Habits(cut="；", seen="。", fold=True))
    assert "，" in "".join(e.fixed or "" for e in find_slips(wide))
    assert "，" not in "".join(e.fixed or "" for e in find_slips(folded))


def test_traditional_text_gets_traditional_characters() -> None:
    (edit,) = find_slips("全區教師參加了學習活動?；顒佑薪M織、有安排。")
    assert edit.fixed == "。活動有組"


@pytest.mark.parametrize(
    "text",
    [
        "這樣行嗎?,大家都問。",
        "怎么办??我们再研究。",
        "真的?!是的,学校可以。",
        "谁来负责?;谁来检查?;都要落实。",
        "A?B、C?;D",
        "???,???;???",
    ],
)
def test_question_marks_of_other_kinds_stay(text: str) -> None:
    assert find_slips(text) == []


def test_clean_documents_have_no_slip() -> None:
    assert [i for i in range(300) if find_slips(document(17, i).text)] == []


@given(st.integers(0, 400), st.booleans(), st.booleans())
@settings(deadline=None, max_examples=25)
def test_every_repair_prints_the_damage_again(index: int, fold: bool, traditional: bool) -> None:
    text = document(23, index).text[:600]
    damaged, _ = _damaged(convert(text, "hant") if traditional else text, index, fold=fold)
    for run in _runs(damaged, find_slips(damaged)):
        assert reproduces(damaged, run[0].start, run[-1].end, "".join(e.fixed or "" for e in run))


def _runs(damaged: str, edits: list[Edit]) -> list[list[Edit]]:
    """The edits of each run together: the later parts of one follow the earlier ones and begin with no `?`."""
    found: list[list[Edit]] = []
    for edit in edits:
        if found and found[-1][-1].end == edit.start and damaged[edit.start] != "?":
            found[-1].append(edit)
        else:
            found.append([edit])
    return found


def _outcome(documents: range, script: str, habits: Habits) -> tuple[int, int, int]:
    """How many places slipped, were restored exactly, were restored wrongly, were it in parts."""
    restored = wrong = places = 0
    for index in documents:
        text = document(29, index, script="hans").text
        damaged, lost = damage(convert(text, script), Random(index), habits, share=0.6)
        certain = [e for e in find_slips(damaged) if e.certain]
        whole = {(e.start, e.end): e.fixed for e in certain}
        right = sum(whole.get((one.start, one.end)) == one.fixed for one in lost)
        places, restored, wrong = places + len(lost), restored + right, wrong + _wrong(certain, lost)
    return places, restored, wrong


def _wrong(certain: list[Edit], lost: list[Lost]) -> int:
    """The edits that are no part of what was lost where they are."""
    at = {place: one for one in lost for place in range(one.start, one.end)}
    return sum(e.start not in at or (e.fixed or "?") not in at[e.start].fixed for e in certain)


def test_traditional_documents_are_mostly_restored_and_hardly_ever_wrong() -> None:
    places, restored, wrong = _outcome(range(90), "hant", Habits())
    assert places > 80
    assert restored >= 0.85 * places
    assert wrong <= 0.01 * places


def test_simplified_documents_are_partly_restored_and_hardly_ever_wrong() -> None:
    places, restored, wrong = _outcome(range(60), "hans", Habits())
    assert places > 50
    assert restored >= 0.5 * places
    assert wrong <= 0.01 * places


@pytest.mark.full
@pytest.mark.parametrize(("script", "least"), [("hant", 0.85), ("hans", 0.55)])
@pytest.mark.parametrize("fold", [False, True])
def test_thousands_of_places_are_restored_and_hardly_any_wrongly(
    script: str, least: float, fold: bool
) -> None:
    places, restored, wrong = _outcome(range(1500), script, Habits(fold=fold))
    assert places > 1000
    assert restored >= least * places
    assert wrong <= 0.01 * places


def test_a_character_that_a_lone_byte_took_along_comes_back() -> None:
    text = "学校抓好安全工作。会议要求全体教师认真学习\n二是加强管理，提高教学质量。"
    damaged, (lost,) = damage(text, Random(1), Habits(swallow=True))
    assert "\n" not in damaged
    edits = find_slips(damaged)
    assert (edits[0].start, edits[-1].end) == (lost.start, lost.end)
    assert "".join(e.fixed or "" for e in edits) == lost.fixed


def test_letters_of_a_print_that_was_made_half_width_are_read_as_full_width_ones() -> None:
    text = "柳河鎮各學??稍谛iT口設立宣傳欄,認真開展社會實踐活動,學生們收獲很大。"
    assert [(e.start, e.end, e.fixed, e.certain) for e in find_slips(text)] == [(5, 11, "校可在校門", True)]


def test_a_digit_that_a_lone_byte_took_along_is_not_invented() -> None:
    damaged, (lost,) = damage("工程已经完成。获得资金5万元，用于建设。", Random(1), Habits(swallow=True))
    assert lost.fixed.endswith("5")
    *before, last = find_slips(damaged)
    assert (last.end, last.fixed, last.certain) == (lost.end, None, False)
    assert all((e.fixed or "?") in lost.fixed for e in before)


def test_a_number_that_begins_with_a_zero_may_have_lost_its_first_digit() -> None:
    damaged, (lost,) = damage("我们是一所九年制学校。现有20个教学班。", Random(1), Habits(swallow=True))
    assert lost.fixed.endswith("2")
    assert not find_slips(damaged)[-1].certain


def test_it_is_the_first_thing_that_is_repaired() -> None:
    text = "全區教師參加了學習活動?；顒佑薪M織、有安排。"
    assert [(e.kind, e.rule) for e in repair(text)] == [("gbk_slip", "gbk_slip")]


@pytest.mark.parametrize(
    "text",
    ["?" * 1_000_000, "学?；" * 20_000, "学?？隙" * 2_000, "好?,F" * 2_000],
    ids=["questions", "triggers", "starts", "letters"],
)
def test_the_work_is_bounded(text: str) -> None:
    with in_linear_time():
        find_slips(text)


def test_a_heading_set_in_by_blanks_is_read_though_its_question_marks_are_gone() -> None:
    printed, _ = slip("　（一）教學管理\n", 0)
    text = f"三、整改措施\n{printed.replace('?', '')}\n1、加強教學管理"
    [edit] = find_slips(text)
    assert edit.start == 7
    assert (edit.fixed or "").startswith("(一)教學")


def test_a_line_that_begins_with_a_mere_full_stop_is_left() -> None:
    assert find_slips("三、整改措施\n。抓好安全。\n。ㄅㄆㄇ是注音符號") == []


@pytest.mark.parametrize(
    ("printed", "whole"), [("。1)加强管理。", "（1)加强管理。"), (" ?。?016年3月2日)", " （2016年3月2日)")]
)
def test_a_bracket_before_digits_at_the_head_of_a_line_is_read(printed: str, whole: str) -> None:
    [edit] = find_slips(f"三、措施\n{printed}\n第二行")
    assert edit.certain
    assert (
        f"三、措施\n{printed}"[: edit.start] + (edit.fixed or "") + printed[edit.end - 5 :]
        == f"三、措施\n{whole}"
    )


def test_a_gloss_that_the_text_gives_elsewhere_makes_a_guess_certain() -> None:
    whole = "夯實基礎(chǔ)教育的根基。基礎(chǔ)教育是國民教育的開端。"
    at = whole.index("。")
    printed, end = slip(whole, at)
    text = whole[:at] + printed + whole[end:]
    [edit] = find_slips(text)
    assert edit.certain
    assert text[: edit.start] + (edit.fixed or "") + text[edit.end :] == whole


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (
            "柳河鎮各學,F(xiàn)行制度十分完善,教師們嚴格執行。",
            "柳河鎮各學校現(xiàn)行制度十分完善,教師們嚴格執行。",
        ),
        (
            "石橋小學位於鎮東,環境優美。我,F(xiàn)有教學班十二個。",
            "石橋小學位於鎮東,環境優美。我校現(xiàn)有教學班十二個。",
        ),
    ],
)
def test_a_gloss_behind_a_letter_tells_of_a_run_without_its_question_mark(printed: str, meant: str) -> None:
    assert apply_edits(printed, find_slips(printed))[0] == meant


@pytest.mark.parametrize("text", ["我校,F(xiǎo)班", "選項A,B(wǒ)認為", "分為甲、乙,丙C(yī)等"])
def test_a_letter_before_a_sound_of_its_own_stays(text: str) -> None:
    assert [edit for edit in find_slips(text) if edit.certain] == []


def test_a_heading_out_of_step_may_take_its_comma_along() -> None:
    """`（二）財務管理,仍須` loses its comma to the last byte, so that nothing shows where the run ends."""
    clean = "　（二）財務管理,仍須逐項核對。"
    printed, until = slip(clean, 0, swallow=True)
    damaged = f"存在以下問題:\n{printed.replace('?', '')}{clean[until:]}"
    assert damaged.startswith("存在以下問題:\n。ǘ")
    sure, guess = find_slips(damaged)
    assert (sure.fixed, sure.certain) == ("(二)財務管", True)
    assert (guess.fixed, guess.certain) == ("理,", False)
    assert _restored(damaged).endswith("仍須逐項核對。")
