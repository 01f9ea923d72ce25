"""Spun words go back only in texts that a spinner's hand shows in."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.spun import find_spun
from tasks.vocabulary import table

PROOF = "坚持科学开展观。"


def unspun(text: str) -> str:
    return apply_edits(text, find_spun(text))[0]


@pytest.mark.parametrize(
    ("spun", "original"),
    [
        ("按照公平的原那么办事", "按照公平的原则办事"),
        ("制定了假设干规定", "制定了若干规定"),
        ("加强根底设施,在此根底上提高", "加强基础设施,在此基础上提高"),
        ("局部学校条件比拟困难", "部分学校条件比较困难"),
        ("广阔教师努力,还有缺乏。", "广大教师努力,还有不足。"),
        ("使入学率到达98%", "使入学率达到98%"),
        ("进一步标准办学行为", "进一步规范办学行为"),
        ("有方案地培训教师", "有计划地培训教师"),
        ("教育开展不均衡,加快开展", "教育发展不均衡,加快发展"),
        ("促进了教育开展。", "促进了教育发展。"),
        ("催促各校屡次整改", "督促各校多次整改"),
        ("校车平安检查", "校车安全检查"),
    ],
)
def test_words_go_back_in_a_spun_text(spun: str, original: str) -> None:
    assert unspun(PROOF + spun) == "坚持科学发展观。" + original


@pytest.mark.parametrize(
    "text",
    [
        "大力开展读书活动",
        "开展教研活动12次",
        "扎实推进标准化建设",
        "按国家标准配备器材",
        "平安校园创建工作",
        "制定了活动方案",
        "学生根底薄弱",
        "培训工作顺利开展",
        "无私奉献的精神",
        "方法那么多",
        "志愿者下午3点到达柳河小学",
    ],
)
def test_the_same_words_in_their_own_sense_stay_even_in_a_spun_text(text: str) -> None:
    assert unspun(PROOF + text) == "坚持科学发展观。" + text


def test_one_doubtful_phrase_proves_nothing() -> None:
    assert find_spun("开展平安教育,树立为人民效劳的思想。") == []


def test_doubtful_phrases_prove_together() -> None:
    assert unspun("强化效劳意识,夯实根底知识,广阔师生满意。") == "强化服务意识,夯实基础知识,广大师生满意。"


def test_a_few_phrases_in_a_very_long_text_prove_nothing() -> None:
    assert find_spun("强化效劳意识,夯实根底知识,广阔师生满意。" + "学校认真工作。" * 2000) == []


def test_another_dictionary_stays_idle_without_its_own_proof() -> None:
    assert unspun(PROOF + "工作进展的情况,根本保证") == "坚持科学发展观。工作进展的情况,根本保证"


def test_machine_synonyms_go_back() -> None:
    assert unspun("泛博西席和门生在黉舍里糊口,教诲事情好。") == "广大教师和学生在学校里生活,教育工作好。"


def test_every_phrase_of_the_vocabulary_differs_from_its_original() -> None:
    assert all(spun != original for spun, original, *_ in table("spun_phrases"))


def test_two_different_phrases_that_no_author_writes_prove_a_dictionary() -> None:
    assert unspun("强化效劳意识,夯实根底知识。") == "强化服务意识,夯实基础知识。"
    assert find_spun("强化效劳意识。") == []


@pytest.mark.parametrize(
    ("spun", "original"),
    [
        ("促进学生的全面开展。", "促进学生的全面发展。"),
        ("大力开展学前教育。", "大力发展学前教育。"),
        ("学前教育三年行动方案", "学前教育三年行动计划"),
        ("排除校园平安隐患", "排除校园安全隐患"),
        ("设体育工程10个", "设体育项目10个"),
    ],
)
def test_words_that_are_good_elsewhere_go_back_among_their_neighbours(spun: str, original: str) -> None:
    assert unspun(PROOF + spun) == "坚持科学发展观。" + original


def test_a_dictionary_that_calls_education_training_is_undone() -> None:
    spun = "全面贯彻党的训练方针,宽阔同学乐观参与,准时解决问题,提高同学的自学力量,促进同学全面进展。"
    right = "全面贯彻党的教育方针,广大学生积极参与,及时解决问题,提高学生的自学能力,促进学生全面发展。"
    assert unspun(spun) == right


@pytest.mark.parametrize(
    "text",
    ["体育训练队每天训练", "师资力量雄厚", "国家大事", "乐观向上的精神", "准时到校", "工作进展顺利"],
)
def test_its_words_stay_where_they_have_their_own_sense(text: str) -> None:
    proof = "宽阔同学乐观参与素养训练。"
    assert unspun(proof + text).endswith("。" + text)


@pytest.mark.parametrize(
    ("spun", "original"),
    [
        ("幼儿身心安康", "幼儿身心健康"),
        ("优化教师队伍构造", "优化教师队伍结构"),
        ("应急照亮灯", "应急照明灯"),
        ("开创工作新场面", "开创工作新局面"),
    ],
)
def test_further_words_of_known_dictionaries_go_back(spun: str, original: str) -> None:
    assert unspun(PROOF + spun) == "坚持科学发展观。" + original


def test_a_place_name_is_no_spun_word() -> None:
    assert unspun(PROOF + "陕西省安康市教育局") == "坚持科学发展观。陕西省安康市教育局"


NEWS = "落实会议精力,强化教师部队建造。"


@pytest.mark.parametrize(
    ("spun", "original"),
    [
        ("主管部分总结了经历。", "主管部门总结了经验。"),
        ("校园各项作业总结", "学校各项工作总结"),
        ("从部分总结的视点简略剖析", "从部门总结的角度简单分析"),
        ("仔细对待上级查看,发挥带头效果", "认真对待上级检查,发挥带头作用"),
        ("只要校长亲身参加,就会形成浪费", "只要校长亲自参加,就会造成浪费"),
        ("只要仔细备课,才能上好课", "只有认真备课,才能上好课"),
        ("完善规章准则", "完善规章制度"),
        ("立异才能进步了", "创新能力提高了"),
        ("学生归纳本质", "学生综合素质"),
        ("安全认识和职责心", "安全意识和责任心"),
        ("杰出问题,首要领导", "突出问题,主要领导"),
        ("专业常识面广", "专业知识面广"),
    ],
)
def test_a_dictionary_of_news_sites_is_undone(spun: str, original: str) -> None:
    assert unspun(NEWS + spun) == "落实会议精神,强化教师队伍建设。" + original


@pytest.mark.parametrize(
    "text",
    [
        "批改作业本",
        "一部分学生",
        "人生经历丰富",
        "集中精力抓落实",
        "数学思维训练",
        "历史使命感",
        "美丽校园文化节",
        "自我剖析材料",
        "关键时刻亲身体验",
        "驻地部队官兵",
        "办理手续",
    ],
)
def test_the_words_of_news_sites_stay_in_their_own_sense(text: str) -> None:
    assert unspun(NEWS + text).endswith("。" + text)


def test_a_school_report_with_many_of_these_words_is_not_spun() -> None:
    text = "本学期学生作业适量,部分学生经历丰富,思维活跃,精力充沛,爱好广泛,教师辅导耐心,方针明确,要点突出。"
    assert unspun(text) == text


def test_what_was_stopped_was_done_where_two_phrases_say_so() -> None:
    assert unspun("对食堂停止了查看,不时完善制度。") == "对食堂进行了查看,不断完善制度。"
    assert unspun("对食堂停止了查看。") == "对食堂停止了查看。"


def test_a_proverb_proves_a_dictionary_alone() -> None:
    assert unspun("有那么改之,无那么加勉。") == "有则改之,无则加勉。"
