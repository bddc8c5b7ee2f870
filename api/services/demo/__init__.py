"""Invented people, units and pledges that reproduce published figures from records, for trying the software."""
