"""What articles call somebody: `beside` finds where, `words` which words are a role, `title` whose it is."""

from explainer.recognise.roles.beside import roles_beside

__all__ = ["roles_beside"]
