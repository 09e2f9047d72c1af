"""Outside addresses: where they stand in files, and whether they answer; nothing here runs in a build."""
