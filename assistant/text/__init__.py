"""What several steps know about words: dates, marks, tokens, names, values."""
