"""Titles among what sites print around them."""

import pytest

from tasks.text.split.titles import title_in


def title(hans: str) -> str | None:
    span = title_in(hans, 0, len(hans))
    return hans[span.start : span.end].replace("\n", "") if span else None


@pytest.mark.parametrize(
    "column", ["教育新闻", "青石新闻 河口要闻", "校园动态", "【\n加大\n减小\n】", "返回某某首页", "德育在线"]
)
def test_columns_and_buttons_of_a_site_are_no_titles(column: str) -> None:
    assert title(f"{column}\n青石县召开教育工作会议\n9月7日下午,会议召开。") == "青石县召开教育工作会议"


@pytest.mark.parametrize(
    "opening",
    [
        "3月31日上午党总支在会议室召开书记述职测评会,全体教师参加。",
        "党委于12月18日下午召开书记述职大会,全院参加。",
        "局长、副局长分别作了讲话,26所学校参加。",
        "善于总结,才会进步;河口小学今天上午在操场表彰了36名学生,全校师生和家长代表参加。",
        "为全面总结本学期的教学情况,研究下一步的工作,学区在河口小学开会,共有120余名教师参加。",
    ],
)
def test_the_first_sentence_of_a_story_is_no_title(opening: str) -> None:
    assert title(opening + "\n会议指出,要抓质量。") is None


@pytest.mark.parametrize(
    "line",
    [
        "[推荐]河口小学校长述职报告",
        "河口小学校长述职报告 篇1尊敬的各位领导、老师们:",
        "河口小学校长述职报告各位领导、各位同仁:",
    ],
)
def test_a_label_before_it_and_those_it_is_read_to_are_none_of_it(line: str) -> None:
    assert title(f"{line}\n一年来,我校抓质量。") == "河口小学校长述职报告"


def test_a_title_may_exclaim() -> None:
    assert title("向着更高的目标奋勇前进!\n一年来,我校抓质量。") == "向着更高的目标奋勇前进!"


@pytest.mark.parametrize("line", ["大家好!", "老师们好!今天天气真好!", "祝愿全体教师节日快乐、身体健康!"])
def test_a_greeting_is_no_title(line: str) -> None:
    assert title(f"{line}\n一年来,我校抓质量。") is None


def test_what_a_site_prints_behind_a_title_is_none_of_it() -> None:
    assert title("河口小学德育工作总结发表时间:2013-04-16 分享到\n一年来,") == "河口小学德育工作总结"


def test_the_second_half_of_a_title_may_have_a_line_of_its_own() -> None:
    text = "第一篇:食堂卫生检查总结\n青石市2012年校园食堂卫生大检查\n情况汇报材料\n我市抓质量。"
    span = title_in(text, 4, len(text))
    assert span
    assert text[span.start : span.end] == "青石市2012年校园食堂卫生大检查\n情况汇报材料"


def test_a_title_in_brackets_is_told_from_the_text_behind_it() -> None:
    text = "【石桥小学工作总结】本学期,我校抓质量。现将工作总结如下:\n一、教学\n"
    span = title_in(text, 0, len(text))
    assert span is not None
    assert text[span.start : span.end] == "石桥小学工作总结"


@pytest.mark.parametrize("line", ["县教育局安全科:", "各党支部:", "镇校园安全工作领导小组:"])
def test_whom_a_report_is_sent_to_is_no_title(line: str) -> None:
    assert title(f"{line}\n我校开展了检查。") is None


def test_the_long_title_of_a_paper_of_an_office_is_one() -> None:
    line = "柳河县教育科技局关于2019年春季学期全县中小学校幼儿园食堂及周边文具商店抽查结果的公布"
    assert title(f"{line}\n为保障师生健康,现公布如下。") == line
    assert title(f"{line.replace('局关于', '所里在')}\n为保障师生健康,现公布如下。") is None


def test_a_state_of_affairs_is_a_title_before_the_text_that_says_why() -> None:
    assert title("柳河县教育现状为认真落实会议要求,我局组织了调研。") == "柳河县教育现状"
    assert title("我校教师队伍现状令人担忧,家长反映强烈。") is None


def test_what_a_site_says_of_a_model_text_is_no_title() -> None:
    assert title("三年级工作总结\n(班主任汇报式:条理清楚)\n本学期我教三年级。") == "三年级工作总结"


@pytest.mark.parametrize("label", ["青石县师资现状分析[小编推荐]", "青石县师资现状分析"])
def test_a_title_about_something_stands_alone_below_a_label(label: str) -> None:
    lines = f"{label}\n关于青石县师资队伍的汇报\n一、基本情况\n青石县有教师275人。"
    assert title(lines) == "关于青石县师资队伍的汇报"


@pytest.mark.parametrize("number", ["一:", "(2)", "[小编推荐]"])
def test_the_number_of_a_model_text_is_no_part_of_its_title(number: str) -> None:
    assert title(f"学前教育调查报告{number}\n近年来,我区抓质量。") == "学前教育调查报告"


def test_a_sentence_about_where_is_no_title() -> None:
    assert title("在多方征求意见的基础上,石桥小学开展了自查。学校召开了会议。") is None
    assert title("在全县教育会议上的讲话\n同志们,大家好。") == "在全县教育会议上的讲话"


def test_a_letter_that_sends_a_plan_has_the_title_of_the_plan() -> None:
    letter = "各学校:\n《柳河镇校园安全三年行动计划》已经批准,现印发给你们。\n2016年6月22日\n"
    assert (
        title(letter + "柳河镇校园安全三年行动计划\n为抓好安全,制定本计划。") == "柳河镇校园安全三年行动计划"
    )
    assert title(letter) is None


def test_an_analysis_may_run_into_its_text() -> None:
    assert title("石桥小学管理问题分析 经过讨论,我们认为问题不少。") == "石桥小学管理问题分析"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("1、石桥小学防汛工作总结 今年汛期以来,我校成立了领导小组。", "石桥小学防汛工作总结"),
        ("1、石桥完小2016年安全工作报告近年来,全校师生团结协作。", "石桥完小2016年安全工作报告"),
        ("关于表彰2021年柳河县先进集体的通报 各中心校、县直学校:", "关于表彰2021年柳河县先进集体的通报"),
        ("1、制定工作方案 各校要高度重视,抓好落实。", None),
        ("1、加强领导,认真总结经验 本学期召开了会议。", None),
    ],
)
def test_a_title_that_its_text_runs_on_from_stands_behind_the_ordinal_of_a_page(
    line: str, wanted: str | None
) -> None:
    assert title(line) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "2025年石桥小学收费自查报告为切实规范收费,我校于近期开展了全面的自查。现将情况报告如下:",
            "2025年石桥小学收费自查报告",
        ),
        ("石桥小学隐患排查报告表一、排查说明为了安全,我校组织了排查。", "石桥小学隐患排查报告表"),
        ("石桥小学防汛演练方案参考模板一、演练背景", "石桥小学防汛演练方案"),
        ("石桥小学自查报告 石桥小学自查报告 按照通知,我校开展了自查。", "石桥小学自查报告"),
        ("现将我校收费的自查情况报告如下:", None),
        ("柳溪县审计局于2021年3月6日至4月2日对石桥中学的收支情况作了审计,学校很重视,教师也很关心。", None),
        ("按校长室开学初的工作安排,后勤处检查了校舍,教师和学生都参加了。", None),
        ("少、口号多,点子少、办法不多,落实制度还需努力,大家要出力。", None),
        ("石桥小学安全自查小结1为了切实管好学校,我校逐室排查,现将情况报告如下:", "石桥小学安全自查小结"),
    ],
)
def test_a_title_ends_where_its_text_or_its_first_heading_begins(line: str, wanted: str | None) -> None:
    assert title(line) == wanted
