"""Lists that come in as files: read, planned row by row, and written all or nothing by the same services as the API."""
