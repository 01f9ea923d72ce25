"""What stands twice in a row stands once, a refrain and a form as often as they are said."""

from tasks.text.repair import repair

BLOCK = "一、组织领导\n学校成立了由校长任组长的安全工作领导小组,责任到人。\n"


def cut(text: str) -> list[str]:
    return [text[e.start : e.end] for e in repair(text) if e.kind == "duplicated"]


def test_a_clause_and_a_sentence_stand_once() -> None:
    assert cut("一年来,全体教师团结协作,全体教师团结协作,成绩喜人。") == ["全体教师团结协作,"]
    assert cut("学校配备校医一名。每月开展卫生检查四次。每月开展卫生检查四次。") == ["每月开展卫生检查四次。"]


def test_a_refrain_stays_and_so_do_years_that_are_masked() -> None:
    assert cut("安全重于泰山啊同志们,安全重于泰山啊同志们,安全重于泰山啊同志们。") == []
    assert cut("xx年度辍学率为零的学校,xx年度辍学率为零的学校,都受表彰。") == []


def test_a_block_of_lines_stands_once_and_a_form_as_it_is() -> None:
    assert cut(BLOCK + BLOCK + "二、制度建设\n") == [BLOCK]
    assert cut("组长:\n成员:\n组长:\n成员:\n") == []
