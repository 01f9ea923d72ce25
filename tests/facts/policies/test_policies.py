"""What is cited as a document of government, and what is only a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.policies.policies import find_policies
from tests.facts.passages import passage


def cited(hans: str, **facts: str | None) -> list[tuple[str, str | None]]:
    return [(hans[p.start : p.end], p.doc_number) for p in find_policies(passage(hans, **facts))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "学习《教师法》、《青石县教职工管理办法》。",
            [("《教师法》", None), ("《青石县教职工管理办法》", None)],
        ),
        (
            "下发了《关于规范办学的通知》(青教发〔2012〕8号)。",
            [("《关于规范办学的通知》", "青教发〔2012〕8号")],
        ),
        (
            "根据国办发(2011)54号《关于实施营养改善计划的意见》。",
            [("《关于实施营养改善计划的意见》", "国办发(2011)54号")],
        ),
        ("按照教办14号《关于校车管理的实施意见》精神。", [("《关于校车管理的实施意见》", "教办14号")]),
        (
            "落实《关于印发〈食堂管理方案(试行)〉的通知》。",
            [("《关于印发〈食堂管理方案(试行)〉的通知》", None)],
        ),
        ("转发《关于印发《考核办法》的通知》。", [("《关于印发《考核办法》的通知》", None)]),
        ("每月重温?幼儿园教师行为规范?,廉洁从教。", [("?幼儿园教师行为规范?", None)]),
        ("认真学习了教育法、义务教育法。", [("教育法", None), ("义务教育法", None)]),
        ("是县教育发展“十二五”规划的重点。", [("县教育发展“十二五”规划", None)]),
        ("学习了县局下发的“六条禁令”和“五条惩戒措施”。", [("“六条禁令”", None), ("“五条惩戒措施”", None)]),
        ("按照青政办〔2012〕8号文件要求执行。", [("青政办〔2012〕8号", "青政办〔2012〕8号")]),
    ],
)
def test_a_cited_document_is_found_with_its_number(line: str, expected: list[tuple[str, str | None]]) -> None:
    assert cited(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "编写了《三字歌》、《绿色家园》等教材。",
        "课题《阅读教学策略研究》获奖,撰写《浅谈备课》一文。",
        "邀请法制副校长作《预防犯罪》法制讲座。",
        "加强教育法制建设,普及教育法规知识。",
        "列入市社科“十二五”规划课题。",
        "住3号楼,拨打12345号热线。",
        "落实“四个到位”,抓好“五个环节”。",
    ],
)
def test_other_titles_are_not_cited_documents(line: str) -> None:
    assert cited(line) == []


def test_the_own_title_repeated_is_no_citation() -> None:
    assert cited("附件《青石学校建设方案》。", title="青石学校建设方案") == []


def test_an_uncertain_title_follows_its_neighbours() -> None:
    assert len(cited("通读教师法、教育法、《班主任职业道德》。")) == 3
    assert cited("出版了《班主任职业道德》。") == []


@given(st.text(alphabet="《》〈〉?“”法规定办法〔〕2012号、学习的", max_size=80))
def test_citations_lie_inside_and_do_not_overlap(hans: str) -> None:
    found = find_policies(passage(hans))
    assert all(0 <= p.start < p.end <= len(hans) for p in found)
    assert [p.start for p in found] == sorted(p.start for p in found)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("青教督2007[18]号", "青教督2007[18]号"),
        ("x教督〔20xx〕64号", "x教督〔20xx〕64号"),
        ("__教督〔20__〕__号", "__教督〔20__〕__号"),
        ("青教发[XX]05号", "青教发[XX]05号"),
        ("青政办〔2011)54号", "青政办〔2011)54号"),
    ],
)
def test_damaged_and_masked_numbers_are_numbers(number: str, told: str) -> None:
    assert cited(f"根据《关于规范办学的通知》({number})要求自查。") == [("《关于规范办学的通知》", told)]


def test_documents_are_cited_without_book_marks_too() -> None:
    line = "根据“省义务教育学校办学标准”自查,贯彻落实县教育局关于校园安全工作的通知精神。"
    assert [words for words, _ in cited(line)] == ["“省义务教育学校办学标准”", "关于校园安全工作的通知"]


@pytest.mark.parametrize(
    ("line", "name", "number"),
    [
        (
            "根据青石县学籍管理办法(试行)(青教发〔2012〕8号),制定本方案。",
            "青石县学籍管理办法(试行)",
            "青教发〔2012〕8号",
        ),
        (
            "为落实青石县教育局关于规范办学的意见(青教发20128号)精神",
            "青石县教育局关于规范办学的意见",
            "青教发20128号",
        ),
        ("现将2014年教研工作要点印发给你们,请遵照执行。", "2014年教研工作要点", None),
    ],
)
def test_documents_whose_marks_were_lost_are_known_by_number_or_by_being_sent(
    line: str, name: str, number: str | None
) -> None:
    found = find_policies(passage(line))
    assert [(line[p.start : p.end], p.doc_number) for p in found] == [(name, number)]


def test_a_report_that_is_sent_to_nobody_is_no_policy() -> None:
    assert find_policies(passage("现将全年工作情况汇报如下。学校制定了工作计划(共12项)。")) == []


def test_reports_of_government_are_cited_papers_are_not() -> None:
    assert cited("落实《政府工作报告》,撰写《课堂教学调研报告》。") == [("《政府工作报告》", None)]


def test_a_result_of_research_is_no_policy_and_lost_brackets_keep_a_number() -> None:
    assert find_policies(passage("科研成果《少年军校校本课程体系》获奖。")) == []
    [one] = find_policies(passage("根据《关于自查的通知》(青教督„2013‟1号),我校认真自查。"))
    assert one.doc_number == "青教督„2013‟1号"


def test_the_name_of_a_title_that_runs_over_a_line_end_is_one_line() -> None:
    hans = "关于印发《2012年对各校履行\n教育职责评价办法》的通知"
    [found] = find_policies(passage(hans))
    assert found.name == "2012年对各校履行教育职责评价办法"
    assert hans[found.start : found.end] == "《2012年对各校履行\n教育职责评价办法》"


def test_a_title_that_is_never_closed_ends_where_another_opens_on_the_next_line() -> None:
    hans = "落实《县政府关于教育改革的决定\n县教育局关于实施《教育改革办法》的意见"
    assert cited(hans) == [("《教育改革办法》", None)]


def test_what_the_title_of_a_notice_passes_on_is_not_cited() -> None:
    line = "青石县人民政府转发县教育局关于做好教育督导的实施意见的通知\n各乡镇:现转发给你们。"
    assert find_policies(passage(line, title=line.split("\n")[0])) == []


def test_what_a_notice_sends_is_cited_though_the_part_is_titled_by_it() -> None:
    line = "青石县教育强县建设意见\n关于印发《青石县教育强县建设意见》的通知\n《青石县教育强县建设意见》由网友分享。"
    found = find_policies(passage(line, title="青石县教育强县建设意见"))
    assert [p.start for p in found] == [line.index("《")]


def test_the_spirit_of_a_rule_is_no_citation_of_it() -> None:
    assert find_policies(passage("锲而不舍落实中央八项规定精神,推进作风建设。")) == []
    assert len(find_policies(passage("严格执行中央八项规定,厉行节约。"))) == 1


def test_drafts_and_proposals_are_documents() -> None:
    line = "根据《中共青石县委关于制定第十五个五年规划的建议》,编制了《纲要草案》。"
    assert len(find_policies(passage(line))) == 2


def test_the_number_of_what_is_sent_stands_before_the_verb_or_below_the_title() -> None:
    line = "县政府以青政办〔2006〕47号印发《教育强县建设规划》。"
    assert [p.doc_number for p in find_policies(passage(line))] == ["青政办〔2006〕47号"]
    line = "关于印发《教育强县建设规划》的通知\n青政办〔2006〕47号\n各乡镇:"
    assert [p.doc_number for p in find_policies(passage(line))] == ["青政办〔2006〕47号"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("按柳教发[2013]16号关于《开展检查的通知》精神,", [("《开展检查的通知》", "柳教发[2013]16号")]),
        ("根据《关于校车的决定》青政发〔2012〕20号,", [("《关于校车的决定》", "青政发〔2012〕20号")]),
        ("按青教[]16号关于《校园管理办法》的要求,", [("《校园管理办法》", "青教[]16号")]),
        ("根据“柳教发2014年36号”文件精神,", [("柳教发2014年36号", "柳教发2014年36号")]),
        (
            "按青教〔2011〕22号、柳教〔2011〕16号文件,",
            [("青教〔2011〕22号", "青教〔2011〕22号"), ("柳教〔2011〕16号", "柳教〔2011〕16号")],
        ),
        (
            "落实<<校园管理办法>>和〈〈食堂管理规定〉〉。",
            [("<<校园管理办法>>", None), ("〈〈食堂管理规定〉〉", None)],
        ),
    ],
)
def test_numbers_and_marks_in_damaged_forms(line: str, expected: list[tuple[str, str | None]]) -> None:
    assert cited(line) == expected


def test_a_paper_whose_demands_are_followed_is_cited_whatever_its_name() -> None:
    assert cited("按照《石桥小学创建任务分解表》的要求,做好整理。") == [("《石桥小学创建任务分解表》", None)]
    assert cited("根据《桥边的孩子》改编了课本剧。") == []
