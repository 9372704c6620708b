"""Small widgets that any page may use; none knows a page."""
