"""Words for what became of the things that were counted before: mended, entered, grown, left."""

from __future__ import annotations

from tasks.vocabulary import words

# 发现问题9个,完成整改8个: what became of those that were counted before.
DISPOSED = frozenset(
    [
        "整改",
        "销号",
        "办结",
        "化解",
        "调处",
        "解决",
        "处理",
        "答复",
        "竣工",
        "开工",
        "完工",
        "完成整改",
        "整改到位",
        "销案",
        "结案",
        "破案",
        "采纳",
        "采用",
        "立案",
        "銷號",
        "辦結",
        "調處",
        "解決",
        "處理",
        "答覆",
        "開工",
    ]
)

# 毕业生96人,考入高中75人: where they went, and not who they are.
SCHOOLS = ("一中", "二中", "三中", "四中", "中学", "中學", "高中", "学校", "學校", "大学", "大學", "院校")
ENTERED = frozenset(["考入", "升入", "考取", "考上", "进入", "進入"])

# 时间由9天缩短到3天: how the thing has changed that was measured before.
CHANGED = frozenset(
    [
        "缩短",
        "增长",
        "增加",
        "成长",
        "提高",
        "提升",
        "上升",
        "下降",
        "减少",
        "降低",
        "扩大",
        "压减",
        "縮短",
        "增長",
        "成長",
        "減少",
        "擴大",
        "壓減",
    ]
)
# 招聘新教师12名,退休9名,调出3名: who left or came, and not one of those before.
MOVED = frozenset(
    [
        "退休",
        "内退",
        "內退",
        "调出",
        "調出",
        "调入",
        "調入",
        "调离",
        "調離",
        "借调",
        "借調",
        "转入",
        "轉入",
        "转出",
        "轉出",
        "辞职",
        "辭職",
        "流失",
        "辍学",
        "輟學",
        "休学",
        "休學",
        "复学",
        "復學",
    ]
)
# 结题1项,立项2项: each deed is counted for itself.
OWN_DEEDS = frozenset(["立项", "立項", "结题", "結題", "立案"])
# 班级现有59人: no deed is counted.
HAVING = frozenset(verb for verb in words("having_verbs") if "有" in verb) | {"存在"}
