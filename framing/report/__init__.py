"""Results to something to look at or to hand on."""
