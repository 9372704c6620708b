"""What every word, number, setting and method is: in a sentence, with its formula and source."""
