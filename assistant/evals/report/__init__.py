"""Turn runs and comparisons into text for a terminal, JSON, HTML, JUnit XML and Markdown; pure, prints nothing."""
