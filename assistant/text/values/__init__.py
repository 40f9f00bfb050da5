"""Typed values of a text: numbers, money, shares, ranges, measures, dates and times, with the bounds that belong to them."""

from assistant.text.values.compare import agree, contradict, near
from assistant.text.values.kinds import Day, Value
from assistant.text.values.read import values

__all__ = ["Day", "Value", "agree", "contradict", "near", "values"]
