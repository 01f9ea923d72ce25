"""What is left of pictures and of the names of sites goes."""

from __future__ import annotations

import pytest

from tests.text.pages import cut

BODY = ["本学期我校德育工作以养成教育为重点,开展主题班会16次。"]


@pytest.mark.parametrize(
    "line",
    [
        "![[总结]石桥小学安全工作.doc_第1页](http://file.example.com/2019-1/11/a46671.gif)",
        r"D:\活动照片\春游\IMG_0012_副本.jpg",
        "【example.com-石桥爱学-教育门户网】",
        "时间:03-18人气:63编辑:李小文",
    ],
)
def test_pictures_paths_and_names_of_sites_go(line: str) -> None:
    assert cut(["石桥小学德育工作总结", line, *BODY]) == [line]


@pytest.mark.parametrize("line", ["【重点工作】", "第一,安全工作要抓细抓实。", "D:备课充分,作业认真批改。"])
def test_lines_that_only_look_like_them_stay(line: str) -> None:
    assert cut(["石桥小学德育工作总结", line, *BODY]) == []
