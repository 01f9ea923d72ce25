"""What the parts of a whole are called: by the whole they divide, not by what stands last before them."""

import pytest

from tests.facts.indicators.test_indicators import indicators, objects


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        # 其中 behind a bracket divides what stands before it
        (
            "有教职工386人(含专任教师352人),其中小学206人、初中180人。",
            [(386, "教职工"), (352, "专任教师"), (206, "小学教职工"), (180, "初中教职工")],
        ),
        ("有教职工86人,其中专任教师80人(女36人)。", [(86, "教职工"), (80, "专任教师"), (36, "专任教师·女")]),
        # pupils are no small children, whatever was counted last
        (
            "在校学生936人,其中在园幼儿96人,小学540人,初中300人。",
            [(936, "在校学生"), (96, "在园幼儿"), (540, "小学在校学生"), (300, "初中在校学生")],
        ),
        (
            "在园幼儿96人,其中幼儿园60人,学前班36人。",
            [(96, "在园幼儿"), (60, "幼儿园在园幼儿"), (36, "学前班在园幼儿")],
        ),
        # sorts of schools divide the people of a place as stages do
        (
            "小学教师136人(乡镇小学90人,村小30人,教学点16人)。",
            [(136, "小学教师"), (90, "乡镇小学教师"), (30, "村小教师"), (16, "教学点教师")],
        ),
        (
            "小学生936人(乡镇小学800人,村小106人,教学点30人)。",
            [(936, "小学生"), (800, "乡镇小学生"), (106, "村小学生"), (30, "教学点学生")],
        ),
        (
            "辖区内在校中小学生936人(小学600人,初中336人)。",
            [(936, "在校中小学生"), (600, "小学在校学生"), (336, "初中在校学生")],
        ),
        ("现有村小6所,教学点3个。", [(6, "村小"), (3, "教学点")]),
        # households count themselves
        ("全乡辖9个村,86个组,2345户。", [(9, "村"), (86, "组"), (2345, "户")]),
        ("慰问贫困户36户,其中特困12户。", [(36, "贫困户"), (12, "特困")]),
    ],
)
def test_what_the_parts_are_called(hans: str, want: list[tuple[float, str]]) -> None:
    assert objects(hans) == want


def test_sorts_of_schools_are_not_whose_people_they_are() -> None:
    found = indicators("我县小学教师136人(乡镇小学90人,村小30人,教学点16人)。")
    assert [one.subject for one in found] == ["我县"] * 4
