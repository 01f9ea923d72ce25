"""The script of a document changes the words of its rows and nothing else."""

from dataclasses import fields
from itertools import chain

import pytest
from opencc import OpenCC

from tasks.facts.extract import facts_of
from tasks.facts.language.own_script import matching
from tasks.text.read import read_bytes

_TRADITIONAL = OpenCC("s2t")
_TABLES = ("indicators", "awards", "people", "events", "problems", "measures", "policies", "sections")

REPORT = """\
柳河县石桥镇中心幼儿园2014年工作总结

3月12日(星期三)上午,幼儿园召开总结会议,副园长林晓芸主持,周岚老师获县优秀教师称号。
林晓芸园长作了报告。她曾获全县劳动模范、省级师德标兵称号。
一、办园条件
全园占地12亩,共有教职工36人,其中专任教师28人,在园幼儿415人。
发现隐患9处,整改8处;办结时间由9天缩短到3天。
新建项目57个,开工49个,竣工38个。学历合格率保教人员达97.5%、保育员达88%。
二、存在的问题
(一)安全意识不强。
(二)经费紧张。投资30万元,石桥小学9万,柳河小学7万。
根据《中华人民共和国教师法》,6月底前完成整改。
"""

CIRCULAR = """\
柳河县教育厅关于表彰的通报

我校三个班获全县文明班级称号。2013年9月,我校被省教育厅评为“先进单位”。
赵云帆老师从教二十年,1998年7月毕业。荣获“县优秀教师”、“县教学能手”称号。
2013年,黄守仁接任校长;2008年8月15日,新教学楼破土动工,历时两年,于2010年8月竣工。
"""


def told(document: str) -> list[dict[str, object]]:
    parts = facts_of(read_bytes(document.encode()))
    rows = chain.from_iterable(getattr(part, table) for part in parts for table in _TABLES)
    return [{field.name: plain(getattr(row, field.name)) for field in fields(row)} for row in rows]


def plain(value: object) -> object:
    return matching(value) if isinstance(value, str) else value


@pytest.mark.parametrize("document", [REPORT, CIRCULAR])
def test_a_document_says_the_same_in_both_scripts(document: str) -> None:
    other = _TRADITIONAL.convert(document)
    assert len(other) == len(document)
    rows = told(document)
    assert len(rows) > 8
    assert told(other) == rows
