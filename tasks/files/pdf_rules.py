"""The straight lines that a PDF page draws: strokes, and boxes too thin to be anything else."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tasks.files.pdf_shapes import Frame, Rule

_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 4_000
_THIN = 3.0  # points: a filled box no thicker is a line
_DEEPEST = 4  # forms inside one another


def rules_of(page: pdfium.PdfPage, frame: Frame) -> tuple[tuple[Rule, ...], bool]:
    """The ruled lines of a page, and whether it has pictures."""
    rules: list[Rule] = []
    pictures = False
    for item, matrices in _objects(page):
        kind = raw.FPDFPageObj_GetType(item)
        pictures = pictures or kind == raw.FPDF_PAGEOBJ_IMAGE
        if kind == raw.FPDF_PAGEOBJ_PATH and len(rules) < _MOST_SEGMENTS:
            rules += (rule for line in _segments(item, matrices) if (rule := _straight(line, frame)))
    return tuple(rules), pictures


Matrix = tuple[float, float, float, float, float, float]


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[object, tuple[Matrix, ...]]]:
    """The objects of a page and of the forms in it, with the matrices around each, the inner one first."""
    count = min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    waiting: list[tuple[object, tuple[Matrix, ...], int]] = [
        (raw.FPDFPage_GetObject(page.raw, i), (), 0) for i in range(count)
    ]
    done = 0
    while waiting and done < _MOST_OBJECTS:
        item, around, depth = waiting.pop()
        done += 1
        matrices = (_matrix(item), *around)
        yield item, matrices
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inside = min(raw.FPDFFormObj_CountObjects(item), _MOST_OBJECTS)
            waiting += [(raw.FPDFFormObj_GetObject(item, i), matrices, depth + 1) for i in range(inside)]


def _matrix(item: object) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return 1, 0, 0, 1, 0, 0
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _segments(item: object, matrices: tuple[Matrix, ...]) -> Iterator[tuple[float, float, float, float]]:
    """The straight strokes of a path; a thin filled box as the line that it looks like."""
    points: list[tuple[float, float]] = []
    lines: list[tuple[float, float, float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for i in range(min(raw.FPDFPath_CountSegments(item), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(item, i)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, matrices)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO and points:
            lines.append((*points[-1], *point))
            if raw.FPDFPathSegment_GetClose(segment):
                lines.append((*point, *points[0]))
        elif raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            points = []
        points.append(point)
    yield from _thinned(lines)


def _thinned(
    lines: list[tuple[float, float, float, float]],
) -> Iterator[tuple[float, float, float, float]]:
    xs, ys = [x for a in lines for x in (a[0], a[2])], [y for a in lines for y in (a[1], a[3])]
    if not lines:
        return
    left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    if right - left <= _THIN < top - bottom:
        yield (left + right) / 2, bottom, (left + right) / 2, top
    elif top - bottom <= _THIN < right - left:
        yield left, (bottom + top) / 2, right, (bottom + top) / 2
    else:
        yield from lines


def _moved(x: float, y: float, matrices: tuple[Matrix, ...]) -> tuple[float, float]:
    for a, b, c, d, e, f in matrices:
        x, y = a * x + c * y + e, b * x + d * y + f
    return x, y


def _straight(line: tuple[float, float, float, float], frame: Frame) -> Rule | None:
    rule = Rule(*frame.box(*line))
    wide, high = rule.right - rule.left, rule.bottom - rule.top
    return rule if (wide < 1.0) != (high < 1.0) and max(wide, high) > _THIN else None
