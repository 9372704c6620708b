"""What weighting, ranking and sensitivity refuse or point out."""

from mcda.errors.problem import Entry

METHODS: dict[str, Entry] = {}
