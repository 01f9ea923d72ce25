"""How fast the steps are, beside other tools that do a part of the same: `python -m benchmarks [NAME …]`.

    restore    steps 5 to 7, clean, repair and normalise; peers: OpenCC alone, ftfy
    facts      steps 8 to 11, from restored text to facts; peers: JioNLP, Recognizers-Text; is it linear?
    decode     step 4, HTML pages to source text; peers: beautifulsoup4, selectolax
    crawl      steps 1 to 3, a site on loopback into the archive; peer: Scrapy
    archive    step 3, records into the WARC archive and back; peer: warcio
    build      from the archive to published tables, with one worker and with two
    publish    what share of a build each stage has
    steps      what share of reading a document each step has
    peers      reading as a whole; peer: a plain script of trafilatura, ftfy, OpenCC, JioNLP and pandas
    nights     many small nights on one warehouse: files, bytes, time to open, with upkeep and without
    orchestration  what Prefect costs a batch, and how much its database grows

Peers are optional (`benchmarks/requirements.txt`); one that is not installed is named in the table, never left out
without a word. All contenders of a table take turns in the same run, and the median of their rounds counts, so that
a ratio means something on a machine that does other things as well. `--full` takes the sizes of the issues.
"""
