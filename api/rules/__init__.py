"""What is allowed, what follows and what it counts to: pure functions over facts, without SQL, HTTP or a clock."""
