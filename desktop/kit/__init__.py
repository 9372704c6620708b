"""What two pages share: widgets, item models, charts, printing, looks."""
