"""Words without which a line is no notice of a site: looked for first, they spare most lines the patterns."""

from __future__ import annotations

import re

# Each pattern holds one of these; looking for them first spares most lines the patterns.
_PREVIEW_WORDS = (
    "预览",
    "试读",
    "页",
    "全文",
    "阅读",
    "完整",
    "全部",
    "剩余",
    "更多",
    "本文",
    "网站",
    "注册",
    "省略",
    "隐藏",
)
_NOTICE_WORDS = (
    *(
        "来自",
        "来源",
        "摘自",
        "转自",
        "出自",
        "转载",
        "本文",
        "由会员",
        "更多",
        "预览",
        "出处",
        "版权",
        "授权",
        "许可",
    ),
    *(
        "允许",
        "侵权",
        "侵犯",
        "观点",
        "立场",
        "上传",
        "贡献",
        "发布",
        "网友",
        "会员",
        "用户",
        "请关注",
        "请收藏",
        "您正在",
    ),
    *(
        "您现在",
        "点击",
        "点此",
        "下载",
        "文档为",
        "答案",
        "系统自动",
        "本站",
        "本网站",
        "百度",
        "微信",
        "手机",
        "QQ",
        "扫",
        "小编",
        "范文",
        "模板",
        "编辑",
        "收藏",
        "以下为",
        "新版本",
        "赏杯",
        "编辑使用",
        "暂无",
        "正合",
        "喜欢",
        "提示",
        "官方",
        "百科",
        "迅雷",
        "请输入",
        "电子版",
        "dobe",
        "PPT",
        "投诉",
        "VIP",
        "收购",
        "登录后",
        "整理",
        "收集",
        "一起来",
        "售出",
        "精心准备",
        "桌面",
        "方便大家",
        "方便您",
        "方便你",
    ),
)
_INVITING_WORDS = ("欢迎", "参考", "帮助", "匡助", "启发", "感谢")
_SPOKEN_WORDS = tuple(dict.fromkeys((*_PREVIEW_WORDS, *_NOTICE_WORDS)))
NOTICE_WORDS = tuple(dict.fromkeys((*_PREVIEW_WORDS, *_NOTICE_WORDS, *_INVITING_WORDS)))
# Fixed words alone: `re` reads them many times as fast as one plain search a word, and as `regex`.
OF_PREVIEWS, OF_NOTICES, SPOKEN, INVITING = (
    re.compile("|".join(map(re.escape, words)))
    for words in (_PREVIEW_WORDS, _NOTICE_WORDS, _SPOKEN_WORDS, _INVITING_WORDS)
)
