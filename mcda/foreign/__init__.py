"""Tables that were never made for Parley: what is where, and what comes in."""
