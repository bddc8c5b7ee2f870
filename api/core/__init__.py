"""Settings, database, clock, errors, security, paging, text: nothing here knows a word of the domain."""
