"""Good characters that a font's table put for others go back only beside signs of that damage."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.fonts import find_font_glyphs

SIGNS = "石桥小学癿老师幵丌满足亍此。"
RESTORED = "石桥小学的老师并不满足于此。"


def repaired(text: str) -> str:
    return apply_edits(text, repair(text))[0]


@pytest.mark.parametrize(
    ("damaged", "original"),
    [
        ("家长不学校共同参不", "家长与学校共同参与"),
        ("与业教师培训", "专业教师培训"),
        ("返项工作巫绉完成", "这项工作已经完成"),
        ("讣真讴计教案", "认真设计教案"),
        ("教育尿戒者中心校", "教育局或者中心校"),
        ("幵丏迕行了检查", "并且进行了检查"),
        ("及旪収现问颗", "及时发现问题"),
        ("各顷重大发化", "各项重大变化"),
    ],
)
def test_the_neighbours_say_which_character_stood_there(damaged: str, original: str) -> None:
    assert repaired(SIGNS + damaged + "。") == RESTORED + original + "。"


@pytest.mark.parametrize(
    "text",
    ["学生返校2次", "戒烟戒酒", "山林18公顷", "巫山县的老师", "收到讣告", "差距不大", "发展规划", "中途退场"],
)
def test_the_same_characters_in_their_own_sense_stay_even_there(text: str) -> None:
    assert repaired("石桥小学癿老师幵満足亍此。" + text + "。").endswith(text + "。")


@pytest.mark.parametrize(
    "text", ["李弼老师返校后讴歌祖国。", "王旪、张忞、刘仹和李弼得奖。", "石桥小学癿老师返里见。"]
)
def test_without_signs_nothing_is_taken_for_damage(text: str) -> None:
    assert find_font_glyphs(text) == []


def test_beside_its_own_sign_a_character_is_hardly_itself() -> None:
    beside, without = "幵丌大,丌多,权限不属性", "幵癿大,癿多,权限不属性"
    assert [e.fixed for e in find_font_glyphs(beside)] == ["与"]
    assert find_font_glyphs(without) == []


def test_traditional_text_gets_its_own_characters() -> None:
    text = "學校癿教師幵丌滿足,還迚行了讣眞的檢查,讣識到這一點。"
    assert "認識" in repaired(text)


def test_japanese_is_left_alone() -> None:
    assert find_font_glyphs("収入と収支の発表、返品は不可、収納。") == []
