"""Make `syllables.tsv`: the characters of each syllable of Pinyin.

Run by hand, when the source changes: `python -m tasks.vocabulary.make_syllables FOLDER`, where FOLDER holds the unpacked
package pypinyin 0.55.0 (MIT); only its table of characters is read. Kept are the characters of GB 2312 and the Traditional
forms of them that GBK has.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from tasks.text.repairs.slip.symbols import converted, every
from tasks.vocabulary.make_character_tables import write


def syllables(folder: Path) -> list[str]:
    """The lines of the table: a syllable, its characters."""
    path = folder / "pypinyin/pinyin_dict.json"
    traditional, known = converted("t2s"), frozenset(every())
    by_sound: defaultdict[str, set[str]] = defaultdict(set)
    for point, sounds in json.loads(path.read_text(encoding="utf-8")).items():
        character = chr(int(point))
        if character in known and (_in_gb2312(character) or character in traditional):
            for sound in sounds.split(","):
                by_sound[sound].add(character)
    return sorted(f"{sound}\t{''.join(sorted(found))}" for sound, found in by_sound.items())


def _in_gb2312(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


if __name__ == "__main__":
    write("syllables.tsv", syllables(Path(sys.argv[1])))
