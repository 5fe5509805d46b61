// Draws the charts of a page from the tables beside them.
