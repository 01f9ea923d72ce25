"""Where a stretch that names a body or group stands in its clause: whether it opens it, and acts."""

from __future__ import annotations

import re

import regex

from tasks.facts.language.time_words import TIMES
from tasks.facts.language.verbs import Verbs

_LEAD_IN = re.compile(
    r"(?:[(“]|[一-鿿]{0,6}(?:基本情况|基本概况|概况|简介|现状|情况和做法|主要做法)|年(?:度|[春秋][季期])?|坚持|其中|另外|此外|同时|目前|现在|现|[xX×]{2,}年(?:[春秋][季期]|[上下]半年)?|"
    + TIMES
    + r"|\d{1,2}月\d{1,2}日|截至[^,]{0,10}|截止[^,]{0,10}|到目前为止|"
    r"[一二三四五六七八九十]是|第[一二三四五]|\d+[.、)]|后来"
    r"|经过[^,]{0,8}|(?:努力)?使|始建|创办|开办|(?<=年)建|(?:国家|[省市县区])(?:人民政府|政府)?(?:教育)?(?=\Z)|我|由|而|且|并|如|为|在|对|据统计|力争|确保|要求|预计|新一届|\s)+"
)
_BOUND_BEFORE = regex.compile(
    r"(?:向|被|与|给|赴|参加|获得?|荣获|[受得]到|受|接受|按照?|根据|经|对|到|通过|评为|成为|列为|属|新建|"
    r"配合|会同|协同|委托|督促|指导|撤并|撤销|撤掉|合并|停办|兴办|建设|维修|表彰|组织|邀请|选派|抽调|承办|来|于|报|共建|组成|和|及|把|新任|是|共有|现有|下设|设有|设立?|辖|有|其中|居|列|占|超|将|高出|高于|低于|少于|多于|优于|快于|落后|领先|升入|考入|考取|升到)(?:了|"
    r"过)?[各本]?\Z"
)
_IN_PLACE = regex.compile(r"(?:[^\p{Han}]|\A)(?:在|于|对|由|从|向|为)\Z")
_PLACE_AFTER = re.compile(
    r"的|范围|[^,;。\n]{0,16}(?:中|上|里|下|基础上)(?=[,、])|获|取得|夺|名列|位[居列]|[居排]第|率先|领先"
)
_BASIS = re.compile(r"[^,;。\n]{0,16}的?(?:基础上|前提下|带领下|帮助下|支持下)")  # 在各校推荐的基础上
_STAGE_AFTER = ("阶段", "生", "部", "教学班", "班", "节", "队伍", "人数", "总数", "长", "代表", "组织",
                "辍学", "毕业", "入学", "升学", "流失", "培训", "进修", "建设项目", "改扩建", "项目", "宿舍", "公寓", "周转")  # fmt: skip
_PREDICATE = re.compile(
    r"[,:]?(?:共|均|都|已|现|全(?!民)|各(?!类)|每|也|还|只|仅|分|由|从|达|到|为|有|在(?![班校园编岗册籍职])|约|占|将|要|必须|应|所[任教带]|[一二两三四五六七八九十\d]+年|"
    r"人人|积极|踊跃|认真|主动|分别|先后|统一|深入|广泛|自觉|普遍|自发|纷纷)"
    r"|的?(?:每[天日])?(?:家庭|书面|课外)?(?:作业(?=时间|量|总|不|控制|均|平均)|睡眠|锻炼|在校时间)"
)
# 县教育局举办讲座: the deed of another body, while 我局举办讲座 is told of whoever reports.
_DEEDS_OF_OTHERS = (
    "拨款", "提供", "赠送", "捐赠", "出资", "赞助", "举办", "下发", "主办", "制定", "规定", "配发", "下拨", "配备",
)  # fmt: skip
_WHOSE_OWN = frozenset("我本全")
_BARRED_AFTER = (
    "、", "办公室", "中队", "小队", "辅导员", "小组", "会员",
    "组织的", "举办的", "举行的", "下达的", "颁发的",
    "首批", "首个", "首家", "唯一", "教育工委", "高校工委",
    "驻地",
    "及其", "院士", "政府特殊津贴", "特殊津贴",
    "优秀共产", "优秀党", "优秀教", "优秀团", "优秀班主任", "优秀辅导", "先进基层", "先进党", "先进工作者", "先进教育",
)  # fmt: skip
# 河口小学等5所学校: the last of those that are counted.
_COUNTED = re.compile(r"等[0-9一二两三四五六七八九十百]{1,4}余?多?[所个家名位]")
# 9个村民组、1个居委会和3个小区: what is counted has nothing of its own.
_IS_COUNTED = re.compile(r"[0-9一二两三四五六七八九十百]余?多?[个所家处支]\Z")
_TOGETHER = re.compile(r"上下(?![学课班])")  # 全镇上下苦干实干 says how, and 我镇 before it who
# 经县教育局研究决定, 县教育局、县人社局决定: who decides on an honour speaks, whoever stands before it.
_DECIDES = re.compile(r"(?:党[委组]|常委会?|局务会|办公会)?(?:会议)?(?:集体)?(?:研究)?(?:同意,?)?决定(?!的)")
# “青石高中班”资助金: a name inside the title of something else.
_IN_A_TITLE = re.compile(r"[一-鿿]{1,8}”")
# 召开人大代表、政协委员座谈会: who sits in them.
_MEMBERS = re.compile(r"(?:委员|代表)[、/]")
# 柳溪小学周岚等36名教师: where the first of many persons teaches.
_FIRST_OF_MANY = re.compile(r"(?![的共有等])[一-鿿·]{2,12}等[0-9]{1,4}余?多?[名位个]")
# 教师发表论文9篇, 广大教师申报课题3项: what they did is their school's, where it isn't said of each.
_BARE = re.compile(r"(?:广大|我校)?(?:教师|教职工|师生|学生|教师们)")
_ACHIEVED = re.compile(r"[^,;。\n每均]{0,12}?(?:发表|撰写|[获夺]|摘|斩获|荣膺|申报|参赛|取得|录取|上线)")
_BUILDING = ("新建", "建设", "维修")
_DOES = re.compile(
    r"(?:一直|始终|先后|还|也|又|共|累计|主要|积极|认真|[本这上]学期|[今去]年)*(?:承担|担任|任教|执教|所?[教带]|听|上|写|撰|参|获|荣|"
    r"被|批改|辅导|完成|坚持|做到|家访)"
)
#: How titles end; pages that lost their lines run them into the text.
TITLE_ENDS = r"(?:(?:工作|情况|年度|年终|学期|调研|自查|整改)(?:总结|汇报|报告)|汇报材料|范文|统计公报)"
_TITLE = re.compile(rf"{TITLE_ENDS}\Z")
_REACH = 400  # characters behind a bracket in which it must close
# 一、学校占地, 教学楼900平方米、河口小学校舍: what stands before the comma is no item of a list of names.
_NUMBERED = re.compile(r"(?:(?<![一-鿿])[一二三四五六七八九十]{1,3}\)?|\d[^,;。、]{0,4})\Z")
_BRACKET = 30  # characters of a bracket before a stretch in it
BREAKS = frozenset(",;:。、()\n\t!? 　—")


def is_listed(hans: str, start: int, end: int) -> bool:
    """Whether a stretch is one of several, or only told of: 组织各县、学校; 河口小学等5所学校; 教育局下发的.

    >>> text = "组织各县、学校编制材料"
    >>> is_listed(text, 5, 7), is_listed("一、学校占地", 2, 4)
    (True, False)
    """
    if hans.startswith(")", end) and hans[start - 1 : start] in "、和及(":
        return True
    if _DECIDES.match(hans, end):
        return False
    if start > 1 and hans[start - 1] == "、" and not _NUMBERED.search(hans, max(0, start - 7), start - 1):
        return True
    if hans.startswith("等", end):
        return _COUNTED.match(hans, end) is not None
    if (
        _MEMBERS.match(hans, end)
        or _FIRST_OF_MANY.match(hans, end)
        or (hans[start - 1 : start] == "“" and _IN_A_TITLE.match(hans, end))
    ):
        return True
    if hans[start] == "全" and _TOGETHER.match(hans, end):
        return True
    if _IS_COUNTED.search(hans, max(0, start - 4), start):
        return True
    return hans.startswith(_BARRED_AFTER, end) or (
        hans[start] not in _WHOSE_OWN and hans.startswith(_DEEDS_OF_OTHERS, end)
    )


def _is_built_for(hans: str, deed: str, end: int) -> bool:
    """新建河口小学教学楼2400平方米: whose building it is, where a noun follows; 新建河口小学一所 is counted."""
    return (
        deed.startswith(_BUILDING)
        and "一" <= hans[end : end + 1] <= "鿿"
        and hans[end] not in "和及与等的一两"
    )


_WORKS = re.compile(r"(?:新建|修建|建成|改建|扩建|改造|维修|硬化|绿化|粉刷|加固|整修|翻修|装修|重建)了?\Z")
_PLACES_OF_SCHOOLS = re.compile(
    r"的?[一-鿿]{0,8}?(?:楼|室|房|舍|食堂|操场|球场|运动场|场地|围墙|校门|大门|厕所|道路|路面|校园|跑道|看台|舞台)"
)


def is_built_on(hans: str, start: int, end: int) -> bool:
    """Whether something of a school without a name is built or repaired: whose ground it is, in a district.

    >>> is_built_on("硬化中学操场630平方米", 2, 4), is_built_on("组织中学教师36人", 2, 4)
    (True, False)
    """
    works = _WORKS.search(hans, max(0, start - 3), start) is not None
    return works and _PLACES_OF_SCHOOLS.match(hans, end) is not None


def bracket_end(hans: str, start: int, end: int) -> int:
    """Where the bracket closes that a stretch opens a clause of, 0 where it stands in none.

    >>> bracket_end("一半(全乡945人),升学", 3, 5), bracket_end("全乡945人", 0, 2)
    (9, 0)
    """
    before = hans.rfind("(", max(0, start - _BRACKET), start)
    if before < 0 or hans.find(")", before, start) >= 0:
        return 0
    return max(0, hans.find(")", end, end + _REACH))


_COURSE = re.compile(r"(?:提高|培训|研修|进修|骨干|高级|任职|岗位|资格)班")
_BESIDE = ("升入", "考入", "考取", "录取到", "高出", "高于", "低于", "多于", "少于", "优于", "快于")


def is_beside(hans: str, start: int, end: int) -> bool:
    """Whether a name only tells where others went, with whom they are compared, or which class it is.

    >>> is_beside("升入柳河一中", 2, 6), is_beside("综合高中班", 0, 4), is_beside("柳河一中有", 0, 4)
    (True, True, False)
    """
    of_class = hans.startswith(("班", "部"), end) and hans.endswith(("高中", "中专", "职专"), start, end)
    compared = hans.endswith("比", 0, start) and hans[start - 2 : start - 1] not in ("占", "对", "评", "相")
    return of_class or compared or hans.endswith(_BESIDE, 0, start)


def acts(hans: str, end: int, verbs: Verbs) -> bool:
    """Whether something is said of a group that ends at `end`: a verb, an adverb or a number follows, no noun (校长提高班).

    >>> from tasks.facts.language.verbs import verbs_in
    >>> acts("教师积极参加", 2, verbs_in("教师积极参加")), acts("教师队伍建设", 2, verbs_in("教师队伍建设"))
    (True, False)
    """
    if hans.startswith(_STAGE_AFTER, end) or _COURSE.match(hans, end):
        return False
    return _PREDICATE.match(hans, end) is not None or verbs.at(end) is not None


def writes(hans: str, end: int) -> bool:
    """Whether 我 reports a deed of its own: 我承担, but not 我认为.

    >>> writes("我承担了", 1), writes("我认为", 1)
    (True, False)
    """
    return _DOES.match(hans, end) is not None


def is_achieved(hans: str, start: int, end: int) -> bool:
    """教师发表论文9篇: what an unnamed group achieved is its school's, unless it is said of each.

    >>> is_achieved("教师先后发表论文9篇", 0, 2), is_achieved("全体教师撰写笔记", 0, 4)
    (True, False)
    """
    return _BARE.fullmatch(hans, start, end) is not None and achieves(hans, end)


def achieves(hans: str, end: int) -> bool:
    """Whether those who end at `end` are told to have published, won or handed in something.

    >>> achieves("全镇教师发表论文9篇", 4), achieves("全镇教师参加培训", 4)
    (True, False)
    """
    return _ACHIEVED.match(hans, end) is not None


def place_in_clause(hans: str, start: int, end: int, *, named: bool) -> tuple[bool, bool]:
    """Whether a stretch opens its clause, and whether it belongs to a word before it; `named` is a body's name.

    >>> place_in_clause("今年全县", 2, 4, named=False), place_in_clause("表彰全县", 2, 4, named=False)
    ((True, False), (False, True))
    """
    if start == 0 or hans[start - 1] in BREAKS or behind_title(hans, start):
        return True, False
    if hans[start - 1] == "经" and _DECIDES.match(hans, end):
        return True, False
    if hans[start - 1] == "在" and _BASIS.match(hans, end):
        return False, True
    opens = _opens(hans, start)
    before = _BOUND_BEFORE.search(hans, max(0, start - 4), start)
    bound = before is not None and not (named and _is_built_for(hans, before.group(), end))
    if opens and _IN_PLACE.search(hans, max(0, start - 2), start) and _PLACE_AFTER.match(hans, end):
        return False, True
    return opens, bound


def behind_title(hans: str, at: int) -> bool:
    """Whether the words before a place end a title that ran into its text: 教育工作总结全县现有学校96所.

    >>> behind_title("教育工作总结全县现有", 6), behind_title("教育局总结全县经验", 5)
    (True, False)
    """
    return _TITLE.search(hans, max(0, at - 4), at) is not None


def _opens(hans: str, start: int) -> bool:
    """Whether a stretch stands at the head of its clause, but for a lead-in such as 今年 or 其中."""
    at = clause_head(hans, 0, start, _LEAD_REACH)
    return at == start or _LEAD_IN.fullmatch(hans, at, start) is not None


_LEAD_REACH = 14  # characters of a lead-in, at most


def clause_head(hans: str, floor: int, at: int, reach: int) -> int:
    """Where the clause begins that goes on to `at`, not before `floor` and at most `reach` characters back.

    >>> clause_head("今年,柳河镇工会", 0, 6, 20), clause_head("柳河镇工会", 0, 3, 2)
    (3, 1)
    """
    head = at
    while head > floor and at - head < reach and hans[head - 1] not in BREAKS:
        head -= 1
    return head
