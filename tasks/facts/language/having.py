"""Words by which a report says what there is: 现有学校9所, 一共有教师36人, 下设3个村."""

from __future__ import annotations

_SO_MANY = "总共|一共|共计|总计|合计|累计"
#: Behind the name of a place or a body, where it begins to say what it has.
HAS = (
    rf"(?:(?:现在?|目前|如今|至今|已)?(?:{_SO_MANY}|共)?(?:[共计建设辖]有|拥有)|(?:现在?|目前|如今|{_SO_MANY})有"
    rf"|现[有辖共设]|[共总下管所]?辖|[下内]设|(?:{_SO_MANY}|[有设])[0-9])"
)
