"""Of whom a sentence goes on to speak: the school of the sentence before, or the one that 学校 takes up."""

import pytest

from tests.facts.test_whose import subjects


@pytest.mark.parametrize(
    ("hans", "org", "want"),
    [
        (
            "我县教育局抓质量。\n石桥小学始建于1952年。占地面积9亩。",
            "石桥县教育局",
            ["石桥小学"],
        ),
        (
            "柳河小学现有教师36人。\n石桥小学原名东岭小学。学校现有教师9人,学生96人。",
            "柳河小学",
            ["柳河小学", "石桥小学", "石桥小学"],
        ),
        ("柳河小学重视卫生。学校购置垃圾桶36个。", "石桥县柳河小学", ["石桥县柳河小学"]),
        (
            "我镇撤并了石桥小学和东岭小学,优化布局。现有小学3所,学校现有教师36人。",
            None,
            ["我镇", "学校"],
        ),
        ("县财政局高度重视,拨款9万元。投入36万元新建校舍。", "石桥县教育局", ["县财政局", "石桥县教育局"]),
    ],
)
def test_a_sentence_without_a_subject_goes_on_with_the_school_before(hans, org, want):
    assert subjects(hans, org=org) == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("我校获奖。青禾中学36名学生获奖,其中9人获一等奖。", ["青禾中学", "青禾中学"]),
        ("我镇辖6个村、1个居委会和2个社区。", ["我镇", "我镇", "我镇"]),
        ("我校有教授3人、国务院政府特殊津贴专家2人。", ["我校", "我校"]),
        ("1952年始建青禾中学,招收初中班4个。", ["青禾中学"]),
        ("东岭小学扩建教学楼,由石桥建筑公司承建,建筑面积960平方米。", ["东岭小学"]),
        ("全县重视教育。实验小学完成投资960万元,各乡镇落实资金60万元。", ["实验小学", "各乡镇"]),
        ("共青团青石县委员会等3家单位筹款9万元。", [None, None]),
    ],
)
def test_a_body_right_before_people_has_them_and_a_counted_one_has_nothing(hans, want):
    assert subjects(hans) == want


@pytest.mark.parametrize(
    ("hans", "org", "want"),
    [
        ("后来,5名乡贤各捐赠6万元。", "石桥小学", ["石桥小学", "5名乡贤"]),
        ("资金来源:中央财政补助360万元,县级配套90万元。", "石桥县水利局", ["中央财政", "县级"]),
        ("全镇教职工捐款3690元,交党费960元。", "柳河镇学区", ["全镇教职工", "全镇教职工"]),
        ("我校组织师生捐款3690元。", None, ["我校"]),
        (
            "石桥小学新建舞台一座(林晓芸捐赠6万元,爱心人士捐款3万元)。",
            None,
            ["石桥小学", "石桥小学", "石桥小学"],
        ),
        ("争取企业捐资36万元。", "石桥小学", ["石桥小学"]),
        ("校长带头捐款500元,村委会出资3万元。", "石桥小学", ["校长", "村委会"]),
        ("东岭小学硬化了操场,村委会出资3万元。", None, ["东岭小学"]),
        ("六(1)班学生捐款1260元。", "石桥小学", ["六(1)班学生"]),
    ],
)
def test_who_gives_has_what_is_given(hans, org, want):
    assert subjects(hans, org=org) == want


@pytest.mark.parametrize(
    ("hans", "org", "want"),
    [
        (
            "石桥小学始建于1952年。1986年集资9万元,修建校舍360平方米。\n新建图书室3间。",
            "柳河镇学区",
            ["石桥小学", "石桥小学", "柳河镇学区"],
        ),
        ("2019年,柳河镇全镇共有学校9所,学校占地面积36亩。", None, ["柳河镇", "柳河镇"]),
        ("大村位于柳河镇北部,距县城9公里。下辖6个自然村。", None, ["大村", "大村"]),
        ("__县__乡__村有36户。下设组6个。", None, ["__县__乡__村", "__县__乡__村"]),
        (
            "全县有学校96所。\n初中巩固率99%。\n新建校舍6幢。",
            "石桥县教育局",
            ["全县", "全县", "石桥县教育局"],
        ),
        (
            "全县有学校96所。\n发放宣传单360份,近视率下降9%。",
            "石桥县医院",
            ["全县", "石桥县医院", "石桥县医院"],
        ),
    ],
)
def test_paragraphs_villages_and_counties_keep_what_is_theirs(hans, org, want):
    assert subjects(hans, org=org) == want


@pytest.mark.parametrize(
    ("hans", "org", "want"),
    [
        # a year behind a name is no count
        ("石桥中学2014年新建图书室3间。", "石桥县教育局", ["石桥中学"]),
        ("二中新建图书室3间;三中投入80万元。两校共招生960名。", "石桥县教育局", ["二中", "三中", "两校"]),
        # what leads the clause comes before the region in it
        ("六年级在全镇统考中及格36人。", "石桥小学", ["六年级"]),
        ("安全办排查隐患15处,县财政投入36万元。", "石桥小学", ["安全办", "县财政"]),
        ("每班开展班会4次。每班平均人数36人。", "石桥小学", ["每班", "石桥小学"]),
        ("学生在县运动会上夺得金牌6枚。", "石桥小学", ["石桥小学"]),
        ("本次企业捐赠的善款将新建教室一间。", "石桥小学", ["石桥小学"]),
    ],
)
def test_classes_offices_and_schools_by_short_names_act(hans, org, want):
    assert subjects(hans, org=org) == want
