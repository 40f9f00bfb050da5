"""What an answer is made of: a model's reply read into claims, or the best sentences without a model."""
