"""Who speaks in a paragraph, and from one paragraph to the next.

paragraphs   what a paragraph tells of who speaks in it, with tags
carry        quotations without a clause of their own, with neighbours; things for those that are nobody's words
exchange     paragraphs that are only a quotation, turn by turn, with asking; unquoted paragraphs beside them
unsigned     whose words a block quotation is that nobody signed
"""
