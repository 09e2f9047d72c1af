"""Whom the source of a clause means in this article.

speakers     a source's speaker; who, it, authors and described_before for sources that stand for another
antecedents  whom he and she mean, sentence by sentence back, with candidates, chains (who goes on), met (whom I asked),
             in_passing (who is no subject)
cast         everybody the article names or lets speak, with genders and byline; story: its sentences and their subjects
named_beside, named_later   whom a description takes up, and whom it brings in; court: who is the witness
named_inside  who is named in the words and hardly speaks them
aliases, bodies   names that an account or a body goes by
attributed   the evidence with its speaker
"""
