"""The page Agreement: the answer for each stakeholder, and what can be agreed."""
