"""The frame of the look pages: one file each, with its own style and script, that loads nothing from anywhere."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from flows.look_pieces import printable
from tasks.errors import BadInput

STYLE = """
:root { color-scheme: light; font: 16px/1.7 system-ui, sans-serif; color: #222; background: #fff }
body { margin: 0 }
header { padding: .5rem 1rem; border-bottom: 1px solid #ccc }
h1 { font-size: 1.1rem; margin: 0 } h2 { font-size: 1rem; margin: 1.2rem 0 .3rem }
.note { color: #555; font-size: .85rem; margin: 0 }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
.sides { width: 100%; border-collapse: collapse; table-layout: fixed }
.sides td, .sides th { padding: .25rem 1rem; vertical-align: top; text-align: left; border-bottom: 1px solid #eee }
.sides td + td, .sides th + th { border-left: 1px solid #ccc }
.sides tr.changed { background: #fffdf2 }
.chrome { color: #999; background: #f2f2f2 }
del { background: #fbdcdc; color: #8a1c1c } ins { background: #d5f2d8; color: #14532d; text-decoration: none }
.marked { background: #fdf0b8; text-decoration: underline wavy #a16207 }
.columns { display: grid; grid-template-columns: 1fr 1fr; flex: 1; min-height: 0 }
body:has(> .columns) { display: flex; flex-direction: column; height: 100vh }
.columns > * { overflow: auto; padding: 0 1rem 50vh }
.rows table { border-collapse: collapse; font-size: .85rem }
.rows td, .rows th { padding: .1rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid #eee }
.rows tr[id] { cursor: pointer } .rows tr[id]:hover { background: #f3f6ff }
.rows td { min-width: 3.5rem; max-width: 18rem; overflow-wrap: break-word }
.rows td:first-child, .rows th { white-space: nowrap } .rows td:nth-child(2) { min-width: 12rem }
.legend { padding: 0 1rem } .legend label { margin-right: .8rem; white-space: nowrap; font-size: .85rem }
.fact { cursor: pointer; border-bottom: 2px solid var(--kind); background: color-mix(in srgb, var(--kind) 14%, transparent) }
.point::before { content: "‸"; color: var(--kind) }
.over1 { padding-bottom: 3px } .over2 { padding-bottom: 6px } .over3 { padding-bottom: 9px }
.over4 { padding-bottom: 12px } .over5 { padding-bottom: 15px }
.swatch { display: inline-block; width: .8em; height: .8em; margin-right: .3em; background: var(--kind) }
tr.on, .fact.on { outline: 2px solid #d00; outline-offset: 1px }
"""

# A click on a row shows its evidence, one on evidence its row; a further one the row of the fact around it.
SCRIPT = """
"use strict";
const marks = id => document.querySelectorAll(`[data-row="${CSS.escape(id)}"]`);
function point(id, target) {
  document.querySelectorAll(".on").forEach(e => e.classList.remove("on"));
  marks(id).forEach(e => e.classList.add("on"));
  document.getElementById(id).classList.add("on");
  target.scrollIntoView({block: "center"});
  target.focus({preventScroll: true});
  history.replaceState(null, "", "#" + id);
}
const toEvidence = row => { const found = marks(row.id); if (found.length) point(row.id, found[0]); };
function toRow(mark) {
  const around = [];
  for (let e = mark; e; e = e.parentElement.closest("[data-row]")) around.push(e.dataset.row);
  const last = around.findIndex(id => document.getElementById(id).classList.contains("on"));
  const id = around[(last + 1) % around.length];
  point(id, document.getElementById(id));
}
function follow(event) {
  if (String(getSelection())) return;
  const mark = event.target.closest("[data-row]"), row = event.target.closest("tr[id]");
  if (mark) toRow(mark); else if (row) toEvidence(row); else return;
  event.preventDefault();
}
document.addEventListener("click", follow);
document.addEventListener("keydown", event => { if (event.key === "Enter") follow(event); });
document.querySelectorAll(".legend input").forEach(box => box.addEventListener("change", () =>
  document.body.classList.toggle("no-" + box.value, !box.checked)));
const first = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (first && first.matches("tr[id]")) toEvidence(first);
"""


def page(title: str, note: str, body: str, *, style: str = "", script: str = "") -> str:
    """A whole page around `body`, which is HTML; `title` and `note` are text.

    The policy in the head lets the browser apply what this package wrote, by its hash, and load nothing: a text
    that came from a site can't bring anything to life, however it is written.
    """
    style = STYLE + style
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    return (
        '<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<title>{text_html(title)}</title><style>{style}</style></head>\n<body>"
        f'<header><h1>{text_html(title)}</h1><p class="note">{text_html(note)}</p></header>\n'
        f"{body}\n{f'<script>{script}</script>' if script else ''}</body></html>\n"
    )


def text_html(text: str) -> str:
    """Text as HTML: markup in it is shown, never obeyed.

    >>> text_html("<b>12&nbsp;人</b>")
    '&lt;b&gt;12&amp;nbsp;人&lt;/b&gt;'
    >>> text_html("现有教师86人")
    '现有教师86人'
    """
    return escape(printable(text))


def save(page: str, out: Path) -> None:
    """Write a page.

    Raises:
        BadInput: the file can't be written.
    """
    try:
        out.write_text(page, "utf-8")
    except OSError as error:
        raise BadInput(f"--html {out}: {error.strerror}; expected a file that can be written") from error


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
