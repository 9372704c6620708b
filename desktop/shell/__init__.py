"""The window itself: menus, rail, register of pages, problems, faults."""
