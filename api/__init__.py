"""Nêu Gương: the yearly programme of following Hồ Chí Minh's example, as an API."""
