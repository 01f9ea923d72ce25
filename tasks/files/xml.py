"""XML of a package, parsed so that nothing outside it is ever touched."""

from __future__ import annotations

from lxml import etree

from tasks.files.shapes import Refused

_DOCTYPE_WITHIN = 4096


def parse_xml(body: bytes, name: str) -> etree._Element:
    """The root of an XML part.

    Office Open XML forbids a document type (ECMA-376 part 2, 9.1.4), which is where entities are declared,
    so one is refused before it is parsed. Slightly broken XML is read as far as it goes.

    Raises:
        Refused: there is a document type, or no XML.
        MemoryError: there is no room for it; the parser would give what it has so far.
    """
    if b"<!DOCTYPE" in body[:_DOCTYPE_WITHIN] or "<!DOCTYPE".encode("utf-16-le") in body[:_DOCTYPE_WITHIN]:
        raise Refused("xml_entities", f"{name} declares a document type")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "unknown error" in str(error):  # what libxml2 says where it gets no memory
            raise MemoryError from error
        raise Refused("broken_file", f"{name}: {error}") from error
    if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
        raise MemoryError
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise Refused("broken_file" if root is None else "xml_entities", f"{name}: no plain XML")
    return root
