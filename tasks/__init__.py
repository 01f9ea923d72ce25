"""What is done, step by step.

| # | step | module |
|---|------|--------|
| 1 | discover: index pages and folders become links | `tasks.web.links`, `tasks.web.folder` |
| 2 | fetch: a link becomes bytes | `tasks.web.client`, `tasks.web.robots` |
| 3 | archive: bytes become a WARC record and a row of `fetches` | `warehouse.archive` |
| 4 | decode: bytes become source text | `tasks.text.decode`, office files `tasks.files` |
| 5 | clean: chrome is told from the document | `tasks.text.clean` |
| 6 | repair: damage becomes edits | `tasks.text.repair` |
| 7 | normalise: one script and one width to match on | `tasks.text.normalise` |
| 8 | split: a compilation becomes parts | `tasks.text.split.split` |
| 9 | outline: a part becomes a tree of sections | `tasks.text.outline.outline` |
| 10 | extract: sections and sentences become fact rows | `tasks.facts.extract` |
| 11 | relate: duplicates and arithmetic | `tasks.facts.checks.checks`, `tasks.relate` |
| 12 | validate: staged tables become a verdict | `expectations.validate` |
| 13 | publish: staged tables become a snapshot | `warehouse.publish` |
| 14 | report: artifacts, Data Docs | `tasks.report` |

`tasks.crawl`, `tasks.build` and `tasks.publish` are the thin Prefect tasks over these steps: a function
is a task only if it can fail for a reason outside its arguments. `tasks.text.read` gives the order of
steps 4 to 7, `tasks.facts.extract` that of steps 8 to 11.
"""
