"""Lists that go out as files: read in batches of cells, written as they come, in the columns in which they come in."""
