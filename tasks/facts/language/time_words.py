"""Words that say when something was so, where they open a clause: 今年, 上半年, 第三季度, 近三年来.

They are part neither of what is counted (上半年共投入资金30万元: 资金) nor of who did it. What they say
is read by `tasks.facts.indicators.periods`; here only their extent matters.
"""

from __future__ import annotations

#: What stands before 年 where a year was blanked out: xx, 20xx, 201x, ××, 20**, 20__, 20○○.
MASKED_YEAR = r"(?:(?:19|20)[0-9]?)?[xX×✕*＊_○]{1,6}"

#: 二〇〇六年, 二〇一三年十二月, 一九九八年十月三日.
SPELT_DATE = r"(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?"

_YEARS = r"[一二两三四五六七八九十几多]"

#: An alternation without a group around it, for patterns of the head of a clause.
TIMES = "|".join(
    (
        r"(?:(?:\d{4}(?:[-—]\d{4})?|1[01]\d)(?:学年度?|年度)"
        r"|\d{4}年?(?:[-—~－–至到、和及与]{1,2}\d{4}年?){1,4}(?<=年)(?!级)|\d+ ?年(?!级|制))(?:以?来|内|底|初|末|[春秋]季)?",
        rf"{SPELT_DATE}(?:以?来|内|底|初|末|[春秋]季)?",
        rf"{MASKED_YEAR}(?:学年|年)度?(?!级)(?:以?来|内|底|初|末|[春秋]季)?",
        r"[今去前明上当本同]年(?![级轻龄])(?:以来|度|内|底|初|末|同期)?",
        r"(?:[本上下新每](?:个)?学[期年]|第[一二12]学期)(?:以来|初|末)?",
        r"[上下前]半年|半年来|全年|年[内底初末]|年来",
        r"(?:第?[一二三四1-4](?:[至到—~-]第?[二三四2-4])?|前[一二两三123])季度(?:以来)?",
        rf"(?:近|最近|过去|连续)(?:{_YEARS}|\d)年(?:来|间|内|里)?|(?:近|历)年来|{_YEARS}+年(?:以?来|间)",
        r"[前头](?:\d{1,2}|[一二三四五六七八九十两]{1,3}) ?个(?:月|季度)",
        r"当时|那时|新(?:的)?一?年里",
        r"[暑寒]假(?:期间|中|里)|[今去][春夏秋冬]|\d+ ?月(?:份|初|底|中旬|上旬|下旬)?",
    )
)
