"""The commands of `explainer`, a module each.

A command imports what it alone needs when it runs, so that `recognise` starts without all that composes pages.
"""
