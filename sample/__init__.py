"""A made-up document site: documents with known facts, as text, as pages, and served on loopback.

    documents.py   document(seed, index): one document with its truth
    compose.py     its parts: title, opening, sections, problems, plans, signature
    ledger.py      problems, and the measures that answer them
    outline.py     headings and numbered lead-ins
    render.py      sentence patterns (words/, in the language of pattern.py) become text with facts:
                   sentence.py what it knows, marks.py the facts, arithmetic.py numbers that agree
    amounts.py dates.py prizes.py citations.py names.py profile.py   what the patterns are filled with
    pages.py       documents as pages of two differently built sites (markup/)
    sites.py       what the sites show
    habits.py      what real sites do to crawlers, one small instance each
    server.py      both sites on loopback: python -m sample.server
    write.py       documents and truth in a folder: python -m sample.write
    align.py       where the truth's offsets lie in the text of a page

Every sentence is our own; schools and persons are made up; counties are plain geography.
"""
