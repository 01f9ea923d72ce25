"""Who gives an honour and to whom, in the words around a verb of giving."""

from __future__ import annotations

import re

import regex

from tasks.facts.language.numerals import FIGURE
from tasks.facts.language.time_words import MASKED_YEAR

_GIVING = regex.compile(
    rf"(?:研究|一致|联合|正式)*(?:决定|发文|下文|同意)$|(?:(?:(?:19|20)[\d〇]{{2}}|{MASKED_YEAR})年|\d{{1,2}}月)[^,]{{0,12}}$"
)


def giving_body(words: str) -> str:
    """The body before a verb of giving, without when and how it decided.

    >>> giving_body("省政府2013年11月正式发文"), giving_body("教育部决定"), giving_body("苗青老师")
    ('省政府', '教育部', '苗青老师')
    """
    before = None
    while words != before:
        before, words = words, _GIVING.sub("", words)
    return words


# 清河县将苗青等13位同志表彰为“教学能手”: who gives, and to whom.
GIVER_PUTS = re.compile(
    r"(?P<giver>[一-鿿、]{2,16}?(?:[省市县区镇乡局厅委府校]|党委|政府))[将把](?P<who>[^,]{2,60})$"
)

# 授予苗青等12人全国优秀辅导员称号: whom, and what without quotation marks.
GIVEN_TO = re.compile(
    rf"(?P<who>[^“,;]{{2,60}}?(?:等 ?{FIGURE}[余多]?(?:人|[名位](?:同志|老师|教师|学生)?|[个所]"
    r"(?:集体|单位|学校|大队|中队|乡镇|镇街|村镇|街道|社区|村|部门|班级|企业)?)"
    r"|同志|老师|同学))(?=全|国|省|市|县|[“优先模十])"
)
