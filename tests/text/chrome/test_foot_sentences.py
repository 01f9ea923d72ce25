"""A sentence in the foot of a page that no rule knows hides nothing of the foot."""

from tests.text.pages import cut

BODY = ["石桥小学安全工作总结", "我校高度重视安全工作,全年组织疏散演练4次,全体师生参加,成效明显。"]
FOOT = ["(责任编辑:admin)", "上一篇:柳河小学总结", "发表评论"]
SAID = "来客请守规矩,凡与本题无关之言一概清理,勿谓言之不预也哉。"


def test_what_stands_below_it_goes_with_it() -> None:
    foot = [*FOOT, SAID, "最新评论", "0%", "柳河之春"]
    assert "\n".join(cut([*BODY, *foot])).replace("\n", "") == "".join(foot)


def test_it_stays_below_the_text_and_where_it_speaks_of_the_school() -> None:
    assert SAID not in "\n".join(cut([*BODY, SAID]))
    own = "今后我校要巩固成果,补齐短板,推动各项工作再上一个新的台阶。"
    assert own not in "\n".join(cut([*BODY, *FOOT, own, "最新评论"]))


def test_it_stays_between_pages_of_the_text() -> None:
    last = "总之,要巩固成果,补齐短板,推动各项工作再上一个新的台阶。"
    assert last not in "\n".join(cut([*BODY, "第1页", "第2页", last]))


def test_a_sentence_of_the_text_stays_far_below_the_head_of_the_page() -> None:
    head = ["首页 > 范文 > 总结", "发布时间:2014-01-03 热度:22"]
    last = "在教研方面,参加市级课题1项,撰写论文2篇,其中一篇发表于县刊。"
    page = [
        *head,
        BODY[0],
        "一年来,我始终坚持党的教育方针,担任英语教学工作,成绩喜人。",
        last,
        "(转载请注明来自:石桥范文)",
    ]
    assert last not in "\n".join(cut(page))
