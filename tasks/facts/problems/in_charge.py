"""Who must carry out a remedy, as its own words say."""

from __future__ import annotations

import re

_IN_CHARGE = re.compile(
    r"由(?P<who>[^,。;:由]{2,20}?)(?:同志|老师)?(?:具体|全面|直接|牵头|共同|分别)*(?:负责|牵头|组织实施|抓落实|督办|承办)"
)
_OFFICE = r"(?:[处室科股办局委部组会队站]|中心校?|学校|支部|主任|校长|园长|书记|班主任|(?:报账|管理|资料|保管|保健|信息|联络)员)"
# 由总务处统一更换, 由工会于10月底前验收: an office behind 由, and a deed of any kind.
_BY_OFFICE = re.compile(
    rf"(?<![理缘自])由(?P<who>[\u4e00-\u9fff、]{{1,15}}?{_OFFICE})(?=(?:同志)?(?:具体|统一|全面|定期|直接|另行|会同|联合|[于在对将每按向与\d]|根据|利用|及时|尽快|立即"
    r"|组织|安排|制[定订]|修[订改]|起草|聘请|联系|协调|督促|检查|指导|收集|整理|完成|实施|采购|购置|更换|维修|监督|负责|牵头|承担|落实|派|选派|统筹|验收|抽查|汇总|建立|出面|逐|分))"
)
# 教导处指定专人负责, at the head of a clause.
_HEADS = re.compile(
    r"(?:^|(?<=[,;。:、.)\d 　]))(?P<who>[\u4e00-\u9fff]{1,9}?[处室科股办局部组会])(?:要|须|应|将)?"
    r"(?:(?:指定|明确|安排|确定|派|抽调)(?:专门?人|一?名?专门?人员|一名[\u4e00-\u9fff]{2,4})|(?:具体|全面|直接|牵头)*(?:负责|牵头|包干)(?=[,。;)]|$))"
)
# 责成后勤组改装: who is told to do it.
_ORDERED = re.compile(
    r"(?:要求|责成|责令|指定|安排)(?P<who>(?:(?!严格|执行|加强|落实|认真|加大|专)[\u4e00-\u9fff]){1,8}?(?:处|室|科|股|组|部|办|工会|主任|教师|老师|人员|管理员|干部|单位|学校))(?![的和与、])"
)


def in_charge(hans: str, start: int, end: int, stop: int) -> tuple[int, int] | None:
    """Where a remedy names who must carry it out; labels such as 责任人: are read elsewhere.

    `end` is the end of the remedy, `stop` how far what belongs to it reaches.

    >>> line = "由语委办对校内用字作一次清查。"
    >>> span = in_charge(line, 0, len(line), len(line)); line[slice(*span)] if span else None
    '语委办'
    >>> in_charge("理由充分,加强巡查。", 0, 10, 10) is None
    True
    """
    found = (
        _IN_CHARGE.search(hans, start, stop)
        or _BY_OFFICE.search(hans, start, min(stop, end))
        or _HEADS.search(hans, start, min(stop, end))
        or _ORDERED.search(hans, start, min(stop, end))
    )
    return found.span("who") if found else None
