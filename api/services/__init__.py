"""Functions that load in scope, check the right, ask the rule, change and record the event."""
