"""Sentences with which sites speak to their visitors: preview walls, sources, invitations, disclaimers."""

from __future__ import annotations

import regex

from tasks.text.chrome_notice_words import INVITING, OF_NOTICES, OF_PREVIEWS, SPOKEN

_PREVIEW = regex.compile(
    r"(?:超出|超过|到达)(?:了)?(?:可)?(?:免费)?(?:预览|试读)(?:范围|页数|限制)?"
    r"|还剩\s*\d+\s*页|剩余\s*\d+\s*页(?:未读)?|已(?:阅读|预览|显示)\s*\d+\s*页|继续免费阅读"
    r"|(?:预览|试读)(?:已|到此)结束|未完[,。]?\s*全文共|当前仅(?:显示|展示)"
    r"|仅(?:能)?(?:显示|展示|预览)\s*(?:前|\d|部分)\S{0,6}(?:页|字|内容|预览)"
    r"|(?:下载|购买|付费|登录|注册|开通\S{0,6})后\s*(?:即)?(?:可|能)?(?:以)?(?:查看|阅读|浏览|获取)(?:更多|全文|完整|全部|剩余)"
    r"|(?:查看|阅读|获取)(?:完整|全部|剩余)(?:内容|文档|版)?请(?:下载|登录|注册|开通|购买)"
    r"|会员(?:可|专享|免费)(?:阅读|下载|查看)全文"
    r"|因篇幅(?:问题|限制|原因|有限)?[,]?(?:不能|无法|未能)(?:全部|完全|完整)(?:显示|展示)"
    r"|省略\s*\d+\s*字[,。]?\s*(?:正式|注册|登[录陆]|付费|VIP)?会员"
    r"|(?:该|本)文档(?:总)?共\s*\d+\s*页"
    r"|(?:查看|阅读)(?:隐藏|完整|全部|更多)?内容\S{0,4}?(?:需要?|请)先?(?:登[录陆]|注册)"
    r"|\(剩余\s?\d+\s?字\)|阅读已结束|此处(?:隐藏|省略)\s*\d+\s*个?字"
    r"|[全本]文共\s*\d+\s*字[,，。]?\s*(?:仅供|[(（]?会员)|(?:刷新页面|登[录陆]网站|点此注册)[】\]]?\s*(?:打开|查阅|加入|阅读)"
)
_WHOLE = regex.compile(r"(?:全部|已经?|都)预览完(?:了|毕)|预览完毕|已(?:显示|展示|阅读)(?:全部|完整|全文)")
_SOURCE = (
    r"本(?:文|篇|文档|文章|资料|范文)(?:内容)?(?:由|来自|来源于?|来源自|来源:|摘自|转载自|转自|出自|地址|链接|网址)[:]?\s*"
    r".{0,40}(?:网|站|文库|www|http|整理|提供|编辑|会员|原创)"
    r"|本文(?:来源|地址|链接|网址)\s*:|本文档来源自|转发文档请保留"
    r"|(?:文章|资料|文档|图文|素材|内容)(?:均)?(?:来源|来自|转自|出处)\s*(?:于)?[:]?\s*(?:于)?(?:网络|互联网)(?!的)"
    r"|由会员分享[,]可在线阅读|更多相关《|[\"“]仅部分预览[\"”]的文档"
)
_RIGHTS = (
    r"转载请(?:注明|保留|标明|联系)|请注明(?:出处|来源)|版权归(?:原)?(?:作者|本站|\S{0,10}网)?所有"
    r"|未经(?:书面)?(?:授权|许可|允许)[,]?\S{0,8}(?:转载|摘编|复制(?:、|及|和|或)?(?:转载|发行|汇编|传播))"
    r"|侵权(?:行为|问题|之处|内容|嫌疑|了)?[,。]?(?:敬?请(?!求)|烦请|麻烦)|侵权\S{0,12}(?:联系(?:我们|站长|客服|本站|管理)|[立及](?:即|时)(?:删除|处理)|告知我们|通知我们|客服)|侵犯(?:了)?(?:您|你|版权|著作|知识产权)\S{0,20}(?:联系|告知|通知|删除|举报|处理|客服)"
    r"|(?:[仅只]代表|不代表)(?:作者|本站|本网|网友|发布者)\S{0,8}(?:观点|立场)"
    r"|版权归属\S{0,4}(?:提供|上传)[方者]|版权(?:争议|异议|纠纷)[,]?\S{0,4}请|客服\s*QQ\s*:?\s*\d{5}"
    r"|(?:网友|会员|用户)(?:自发|自行|提供并?)(?:上传|贡献|发布)|由(?:用户|网友|会员)(?:[(][^()]{1,20}[)])?(?:提供|(?:自行|主动)?上传)"
)
_SITE = (
    r"更多(?:精彩|相关|优秀|优质)?\S{0,20}(?:请|敬请|欢迎)(?:关注|点击|访问|登录|浏览|收藏|搜索)|更多\S{0,16}尽在"
    r"|(?:请|敬请)(?:关注|收藏)(?:本站|本网|我们)|您(?:正在|现在)(?:浏览|阅读|查看)的(?:是|文章|内容)"
    r"|点击(?:此处)?(?:下载|进入|查看|阅读|浏览)(?:全文|更多|本文|文档|原文|详情)|点此处?下载|下载\S{2,60}(?:word|doc)\S{0,6}$|^文档为\w+格式"
    r"|下载(?:本文|文档|资料|前)\S{0,6}(?:请|前)\S{0,4}(?:自行|仔细|先)(?:甄别|阅读|鉴别|预览|判断)"
    r"|本(?:站|网站)(?:(?:的|所有|全部|部分|提供的|上)(?:\S{0,3}?)(?:资源|文档|文章|内容|资料|信息|作品|素材|范文)|资源|文档|文章|内容|作品|素材|范文)"
    r"|本站(?:(?:不|仅|只|将|已)(?:支持|提供|保证|承担|负责)|(?:不|仅|只)(?:对|为)|[为是]\S{0,12}平台)|下载后\S{0,8}(?:浏览器|原文更清晰|无水印)"
    r"|(?:没有|无)(?:明确)?说明有答案|用户名和密码都是您填写|系统自动生成\)?$|下载(?:资源|文档|本文)?需要\s*\d+\s*(?:金币|积分|元|点)"
    r"|百度搜索[“\"][^”\"]{2,20}[”\"]\S{0,30}(?:尽在|专业资料|www)|扫(?:描|码)\S{0,6}(?:二维码)?关注"
    r"|(?:微信|手机|QQ)(?:扫一扫|扫码)[,!]?(?:即?可)?(?:分享|关注|阅读|观看|打开|登录|下载|在手机|继续|$)|手机(?:上|端)继续(?:观看|阅读)|^扫一扫\S{0,4}手机"
)
_EDITOR = (
    r"小编\S{0,12}?(?:整理|收集|搜集|准备|带来|分享|推荐|精选|搜索|提供|编辑|介绍)|小编就?[为给](?:大家|[您你]们?)"
    r"|(?:下面|以下|这里|这)(?:是|就是|为|由)[^,。]{0,10}(?:网|社|文库|之家)[^,。]{0,8}(?:整理|收集|搜集|分享|准备|推荐|精选|精心|根据)"
    r"|(?:下面|以下|这)(?:是|就是)我[们]?[^,。]{0,6}[为给](?:大家|[您你])[^,。]{0,6}(?:整理|收集|搜集|分享|准备|推荐|精选)"
    r"|[为给](?:大家|[您你]们?)\S{0,6}?(?:整理|收集|搜集|精选|汇总|推荐)了?\S{0,30}?(?:篇|范文|模板|文章|资料)"
    r"|(?:这里|下面|以下|今天)我们?[^,。]{0,6}(?:整理|收集|搜集)了?[^,。]{0,12}(?:范文|文章|资料|模板)"
    r"|由\S{2,10}?(?:网|文库|社|之家)\s?(?:\([^()]{4,40}\)\s?)?(?:整理|收集|编辑|推荐)|^请欣赏"
    r"|方便(?:大家|[您你]们?)(?:的?参考|查阅)|(?:范文|模板)\S{0,30}?供(?:大家|您|你|各位(?!教师|老师|领导|校长|同志|同仁|专家)|参考)"
)
_SHARED = (
    r"答案(?:为|由)网友(?:推荐|提供)|页面上的内容需要较新版本|该(?:资料|文档)是网友上传|下载(?:该|本)文档所得收入|下载的文档[,]不会出现|这里是精品文档编辑中心|本文可编辑可修改|收藏以便随时查阅|^以下为\S{4,60}的全部内容"
    r"|下载到本地\s?,?\s?更?方便阅读|(?:文档|内容|本文)\S{0,8}下载(?:之)?后\S{0,4}(?:任意|自由|自行|即)可?(?:编辑|修改|复制)|不当或者?侵权"
)
_GREETINGS = (
    r"整理文档很辛苦|赏杯茶钱|下载文档[,]编辑使用|暂无评论|正合[你您]意|希望[你您](?:能够?|会)?喜欢|认真阅读(?:下面|以下)的提示"
    r"|并非官方(?:站点|网站)|请输入[你您]要查询的|百科全书收录\d+条|请?勿使用迅雷|(?:点击|进行)[“\"]?版权申诉"
    r"|数学公式或PPT动画|下载文档时可能由于|请放心下载|未能成功下载|Adobe Flash Player|投诉处理。?$"
    r"|】上传分享[,]文档一共|如需要?获得完整(?:电子版|文档)|本文从网络收集|希望(?:大家|各位)(?:可以|都)?喜欢"
    r"|成为VIP(?:会员)?后|开通VIP[,!]?(?:畅享|尊享|享受|免费)|已包含配套word讲稿|下载权益|一旦售出|下载后[,]不支持退款|文档贡献者|大量收购\S{0,10}文档|需要登录后才(?:可以|能)"
    r"|添加\S{1,12}到(?:电脑)?桌面|安装后可以在桌面|下载后只包含\s*\d|(?:这些|以下|下面)\S{0,12}范文(?:涵盖|都是|展示)"
    r"|(?:下面|以下|这里)是[^。]{2,60}一起来(?:看看|看一[下看]|了解一下|欣赏)吧|[为给]大家精心准备了?[^,。]{0,24}(?:总结|方案|报告|计划|范文|体会|汇报)"
)
_NOTICE = regex.compile("|".join((_SOURCE, _RIGHTS, _SITE, _EDITOR, _SHARED, _GREETINGS)), regex.I)
# What no document says, whatever else stands in the sentence.
_PLAIN = regex.compile(
    rf"{_SOURCE}|{_GREETINGS}|小编\S{{0,12}}?(?:整理|收集|搜集|带来|分享|推荐|精选)|小编就?[为给](?:大家|[您你]们?)|转载请(?:注明|保留|标明|联系)",
    regex.I,
)
# What sites don't say of themselves: our school, the whole county, people, rooms and money in figures.
_OWN = regex.compile(
    r"我(?:校|县|市|区|镇|乡|局|园|院|站|省)|全[校县镇乡园](?!.{0,6}(?:范文|总结|报告|方案|材料))|[一二三四五六七八九十]、"
    r"|\d(?:余|多)?(?:(?:[万亿]|\d\d)元|名|人次|人(?!已|浏|阅|看|围|赞|评|气|下载|收藏)|所|台|套|册|平方米|间|场|节|%)"
)
_INVITATION = regex.compile(
    r"欢迎(?:大家|您|你|各位)?(?:前来)?(?:阅读|借鉴|参考|查阅|下载|收藏|浏览)|(?:仅供|以供)(?:大家|您|你|各位|网友)?参考"
    r"|感谢[您你]?的?(?:阅读|下载|观看|浏览)"
    r"|(?:希望|希翼|但愿)(?:以上|本文|这些|上述|内容)?\S{0,10}(?:对|能|给)(?:够)?(?:大家|您|你|各位)\S{0,12}(?:帮助|匡助|启发|参考)"
)


def is_preview_notice(line: str) -> bool:
    """Whether a folded line says that the rest of the document is behind a wall.

    >>> is_preview_notice("亲,该文档总共12页,到这里已超出免费预览范围,喜欢就下载吧!")
    True
    >>> is_preview_notice("全年完成阅读推广活动12次,人均阅读超过20册。")
    False
    """
    return OF_PREVIEWS.search(line) is not None and _PREVIEW.search(line) is not None


def shows_all(line: str) -> bool:
    """Whether a preview notice says that nothing is left.

    >>> shows_all("亲,该文档总共9页,全部预览完了,如果喜欢就下载吧!")
    True
    """
    return _WHOLE.search(line) is not None


def is_notice(line: str) -> bool:
    """Whether a folded line is the site speaking, not the document.

    Documents have web sites as well: what speaks of our school or counts people is theirs, unless its words are plain.

    >>> is_notice("下面是小编为大家收集的学校工作总结,欢迎阅读与收藏。")
    True
    >>> is_notice("文档版权归属提供者,如有版权争议,请立即联系我们。"), is_notice("网站客服QQ:10020030")
    (True, True)
    >>> is_notice("未经允许不得使用大功率电器,如有侵犯学生权益的行为可向教育局举报。")
    False
    >>> is_notice("更多活动请关注学校公众号,现有1200人关注。")
    False
    """
    if OF_NOTICES.search(line) is None or _NOTICE.search(line) is None:
        return False
    return _PLAIN.search(line) is not None or not says_own(line)


def may_speak(line: str) -> bool:
    """Whether a folded line has a word without which it is neither a notice nor a preview wall.

    >>> may_speak("全校教师45人。"), may_speak("全文共3页")
    (False, True)
    """
    return SPOKEN.search(line) is not None


def is_plain_notice(line: str) -> bool:
    """Whether a folded line is a notice in words that no document uses.

    >>> is_plain_notice("本文来源于某某范文网。"), is_plain_notice("如有侵权,请告知我们。")
    (True, False)
    """
    return OF_NOTICES.search(line) is not None and _PLAIN.search(line) is not None


def says_own(line: str) -> bool:
    """Whether a folded line speaks of what only a document speaks of.

    >>> says_own("全校教师45人。"), says_own("本站已为2所学校安装设备。"), says_own("欢迎阅读,共10篇。")
    (True, True, False)
    """
    return _OWN.search(line) is not None


def is_invitation(line: str) -> bool:
    """Whether a folded line invites the reader to use the text; documents do that as well, at meetings.

    >>> is_invitation("希望以上内容对您有帮助。"), is_invitation("欢迎家长到校参观。")
    (True, False)
    """
    return INVITING.search(line) is not None and _INVITATION.search(line) is not None and not says_own(line)
