"""One file per page of the window; a page never imports a page."""
