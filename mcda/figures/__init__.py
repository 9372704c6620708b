"""Chart data and the words on them; knows no toolkit."""
