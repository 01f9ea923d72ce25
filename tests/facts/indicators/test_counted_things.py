"""What a quantity counts where its noun is hard to find: brackets within words, lists with 分别, adverbs behind it."""

import pytest

from tasks.facts.indicators.indicators import find_indicators
from tests.facts.passages import passage


def told(hans: str) -> list[tuple[float, str | None, str | None]]:
    return [(one.value, one.object, one.action) for one in find_indicators(passage(hans))[0]]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("培训校(园)长46人。", "校(园)长"),
        ("抽调各片区9名校(园)长组成3个小组。", "校(园)长"),
        ("取得大专(中专)学历的7人。", "大专(中专)学历"),
        ("扫除青壮年文(半)盲310人。", "青壮年文(半)盲"),
        ("正职校长(园长)共18人。", "正职校长"),
        ("全区8个单位受到嘉奖。", "单位"),
        ("共查出70余项隐患得到整改。", "隐患"),
        ("5所学校仅有平房。", "学校"),
        ("两位企业家便捐来图书。", "企业家"),
        ("开展一次针对食堂的专项检查。", "专项检查"),
        ("各写一份关于班级管理的工作计划。", "工作计划"),
        ("3项作品入围决赛。", "作品"),
        ("对城区的9所学校800名学生进行测试。", "学校"),
        ("在校门前铺了80平方米草坪。", "草坪"),
        ("现时有7间学校没有操场。", "学校"),
        ("劳动力转移年均3200人次。", "劳动力转移"),
        ("优等18名。", "优等"),
        ("尚需资金26万元。", "资金"),
        ("各校均配备1名保健医生。", "保健医生"),
        ("改造危房2600平方米,清除旧房31间。", "旧房"),
        ("石桥县三所学校获奖。", "学校"),
        ("发明作品4件。", "发明作品"),
        ("市发展改革委下达基建资金900万元。", "基建资金"),
        ("教育拨款增加2亿元至9亿元。", "教育拨款"),
        ("入学率、巩固率、毕业率均为100%。", "入学率、巩固率、毕业率"),
        ("对2600万普通中小学生进行体检。", "普通中小学生"),
    ],
)
def test_the_thing_is(hans: str, want: str) -> None:
    assert told(hans)[-1 if "旧房" in hans or "拨款" in hans else 0][1] == want


@pytest.mark.parametrize(
    "hans",
    [
        "石桥县柳河小学教师王晓芸等7人获得称号。",
        "区教育局局长周建国一行三人来校指导。",
    ],
)
def test_a_name_is_not_counted(hans: str) -> None:
    ((_, thing, action),) = told(hans)
    assert "王" not in str(thing)
    assert "周" not in str(thing)
    assert action in ("获得", "指导")


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("小学、初中、高中近视率分别为21%、45%、70%。", ["小学近视率", "初中近视率", "高中近视率"]),
        ("轻、重度近视分别占60%和9%。", ["轻度近视", "重度近视"]),
        (
            "入学率、巩固率分别达到99%和98%,分别提高1个、2个百分点。",
            ["入学率", "巩固率", "入学率", "巩固率"],
        ),
        ("男生、女生优秀率分别为:12%、15%。", ["男生优秀率", "女生优秀率"]),
        ("教师和学生的满意率分别为91%、95%。", ["满意率", "满意率"]),
    ],
)
def test_lists_that_answer_each_other(hans: str, want: list[str | None]) -> None:
    assert [thing for _, thing, _ in told(hans)] == want


@pytest.mark.parametrize(
    "hans",
    [
        "民国3年创办学堂。7年,改为小学。",
        "大正9年(1920年)设校。",
        "表彰108年特殊优良教师。",
        "邀请92届校友回校。",
        "从本周二起开放。",
        "开工率最低的后6位依次是青石区。",
        "最近 1 个月情况良好。",
        "工作总结3篇(2)\n正文",
    ],
)
def test_numbers_that_count_nothing(hans: str) -> None:
    assert told(hans) == []


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("支出增幅分别为3.1%、-2.4%。", [3.1, -2.4]),
        ("非文盲率达百分之九十一·五。", [91.5]),
        ("巩固率2019-2021年均为100。", [100]),
        ("投入增加3至5亿元。", [300_000_000]),
        ("教育开支获增20亿。", [2_000_000_000]),
    ],
)
def test_values(hans: str, want: list[float]) -> None:
    assert [value for value, _, _ in told(hans)] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("校舍已有25年历史。", "历史"),
        ("学校拥有60多年办学历史。", "办学历史"),
        ("镇里用40天时间建成。", "时间"),
        ("建设一支业务精湛、乐于奉献的教师队伍。", "教师队伍"),
        ("公布了15名第三届“石桥名师奖”获得者。", "“石桥名师奖”获得者"),
        ("表彰240名省、市、县模范教师。", "县模范教师"),
        ("改造3200平方米的C、D级危房。", "D级危房"),
        ("这次测试近九成学生合格。", "学生"),
        ("95%以上农民看得懂报纸。", "农民"),
        ("羊出栏860只。", "羊出栏"),
    ],
)
def test_the_noun_behind(hans: str, want: str) -> None:
    assert told(hans)[0][1] == want


def test_a_share_behind_the_sum_of_its_whole() -> None:
    first, second = told("教育经费占财政支出12亿元的比例为16%。")
    assert first[1] == "财政支出"
    assert second[1] == "教育经费占财政支出的比例"


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("残疾学生送教上门27人。", "残疾学生"),
        ("确认的辍学学生共31人。", "辍学学生"),
        ("受理困难补助申请14人次。", "困难补助申请"),
        ("慢性病办理86人次。", "慢性病"),
        ("至2006年全镇完全小学有14所。", "完全小学"),
        ("有45%的学校器材缺少。", "学校器材"),
        ("资助62名贫困学子就读。", "贫困学子"),
        ("– 4间教室", "教室"),
        ("学生人数:128(无住宿生)", "学生人数"),
        ("教师人数成长约6.5%。", "教师人数"),
        ("有文化楼一座和水塔两座。", "文化楼"),
    ],
)
def test_more_things(hans: str, want: str) -> None:
    assert told(hans)[0][1] == want


@pytest.mark.parametrize(
    ("hans", "value", "thing"),
    [
        ("各校配合款2,416万5,000元。", 24_165_000, "配合款"),
        ("总经费达1亿3,702万元。", 137_020_000, "总经费"),
        ("文化局编列1.6亿进行修建。", 160_000_000, "资金"),
        ("给予每人每年800元资助。", 800, "资助(每人每年)"),
        ("资助金额36万元。", 360_000, "资助金额"),
        ("贷款总额270万元。", 2_700_000, "贷款总额"),
        ("校舍安全长效机制补助90万元。", 900_000, "校舍安全长效机制补助"),
        ("完成12所农村学校标准化建设。", 12, "农村学校"),
        ("占地扩至38亩。", 38, "占地"),
        ("建起三栋18户教工宿舍楼。", 3, "教工宿舍楼"),
        ("2幢公寓可入住600名学生。", 2, "公寓"),
        ("居全县9所重点高中之首。", 9, "重点高中"),
        ("6个教研室的全体教师参加。", 6, "教研室"),
        ("在15项指标中,全镇居前列。", 15, "指标"),
        ("受惠学生更达3万名。", 30_000, "受惠学生"),
    ],
)
def test_sums_and_buildings(hans: str, value: float, thing: str | None) -> None:
    assert told(hans)[0][:2] == (value, thing)


@pytest.mark.parametrize("hans", ["礼堂将于115年全数完成。", "半个多世纪以来,学校不断发展。"])
def test_years_and_ages_are_no_quantities(hans: str) -> None:
    assert told(hans) == []


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("商户中有9家。", "商户"),
        ("在26名考生中遴选。", "考生"),
        ("对全县320名高、初中毕业生进行指导。", "初中毕业生"),
        ("现辖11个村3个社区。", "村"),
        ("区里有24名教师和6名教育工作者获奖。", "教师"),
        ("查处超速31起。", "超速"),
        ("共有320平方米的食堂在建设中。", "食堂"),
    ],
)
def test_words_around_the_number(hans: str, want: str) -> None:
    assert told(hans)[0][1] == want


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("整改后合格学校13所。", "合格学校"),
        ("分6个小组对20所学校进行检查。", "小组"),
        ("有3个县的指标未达标。", "县"),
        ("气温在3度-5度之间。", "气温"),
        ("下辖城关社区1个居委会和石桥、柳河等10个村委会。", "居委会"),
        ("滨江幼儿园已收幼儿164名。", "幼儿"),
        ("学生的入学率能够达到100%。", "入学率"),
        ("20*年上半年食堂补贴资金达7.3万元。", "食堂补贴资金"),
        ("全村有46户还存在饮水困难。", "户"),
        ("其中从事第一产业人数98人。", "从事第一产业人数"),
        ("5个村民小组部分农户安装了电话。", "村民小组"),
        ("离退休党支部4个。", "离退休党支部"),
        ("石桥村共250户,辖4个村民小组。", "户"),
        ("新增脱贫村13个。", "脱贫村"),
        ("查处其它违法行为627起。", "其它违法行为"),
        ("团体奖荣获1组优等。", "优等"),
        ("中学生也不过1.18%。", "中学生"),
        ("中学11所(超额2所)。", "中学"),
        ("林场派出所有正式干警6人。", "正式干警"),
    ],
)
def test_the_nearest_noun(hans: str, want: str) -> None:
    assert told(hans)[0][1] == want


@pytest.mark.parametrize("hans", ["九成宫镇东街社区环境整洁。", "上前三批线以上。"])
def test_numbers_of_names_and_rounds_are_no_quantities(hans: str) -> None:
    assert told(hans) == []


def test_a_number_of_two_scales_is_no_share() -> None:
    assert told("占全县的8.96万627,其中男生多。") == []


@pytest.mark.parametrize(
    ("hans", "sums"),
    [
        ("中央财政31.5万、省财政46万、县财政配套8万元到位。", [315000, 460000, 80000]),
        ("投入17.6万元,石桥中学9万,柳河中学7.5万,其它费用1.1万。", [176000, 90000, 75000, 11000]),
        ("应投入:柳河中学教学楼12万,中心小学60万。", [120000, 600000]),
    ],
)
def test_of_a_list_of_sums_one_says_what_they_are(hans: str, sums: list[float]) -> None:
    found = find_indicators(passage(hans))[0]
    assert [one.value for one in found if one.unit == "元"] == sums


def test_persons_behind_a_sum_are_no_sum() -> None:
    assert [one.unit for one in find_indicators(passage("投资200万元,在校生5.6万。石桥中学8万。"))[0]] == [
        "元",
        "人",
    ]


def test_a_noun_behind_one_quantity_is_not_before_the_next() -> None:
    assert [thing for _, thing, _ in told("辖石桥等7个村民小组9个自然村413户1988人。")] == [
        "村民小组",
        "自然村",
        "户",
        "人口",
    ]


def test_a_level_says_whose_rate_it_is() -> None:
    line = "体育达标率高中达82.6%、初中达88.3%、小学达90.7%。"
    assert [thing for _, thing, _ in told(line)] == ["体育达标率"] * 3
