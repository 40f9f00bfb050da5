"""Measure the assistant by suites of fixed questions: suite, metrics, run, comparison, report."""
