"""PDF files written by hand: a page is what its content stream draws, text by a predefined Chinese encoding."""

from __future__ import annotations

from collections.abc import Sequence

SIZE = 16.0
WIDTH, HEIGHT = 595, 842
LEFT, RIGHT = 80.0, 515.0


def show(text: str, x: float, y: float, size: float = SIZE, matrix: str = "1 0 0 1") -> str:
    """Draw a text; `y` counts from the top."""
    code = text.encode("utf-16-be").hex()
    return f"BT /F1 {size} Tf {matrix} {x:.2f} {HEIGHT - y:.2f} Tm <{code}> Tj ET\n"


def stroke(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw a line."""
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n"


def ruled(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The lines of a table whose cells are all single."""
    down = "".join(stroke(x, ys[0], x, ys[-1]) for x in xs)
    return down + "".join(stroke(xs[0], y, xs[-1], y) for y in ys)


def set_text(paragraph: str, top: float, *, size: float = SIZE, lead: float = 28.0) -> tuple[str, float]:
    """A paragraph set in full lines, the first one indented; what draws it, and where the next line is."""
    room = int((RIGHT - LEFT) // size)
    lines, rest, first = [], paragraph, True
    while rest:
        take = room - 2 * first
        lines.append((rest[:take], LEFT + 2 * size * first))
        rest, first = rest[take:], False
    drawn = "".join(show(text, x, top + i * lead, size) for i, (text, x) in enumerate(lines))
    return drawn, top + len(lines) * lead


def pdf(pages: Sequence[str], *, extra: str = "", page_extra: str = "", catalog: str = "") -> bytes:
    """A file of pages of these content streams; `extra` are further objects from number 6 + 2·pages on."""
    kids = " ".join(f"{6 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 5 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0"
        "/Ascent 880/Descent -120/CapHeight 700/StemV 90>>",
    ]
    for i, content in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {7 + 2 * i} 0 R"
            f"/Resources<</Font<</F1 3 0 R>>/XObject<</I {6 + 2 * len(pages)} 0 R>>>>{page_extra}>>"
        )
        objects.append(f"<</Length {len(content.encode())}>>stream\n{content}\nendstream")
    objects += [extra] if extra else []
    return _file(objects)


PICTURE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n"
    "0\nendstream"
)


def _file(objects: Sequence[str]) -> bytes:
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for i, body in enumerate(objects):
        places.append(len(out))
        out += f"{i + 1} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return bytes(out) + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()
