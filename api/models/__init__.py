"""Tables, constraints and indexes."""
