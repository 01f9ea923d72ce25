"""The sound of words in brackets goes where a site added it, and stays where a teacher teaches it."""

from tasks.text.repair import repair


def test_words_are_glossed_with_and_without_blanks() -> None:
    text = "我校教师(jiàoshī)团结(tuán jié)协作,学习(xuéxí)先进经验。"
    assert [text[e.start : e.end] for e in repair(text)] == ["(jiàoshī)", "(tuán jié)", "(xuéxí)"]


def test_one_word_may_be_taught_and_other_words_are_no_sounds() -> None:
    assert repair("课上教读“憧憬(chōngjǐng)”一词。") == []
    assert repair("教学(dōngzhāng)、团结(lǎnduòde)、协作(kāixīnde)。") == []
