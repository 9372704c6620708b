"""Several stakeholders: what each gets from each package, and who is worst off."""
