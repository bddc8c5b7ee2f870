"""URLs, status codes and documentation."""
