"""Read: files of the project become articles, entries and problems."""
