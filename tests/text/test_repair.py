"""Repairs work together, lead back, leave sound prose alone and survive any text."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tests.bounded import in_linear_time

SOUND = [
    "全县共有小学12所,教师306人,学生4520人,生均图书15册。",
    "2013年,学校投入资金120万元,新建校舍800平方米。",
    "2、完善制度。学校制定了《教师考核办法》,并认真落实。",
    "学生根底薄弱,缺乏锻炼,要为国效劳,首先要学好本领。",
    "各年级广泛开展读书活动,局部地区有雪,景色广阔。",
    "比拟人、拟物是常见的修辞,标准间有两个床位。",
    "二〇一三年十二月十二日",
    "“两基”工作通过验收,“六一”期间开展了“手拉手”活动。",
    "教室长8米,宽6米,8×6=48平方米。",
    "老师问:什么是规范?学生答:遵守规定。",
    "平安校园建设稳步推进,校园平安和谐。",
    "本校现有教学班24个,校本课程12门。",
    "學校后來召開了會議,于老師作了發言,范老師記錄。",
]

DAMAGED = [
    ("旗臶下,学校配臵图书。", "旗帜下,学校配置图书。"),
    ("學校真對存在的問題開展工作,經一步提高。", "學校針對存在的問題開展工作,進一步提高。"),
    ("经费&nbsp;充足,&ldquo;两基&rdquo;达标。", "经费充足,“两基”达标。"),
    ("全學(xué)區(qū)共有12所。", "全學區共有12所。"),
    ("按照科学开展观的要求,强化效劳意识。", "按照科学发展观的要求,强化服务意识。"),
    ("本,我校工作扎实。", "本年度,我校工作扎实。"),
    ("落款:二O一三年五月", "落款:二〇一三年五月"),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_prose_passes_unchanged(text: str) -> None:
    repaired, _ = apply_edits(text, repair(text))
    assert repaired.replace("後來", "后來") == text


@pytest.mark.parametrize(("text", "expected"), DAMAGED)
def test_damage_is_undone(text: str, expected: str) -> None:
    assert apply_edits(text, repair(text))[0] == expected


def test_wide_figures_and_blanks_that_do_not_break_are_mended_as_others_are() -> None:
    damaged = "校舍投资１２５。６６万元,有教师３ １ 人。全校共有 １ ２３６名学生,办\xa0公室１２间。"
    fixed = apply_edits(damaged, repair(damaged))[0]
    narrow = normalize("NFKC", damaged)
    assert normalize("NFKC", fixed) == apply_edits(narrow, repair(narrow))[0] != narrow


def test_a_word_that_a_page_break_tore_is_whole_before_words_are_looked_at() -> None:
    page = "我校按照上级要求开展各项工作," * 12
    text = page + "坚持科学开展观,按照公平的原那\n\n2、么办事。" + page + "取得好成\n\n3、绩。"
    repaired = apply_edits(text, repair(text))[0]
    assert "科学发展观" in repaired
    assert "公平的原则办事" in repaired
    assert "取得好成绩" in repaired


PIECES = st.sampled_from(
    ["学校", "臵", "&nbs\np;", "\n\n2、", "科学开展观", "效劳意识", "xx", "(xué)", "本,", "“两基复查", "  ", "二O一三年",
     "2 0 1 4年", "、、", "\ud800", "?", "工作总结", "。", "學校規范", "2023余人", "&", "<p>", "*", "\ufeff"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None, max_examples=200)
def test_edits_are_sorted_apart_and_inside_the_text(text: str) -> None:
    edits = repair(text)
    end = 0
    for edit in edits:
        assert end <= edit.start <= edit.end <= len(text)
        assert edit.fixed is None or edit.fixed != text[edit.start : edit.end]
        end = edit.end


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None, max_examples=200)
def test_repaired_text_leads_back_to_the_original(text: str) -> None:
    edits = [e for e in repair(text) if e.certain and e.fixed is not None]
    repaired, offsets = apply_edits(text, edits)
    shift = 0
    for edit in edits:
        at = edit.start + shift
        fixed = edit.fixed or ""
        assert repaired[at : at + len(fixed)] == fixed
        if fixed:
            assert (offsets.start(at), offsets.end(at + len(fixed))) == (edit.start, edit.end)
        shift += len(fixed) - (edit.end - edit.start)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no Chinese at all, 1 2 3 and x < y",
        "?" * 1_000_000,
        "\ud800学校\udfff" * 2_000,
        "(" * 10_000 + ")" * 10_000,
        "1 " * 300_000,
        "\n" * 300_000,
        "&n\n" * 100_000,
    ],
    ids=["empty", "western", "questions", "surrogates", "brackets", "digits", "lines", "entities"],
)
def test_where_nothing_is_known_nothing_changes_and_time_is_linear(text: str) -> None:
    with in_linear_time():
        assert repair(text) == []


def test_a_line_of_five_megabytes_is_read_in_linear_time() -> None:
    text = "学校认真总结工作,开展活动。" * 130_000
    with in_linear_time():
        assert repair(text) == []
