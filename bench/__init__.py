"""What the promises of speed are measured with: ours beside a named reference, on the same data, in the same run.

``python -m bench`` builds the demonstration case of S3 (the *Khối*: 5,246 members, ten years of pledges) on SQLite and
on PostgreSQL and prints a table of ratios. Milliseconds say little on a shared machine, ratios of interleaved rounds
more.
"""
