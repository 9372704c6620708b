"""Published cases computed again by this program, beside the figures that were printed."""
