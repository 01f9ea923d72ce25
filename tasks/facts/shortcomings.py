"""How these documents word a shortcoming in a clause."""

from __future__ import annotations

import re

import regex

from tasks.text.scans import scan

LACKING = (
    r"(?:老化|老旧|破旧|陈旧|滞后|落后|短缺|紧缺|匮乏|淡薄|松散|涣散|薄弱|不(?:够|太|很)?(?:强|浓|高|够|力|到位|足|健全|完善|规范|均衡|平衡|合理|适应|达标|及时|深入|扎实|明显|理想|细致|严谨|紧密|充分|突出|鲜明|牢固|全面|完整|透彻|熟练|稳定|积极|主动|清晰)|欠缺|偏低|偏弱|偏少|[较很极太]差|[较很极太]低|[较很极太]弱|[较很极太]少|紧张|缺乏|缺少)"
    r"(?:问题|现象)?"
)
WORDED = rf"(?:严重|明显|相对|比较|较为|依然|仍然|还|仍|普遍)?{LACKING}"
_STATED = regex.compile(WORDED + r"(?=[,。;!\n]|$)")
_NEEDED = re.compile(
    r"(?:有待|尚待|亟待|亟需|急需|急待|仍需|还需|尚需|需要?(?:进一步|继续|不断))(?:于)?[\u4e00-\u9fff]{0,8}?(?:提高|加强|改善|完善|解决|改进|规范|提升|创新|充实|补充|健全|探索|转变|开设|深化|优化|增强|巩固|稳固|加力|加快)"
)
GRAVE = scan(
    re.compile(
        r"无力整改|大面积危房|难以为继|受到(?:了|很大|较大|严重)?(?:的)?(?:影响|制约|打击)|制约(?:着|了)|形不成|跟不上|漏电|烂得|极大的?威胁|得不到(?:保障|落实|解决)|没有找准|不切(?:合)?实际"
        r"|(?:均|都|远|仍|还)?未达标(?=[,。;])|(?:均|都|远|仍|还)?(?:达不到|未达到)(?:[^,。;]{0,10}(?:标准|要求|规定|水平))?(?=[,。;])|举步维艰|(?:不能|无法)正常(?:开展|使用|运转|进行|授课)"
        r"|严重(?:不足|短缺|缺乏|匮乏|流失|老化|失衡|滞后|超编|缺编)(?=[,。;])|严重(?:滑坡|下滑)"
        r"|(?<![不没未])存在(?:着)?(?:重大|较大)?(?:安全|消防|交通|火灾|质量)?隐患(?=[,。;\n]|$)"
        r"|(?:急需|亟需|亟待|急待)(?:进行)?(?:维修|修缮|改造|更换|添置|扩建|新建|修复)(?=[,。;\n]|$)"
        r"|(?<![不没未])(?:存在|还?有)(?:着)?(?:一定|较大|不小|很大|严重|诸多|不少|明显)的?[^,。;]{0,10}(?:隐患|差距|漏洞|缺陷)(?=[,。;\n]|$)"
        r"|面临(?:着)?(?:严峻|很大|较大|巨大|诸多)的?(?:困难|困境)(?=[,。;]|$)|无力(?:更新|维修|承担|改善)|无法(?:启动|开工|实施|落实|推进|更新|维修)(?=[,。;]|$)"
        r"|(?:破[烂旧]不堪|摇摇欲坠|支离破碎)(?=[,。;]|$)"
        r"|(?:各种|设备|设施|材料|线路)[^,。;]{0,6}老化|松散、无序|(?:还没有|尚未|仍未|迟迟没有)(?:落实)?到位(?=[,。;]|$)|无法满足|不能满足|难以满足|远远不能"
    ),
    "急需 急待 亟 破烂 破旧 摇摇 支离 面临 还有 有着 有一 有较 有不 有很 有严 有诸 有明 "
    "还没 尚未 迟迟 "
    "不切 不能 严重 举步 仍未 仍达 制约 受到 各种 均未 均达 大面 存在 形不 得不 无力 无法 未达 材料 松散 极大 没有 漏电 烂得 线路 设备 设施 跟不 "
    "达不 还未 还达 远未 远达 远远 都未 都达 难以",
)
REMEDY = regex.compile(
    r"解决(?!不了)|克服|针对|改变|避免|防止|杜绝|消除|弥补|补齐|扭转|缓解|改造(?!项目)|破解|查找|化解|减少|治理|整治|预防|帮扶|关爱|不再|为了|为切实|如果|若|凡|应|(?<!达不到)(?<!未达到)(?<!不符合)(?<!满足)要求|严禁|不得|无论|没有(?:发生|出现|发现)|[无未](?:发生|出现|发现)|排查|纠正|(?<!无力)(?<!难以)整改|通报"
)


def states_problem(clause: str) -> bool:
    """Whether a clause by itself asserts a grave shortcoming, and not its remedy.

    Only strong wordings count here: `有待提高` outside of a list of problems is a stock phrase.

    >>> states_problem("线路老化,无法满足教学需要"), states_problem("解决了设备老化的问题")
    (True, False)
    """
    return GRAVE.pattern.search(clause) is not None and REMEDY.search(_ASIDE.sub("", clause)) is None


_ASIDE = re.compile(r"\([^()]{1,30}\)")  # 改造项目(换门窗、刷墙面)无法启动


_ANNOUNCED = re.compile(
    r"(?:存在|有|看到|发现)(?:着|了)?(?:一些|许多|不少|诸多|很多|较多)的?(?:安全|消防|质量){0,2}(?:隐患|短板|漏洞|薄弱环节)[。;!]?$|(?:存在|有|看到|面临)(?:着|一些|许多|不少|一定|诸多|很多|的|明显){0,3}(?:(?:老|新)?(?:问题|不足(?:之处)?|差距|困难|缺点|挑战|矛盾)[和与及、]?)+(?:(?:需要?|有待|亟待)[^,。]{0,8})?[。;!]?$|(?:存在|有)[^,。]{0,12}(?:不好|不够|不足|欠缺|改进|不尽如?人?意|不完善)的?地方[。;]?$|^(?:此外,)?这[是些]|中的(?:不足|问题)[。;]?$"
)


def only_announces(sentence: str) -> bool:
    """Whether a sentence of a section about shortcomings names none itself.

    >>> only_announces("虽然成绩可喜,但仍存在一些问题需要改进。"), only_announces("教研活动开展不够深入。")
    (True, False)
    """
    return _ANNOUNCED.search(sentence) is not None and _APART.search(sentence) is None


# 城乡之间还存在差距 says between whom.
_APART = re.compile(r"之间[^,。;]{0,16}(?:差距|矛盾)")


_DENIED = re.compile(
    r"(?:没有|并无|均无|从无|无|从未|均未|未|不存在)(?:任何|再)?(?:发生|出现|发现|存在|擅自|私自|违规|违反|违纪|乱|截留|挪用|挤占|克扣|强制|强行|体罚|变相|虚报|套取|拖欠|[^,。;]{0,4}?以[^,。;]{2,24}(?:为由|名义))"
    r"|没有[^,。;]{2,30}(?:现象|行为)(?:发生|出现|存在)?[。;]?$"
)
_YET = re.compile(r"但|然而|不过|仍|还|只是")


def denies(sentence: str) -> bool:
    """Whether a sentence of a section about shortcomings says that there are none.

    >>> denies("学校没有以补课为由乱收费的现象。"), denies("没有乱收费,但公示不及时。")
    (True, False)
    """
    return _DENIED.search(sentence) is not None and _YET.search(sentence) is None


def sounds_alike(clause: str) -> bool:
    """Whether a clause beside a grave one goes on with the shortcoming, and not with its remedy.

    >>> sounds_alike("线路经常起火,漏电严重"), sounds_alike("对隐患限期整改")
    (True, False)
    """
    return sounds_like_problem(clause) and REMEDY.search(clause) is None


_GENERIC = re.compile(r"(?:存在|有)[^,。;]{0,14}(?:问题|不足|差距|困难|缺点|欠缺|薄弱环节)")


def says_what_lacks(clause: str) -> bool:
    """Whether a clause by itself says of something that it is not as it should be.

    >>> [says_what_lacks(c) for c in ("教研深度不够", "培训还有待加强", "还存在一些不足")]
    [True, True, False]
    """
    worded = _STATED.search(clause) is not None or _NEEDED.search(clause) is not None
    return worded and _GENERIC.search(clause) is None


_LACKING = regex.compile(
    r"不(?:够|足|强|高|力|到[位底]|坠底|能|利|善|严|深|实|多|大|好|齐|浓|紧|密切|清|明[确晰显]|细|精|准|广|快|畅|顺|稳|牢|透|全|统一|协调|配套|主动|积极|彻底|灵活|充分|系统|连贯|匹配|相适应|尽如?人?意|突出|活跃|卫生|平衡|均衡|完整|规范|健全|完善|合理|及时|科学|熟悉|认真)|"
    r"有(?:较大|一定|很大|不小)?的?(?:偏差|差距|欠缺|漏洞|短板|盲区|死角|缺口|断层)|存在[^,。;]{2,20}(?:现象|情况|问题)|[仍还]有[^,。;]{2,16}现象|走过场|断层|缺位|空缺|缺口|失修|松动|渗水|开裂|锈蚀|生锈|断裂|瓶颈|后劲|弱项|"
    r"欠|单一|狭小|拥挤|倾斜|开裂|裂缝|渗漏|漏雨|紧缺|紧张|难|(?<!出)差(?![异旅额])|少|缺|低|弱|滞后|落后|老化|老旧|湿滑|问题|隐患|危房|没有|未能|尚未|流失|无(?=[\p{Han}]{0,6}(?:带|条|室|设施|设备|装置|场地|保障|经费|专职|门卫|围墙|防护|资质))|无法|疏忽|违规|违纪|擅自|私自|乱收费|体罚|超载|超编|脱岗|空岗|敷衍|应付|失衡|缓慢|较慢|陈旧|破旧|简陋|狭窄|窄小|杂乱|混乱|松懈|下降|下滑|滑坡|偏大|过大|过多|过重|脱节|脱落|破损|损坏|失效|过期|裸露|堵塞|积水|泥泞|形式(?:主义|化)|流于|(?<![不容可])忽视|轻视|不重视|未(?=[按经建开全设配形做落达兴修安装整清更竣完])|^(?:有的|个别|部分|少数)|需(?:进一步|要?更加)|要更加"
    r"|亟[待需]|下行|过[高低快慢]|频发|多发|时有发生|屡禁不止|较重|繁重|艰巨|严峻|沉重|突出$|偏[弱低高多重慢小紧松软]"
    r"|压力(?:仍?然?|较|很|巨|更|加|不断|持续)*[大增]|未[及得被纳履执签解]|不良影响|受限|受阻|不易|需要?(?:改进|改善|完善|加强|提高|提升|改革|优化|更新)(?=[,。;]|$)|影响(?:了|着|到)?[^,。;]{0,8}(?:公平|质量|发展|效果|效率|安全|积极|健康|秩序|运转|形象)|变形|塌陷|腐[烂蚀朽]|破裂|坑洼|[较很散]乱|脏乱|[减弱虚淡]化|减弱|模糊|淡漠|散漫|仍然存在|不同程度存在|还[需要](?:进一步|继续|不断)?(?:加大|加快|加强|提高)|(?:任务|负担)[^,。;]{0,4}重(?![点视])"
)


def sounds_like_problem(clause: str) -> bool:
    """Whether a clause under a heading of problems is worded as one.

    >>> [sounds_like_problem(c) for c in ("设备老化", "管理有待加强", "下面作简要汇报")]
    [True, True, False]
    """
    return (
        any(p.search(clause) for p in (_STATED, _NEEDED, GRAVE.pattern))
        or _LACKING.search(clause) is not None
    )
