"""The explainer archive: article text files in, a cross-linked site out.  Knows nothing of MkDocs."""
