"""Which clause, or what else, says in a sentence whose a quotation is.

evidence     the forms in which a sentence says so; most have a module of their name: after, before, closing, colon,
             any_verb (after, by a verb of no list), captioned, cried, inscribed, content
taken_up, impersonal, governing   read the other forms; opening, papers and taking_over say what stands in their way
weighing     which of these holds for a quotation, the surest first
"""
