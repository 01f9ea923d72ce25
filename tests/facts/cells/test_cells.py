"""Quantities in tables: the headings say whose they are, what they count, when and in which unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.cells.cells import placed_cells
from tasks.facts.cells.labels import label, unit_in
from tasks.facts.extract import PartFacts, facts_of
from tasks.records import Cell, Edit, Indicator
from tasks.row_writer import RowWriter
from tasks.rows import write_document
from tasks.text.decode import decode
from tasks.text.edits import apply_edits
from tasks.text.read import Reading, read_source
from warehouse.archive import Stored

TITLE = (
    "<h1>清溪镇中心学校2013年工作总结</h1><p>全镇各学校的基本情况见下面的表格,请各位领导审阅并指导工作。</p>"
)

SPEAKER = "清溪镇中心学校"


def read(*tables: str) -> tuple[Reading, PartFacts]:
    page = f"<html><body>{TITLE}{''.join(tables)}</body></html>"
    reading = read_source(decode(page.encode(), name="t.html"))
    [facts] = facts_of(reading)
    return reading, facts


def table(*rows: str, above: str = "") -> str:
    """Rows of cells parted by |; a cell that ends with >N spans N columns, with ^N rows."""
    return (
        above
        + "<table>"
        + "".join(f"<tr>{''.join(map(_cell, r.split('|')))}</tr>" for r in rows)
        + "</table>"
    )


def _cell(words: str) -> str:
    for mark, name in ((">", "colspan"), ("^", "rowspan")):
        if mark in words:
            text, _, count = words.partition(mark)
            return f"<td {name}={count}>{text}</td>"
    return f"<td>{words}</td>"


def stated(*tables: str) -> list[tuple[float, str | None, str | None, str | None, str | None]]:
    _, facts = read(*tables)
    return [(i.value, i.unit, i.subject, i.object, i.period) for i in _in_tables(facts)]


def _in_tables(facts: PartFacts) -> list[Indicator]:
    return [c.indicator for c in facts.cells if c.indicator is not None]


def test_the_row_says_whose_it_is_and_the_column_what_is_counted():
    rows = table("学校|学生数|建筑面积(㎡)|投资(万元)", "柳河小学|305|1,200|3.5", "青石中学|842|3,200|45")
    assert stated(rows)[:3] == [
        (305, "人", "柳河小学", "学生数", None),
        (1200, "平方米", "柳河小学", "建筑面积", None),
        (35000, "元", "柳河小学", "投资", None),
    ]


def test_headings_in_two_rows_are_read_together():
    rows = table("学校^2|学生>2|教师^2", "合计|女", "柳河小学|305|139|21")
    assert stated(f"<p>单位:人</p>{rows}") == [
        (305, "人", "柳河小学", "学生", None),
        (139, "人", "柳河小学", "学生·女", None),
        (21, "人", "柳河小学", "教师", None),
    ]


def test_a_column_of_women_counts_those_of_the_column_before_it():
    rows = table("学校|学生数|其中:女|其中:寄宿生|班级数", "柳河小学|305|139|40|8")
    assert [(o, unit) for _, unit, _, o, _ in stated(rows)] == [
        ("学生数", "人"),
        ("学生数·女", "人"),
        ("寄宿生", "人"),
        ("班级数", "个"),
    ]


def test_a_class_or_grade_says_whose_it_is():
    assert stated(table("班级|应到|实到", "一(1)班|45|44")) == [
        (45, "人", "一(1)班", "应到", None),
        (44, "人", "一(1)班", "实到", None),
    ]
    assert stated(table("年级|学生数", "三年级|120")) == [(120, "人", "三年级", "学生数", None)]


def test_a_column_of_changes_counts_what_its_row_names():
    rows = table("项目|2012年|2013年|比上年增减(%)", "教育经费(万元)|120|150|25")
    _, facts = read(rows)
    assert [(i.value, i.object, i.action, i.metric) for i in _in_tables(facts)][-1] == (
        25,
        "教育经费",
        "增减",
        None,
    )


def test_the_years_of_a_column_are_no_quantities():
    assert stated(table("序号|年度|学生数", "1|2012年|305", "2|2013年|320")) == [
        (305, "人", SPEAKER, "学生数", "2012"),
        (320, "人", SPEAKER, "学生数", "2013"),
    ]


def test_years_over_the_columns_are_periods():
    rows = table("项目|2012年|2013年", "在校学生(人)|1100|1147", "公用经费(万元)|120|150.5")
    assert stated(rows) == [
        (1100, "人", SPEAKER, "在校学生", "2012"),
        (1147, "人", SPEAKER, "在校学生", "2013"),
        (1200000, "元", SPEAKER, "公用经费", "2012"),
        (1505000, "元", SPEAKER, "公用经费", "2013"),
    ]


def test_the_title_of_a_table_gives_period_and_unit():
    rows = table("2012年经费收支情况>2", "单位:万元>2", "项目|金额", "公用经费|120", "取暖费|8")
    assert stated(rows) == [
        (1200000, "元", SPEAKER, "公用经费", "2012"),
        (80000, "元", SPEAKER, "取暖费", "2012"),
    ]


def test_labels_beside_their_values_need_no_heading():
    rows = table("学校名称|柳河小学|校长|李云山", "学生数|305|教师数|21", "占地面积|35亩|联系电话|66778899")
    assert stated(rows) == [
        (305, "人", "柳河小学", "学生数", None),
        (21, "人", SPEAKER, "教师数", None),
        (35, "亩", "柳河小学", "占地面积", None),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        table("序号|学校", "1|柳河小学", "2|青石中学"),
        table("姓名|联系电话", "李云山|66778899", "王小河|66778800"),
        table("年份|名称", "2012|柳河小学", "2013|青石中学"),
        table("学校|班级", "柳河小学|3", "青石中学|4"),
        table("事项|结果", "门窗|12", "屋顶|15"),
    ],
)
def test_numbers_that_name_or_say_nothing_are_no_indicators(rows):
    _, facts = read(rows)
    assert facts.indicators == ()


def test_bounds_targets_and_verbs_are_read():
    _, facts = read(
        table("学校|新建校舍面积(平方米)|2014年计划招生(人)", "柳河小学|约1200|90", "青石中学|800余|120")
    )
    found = _in_tables(facts)
    assert [(i.bound, i.kind, i.action) for i in found[:2]] == [
        ("approx", "actual", "新建"),
        ("exact", "target", None),
    ]
    assert found[2].bound == "more_than"
    assert found[0].metric == "building_area_new"


def test_a_total_row_is_checked_and_belongs_to_the_document():
    rows = table("学校|学生数|教师数", "柳河小学|305|21", "青石中学|842|56", "合计|1147|78")
    _, facts = read(rows)
    assert [(c.kind, c.stated, c.computed, c.holds) for c in facts.checks] == [
        ("parts", 1147, 1147, True),
        ("parts", 78, 77, False),
    ]
    assert _in_tables(facts)[-1].subject == SPEAKER


def test_a_total_column_is_checked_within_its_own_heading():
    rows = table(
        "学校^2|学生(人)>3|教师(人)^2", "合计|男|女", "柳河小学|305|166|139|21", "青石中学|842|453|389|56"
    )
    _, facts = read(rows)
    assert [(c.stated, c.computed, c.holds) for c in facts.checks] == [(305, 305, True), (842, 842, True)]


@pytest.mark.parametrize(
    "rows",
    [
        table("学校|合格率", "柳河小学|96%", "青石中学|94%", "合计|95%"),
        table("学校|学生数", "柳河小学|305", "小计|305", "青石中学|842", "合计|1147"),
        table("学校|平均分(分)", "柳河小学|80", "青石中学|84", "合计|164"),
    ],
)
def test_rates_means_and_lists_with_subtotals_are_not_summed(rows):
    _, facts = read(rows)
    assert facts.checks == ()


def test_a_row_of_cells_points_at_its_indicator_and_back():
    reading, _ = read(table("学校|学生数|备注", "柳河小学|305|新建校舍12间", "青石中学|约842|"))
    columns = _written(reading).columns
    cells = dict(zip(columns["cells"]["text"], columns["cells"]["indicator_id"], strict=True))
    ids = dict(zip(columns["indicators"]["row_id"], columns["indicators"]["text"], strict=True))
    assert {c: ids[str(i)] for c, i in cells.items() if i} == {"305": "305", "约842": "约842"}
    assert "12间" in ids.values()
    values = dict(zip(columns["cells"]["text"], columns["cells"]["value"], strict=True))
    assert (values["约842"], values["柳河小学"]) == (842, None)


def _written(reading: Reading) -> RowWriter:
    stored = Stored(0, "file:///t.html", "folder", "t.html", None, None, "0" * 64, 1, "", 0, "", "")
    return write_document(stored, reading, facts_of(reading), "c")


def test_headings_in_traditional_script_keep_it():
    page = table("學校|學生數|建築面積(㎡)", "柳河小學|305|1200", "青石中學|842|3200")
    _, facts = read(page)
    assert [(i.subject, i.object, i.metric) for i in _in_tables(facts)[:2]] == [
        ("柳河小學", "學生數", "students"),
        ("柳河小學", "建築面積", "building_area"),
    ]


def test_a_unit_of_the_title_that_is_one_of_several_holds_for_no_cell():
    assert unit_in("单位:人、所", "投入") is None
    assert label("面积/平方米").unit == "平方米"


@given(st.text("学生教师12 \t\n", max_size=30), st.data())
def test_placed_cells_hold_what_is_left_of_them(source, data):
    cuts, at = [], 0
    while at < len(source):
        start = data.draw(st.integers(at, len(source)))
        end = data.draw(st.integers(start, len(source)))
        if start < end:
            cuts.append(Edit(start, end, "", "nav", "r", True))
        at = end + 1
    text, offsets = apply_edits(source, cuts)
    cells = [Cell(i, i + 1, 0, 0, i, None, None, None) for i in range(len(source))]
    kept = [c for c in cells if not any(e.start <= c.start < e.end for e in cuts)]
    for cell in placed_cells(kept, offsets):
        assert text[cell.start : cell.end] == source[cell.column]
