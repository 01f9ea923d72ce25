"""The fonts that pdfium may use for a PDF that does not hold its own: ours, never the machine's.

Old Chinese PDFs name SimSun and leave it to the reader. Where the machine has no such font pdfium passes over each
character that is drawn alone (a 年 behind a number, a cell of one character), and with another font another text comes out. So
it gets one font whose every character is a box: nothing is drawn here, and what a page says is the same everywhere.
"""

from __future__ import annotations

import ctypes
from functools import cache
from pathlib import Path

import pypdfium2.raw as raw

_FOLDER = Path(__file__).parent / "fonts"
_VERSION = 2  # of the configuration that takes the folders of fonts


@cache
def use_own_fonts() -> object:
    """Start pdfium once with our fonts; gives what must live as long as pdfium does.

    pypdfium2 starts it when it is imported, with the fonts of the machine, and offers no other way.
    """
    text = ctypes.POINTER(ctypes.c_char)
    folder = ctypes.create_string_buffer(str(_FOLDER).encode())
    folders = (text * 2)(ctypes.cast(folder, text))  # the second is null, and ends them
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=_VERSION, m_pUserFontPaths=folders))
    return folder, folders
