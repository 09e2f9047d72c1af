"""Who speaks by which cue, in one sentence.

clauses      the clauses of a sentence, by kind of cue
verbs        the words that make a verb of saying; constructions, inversion, inherited and relative give its subject
owned        words without a verb: "her words", "according to"; credited for who is quoted by somebody else
denials      cues by which the words are nobody's; nicknames for what a thing is called
through      what carried the words: "TV Northmere", a tweet; making for the verbs of writing and sending
"""
