"""Files that are no text: Word, PDF, RTF and zip bytes become a `Source`, in a process of their own.

| module | what it does |
|---|---|
| `source` | bytes become a `Source`: text and pages through `tasks.text.decode`, all else through the converter |
| `marks` | the one table of what bytes, extensions and media types stand for |
| `claims` | what name and content type say of a format, and whether the bytes agree |
| `members` | a zip becomes its member documents |
| `converter`, `server` | the process that converts, its limits, and the way to it and back |
| `convert` | format to reader; here untrusted bytes are parsed, never in the worker itself |
| `shapes`, `lines` | what a reader gives: lines of text, and tables whose cells know their place |
| `packages`, `xml` | zip containers within limits, XML without entities |
| `docx*`, `numbering` | Word 2007 and later |
| `doc*` | Word 97 to 2003 |
| `rtf*` | Rich Text Format |
| `pdf*` | PDF with a text layer |

Nothing here raises for a bad document: it becomes an issue that says why.
"""
