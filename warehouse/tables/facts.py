"""Tables of what the documents say."""

from __future__ import annotations

import polars as pl

from warehouse.columns import PARTIAL_DATE, STRINGS, YEAR, Column
from warehouse.tables.common import located, period, phrase

BOUNDS = {
    "exact": "the number as stated",
    "approx": "约, 近, 左右: about this number",
    "at_least": "不少于, 以上, 达…以上: this number or more",
    "more_than": "多, 余, 超过, 突破: more than this number",
    "at_most": "不超过, 以内, 以下: this number or less",
    "less_than": "不足, 不到: less than this number",
    "range": "from `value` to `value_high`",
}
NUMERALS = {
    "arabic": "written in digits",
    "chinese": "written in Chinese numerals",
    "mixed": "written in both, such as 3万5千",
}
QUANTITY_KINDS = {"actual": "stated as a fact", "target": "planned, required or promised"}
AWARD_LEVELS = {
    "国家": "national",
    "省": "of a province, autonomous region or directly governed city",
    "市": "of a prefecture-level city",
    "县": "of a county, county-level city, or district of a city",
    "乡镇": "of a township, town, or school district",
    "校": "of a school",
}
CONTEXTS = {
    "leader": "leads or is in charge",
    "member": "belongs to a group or staff",
    "award": "got a prize or honour",
    "case": "is told of as a case or example",
    "author": "wrote or signed the document",
    "donor": "gave money or goods",
    "other": "named in another connection",
}
EVENT_KINDS = {"past": "reported as having happened", "planned": "announced or required"}

_NOT_STATED = "not stated"

INDICATORS = located(
    "indicators",
    "a stated quantity",
    Column(
        "value",
        pl.Float64,
        "the number in the base unit, scaled (近10万平方米 is 100000, 95.5% is 95.5); low end of a range",
        100000.0,
        minimum=-1e6,
        maximum=1e15,
    ),
    Column(
        "value_high",
        pl.Float64,
        "the high end of a range, in the same unit",
        120000.0,
        "the quantity is no range",
        minimum=-1e6,
        maximum=1e15,
    ),
    phrase(
        "unit", "canonical unit or measure word (元 平方米 人 人次 所 % …)", "平方米", "no unit is stated"
    ),
    phrase(
        "dimension",
        "what the unit measures; units are not converted into each other (平方米, 亩), so add up rows of one unit",
        "area",
        "the unit belongs to no known dimension",
    ),
    Column("bound", pl.String, "how the number bounds the quantity", "approx", closed=BOUNDS),
    Column("numeral", pl.String, "in which figures the number is written", "arabic", closed=NUMERALS),
    phrase("subject", "whose quantity it is", "全县", "neither the text nor its part names one"),
    phrase("object", "the thing that is counted or measured", "校舍面积", "not stated or not found"),
    phrase("action", "the verb that brought the quantity about", "新建", "the text states no action"),
    phrase(
        "metric",
        "code of the school-statistics metric that the quantity states, listed in metrics.md",
        "students",
        "no known metric fits",
    ),
    Column("kind", pl.String, "whether it is a fact or a plan", "actual", closed=QUANTITY_KINDS),
    period(
        "year, month, day or span that the quantity holds for (ISO; a span with `/`)",
        "the clause states none",
    ),
    Column(
        "clause_start", pl.Int64, "start of the clause needed to judge the row, as `start`", 98, minimum=0
    ),
    Column("clause_end", pl.Int64, "end of that clause, as `end`", 140),
)

MASKED = located(
    "masked",
    "a number that the source blanked out (xx多万元)",
    phrase("unit", "unit of the number that is missing", "元", "none is stated"),
    phrase("object", "the thing that was counted or measured", "建设资金", "not stated or not found"),
)

AWARDS = located(
    "awards",
    "an honour or prize, one for each title and rank",
    phrase("recipient", "who received it", "青石中学", "the text names nobody"),
    phrase(
        "title",
        "name of the honour, competition or prize",
        "教学质量先进单位",
        "only a rank or a count is stated",
    ),
    phrase("rank", "rank or class", "一等奖", "no rank is stated"),
    Column(
        "level",
        pl.String,
        "level of the body that gives it",
        "县",
        "not stated and not implied",
        closed=AWARD_LEVELS,
    ),
    Column("count", pl.Int64, "how many were received", 8, "no number is stated", minimum=0, maximum=1e7),
    Column("year", pl.String, "year of the award", "2013", _NOT_STATED, pattern=rf"{YEAR}(?:[-/]{YEAR})?"),
    phrase("awarded_by", "the body that gave it", "县教育局", _NOT_STATED),
)

PEOPLE = located(
    "people",
    "a named person with a role or an act",
    phrase("role", "office, profession or standing", "校长", _NOT_STATED),
    phrase("org", "the body that the person belongs to", "青石中学", _NOT_STATED),
    Column("context", pl.String, "why the person is named", "award", closed=CONTEXTS),
)

EVENTS = located(
    "events",
    "something that happened, or must, at a stated date",
    Column(
        "date",
        pl.String,
        "ISO date, as precise as stated; with the year masked `--11-05`",
        "2013-11-29",
        "the expression names no place in the calendar",
        pattern=PARTIAL_DATE,
    ),
    Column(
        "date_end",
        pl.String,
        "last day, month or year of a span",
        "2013-12-02",
        "no span",
        pattern=PARTIAL_DATE,
    ),
    phrase("what", "what happened", "召开全县教育工作会议", "not found in the clause"),
    phrase("place", "where it happened", "青石中学", _NOT_STATED),
    Column("kind", pl.String, "whether it has happened", "past", closed=EVENT_KINDS),
)

PROBLEMS = located(
    "problems",
    "a stated problem or shortcoming",
    Column(
        "ordinal",
        pl.Int64,
        "its number in the document's own list",
        1,
        "not numbered",
        minimum=1,
        maximum=999,
    ),
)

MEASURES = located(
    "measures",
    "a remedy that the document promises",
    Column(
        "problem_ordinal",
        pl.Int64,
        "number of the problem it answers",
        1,
        "it answers none by number",
        minimum=1,
        maximum=999,
    ),
    phrase("deadline", "date or words of the deadline", "2014-06", "none is stated"),
    phrase("responsible", "who must do it", "后勤处", "nobody is named"),
)

POLICIES = located(
    "policies",
    "a law, regulation or document that the text cites",
    phrase("name", "name without 《》", "中华人民共和国义务教育法"),
    phrase("doc_number", "document number", "教基〔2011〕5号", _NOT_STATED),
)

CHECKS = located(
    "checks",
    "an arithmetic relation between stated quantities",
    phrase(
        "kind",
        "which relation: parts (a total and its parts), sexes, rate or ratio (and its counts), growth (and its levels), "
        "product (a mean, a number and a sum)",
        "parts",
    ),
    Column(
        "indicator_ids",
        STRINGS,
        "the quantities, as `indicators.row_id`, the stated one first",
        ["d8c2a61ee0ae9ae4:120-125"],
    ),
    Column("stated", pl.Float64, "the value that the text states", 86.0),
    Column("computed", pl.Float64, "the value that follows from the other quantities", 85.0),
    Column("holds", pl.Boolean, "whether both agree within rounding", False),
)

TABLES = (INDICATORS, MASKED, AWARDS, PEOPLE, EVENTS, PROBLEMS, MEASURES, POLICIES, CHECKS)
