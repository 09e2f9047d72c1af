"""What is quoted: stretches between marks, behind a dash, or set apart without either.

marks        what stands between quotation marks
dashes       what a dash opens instead
apart        what is quoted without marks: transcripts and interviews, with labels, parties and speeches; set_off for
             block quotations and posts
"""
