"""What a word or a phrase is: the grammar that every rule about speakers asks.

tokens       a block as names, quotations, words and stops, in sentences
grammar      the small words of English; cues the verbs and nouns of saying, with noun_or_verb for forms that are both
phrases      which words name a speaker, with kinds (what they name), nouns and described (how it is printed)
beginnings   the phrase that ends with a word; endings the same for names
sources      the subject before or after a cue, with appositions and asides; listed and joined for several at once
subjects     what a sentence is about, with fronted and times for what stands before it
"""
