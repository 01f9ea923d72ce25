"""The tables, declared.

`texts` is what was received and how it was restored, `facts` what it says, `journal` what was done.
"""
