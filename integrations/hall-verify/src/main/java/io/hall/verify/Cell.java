package io.hall.verify;

/** A cell of a report: what was paid for, of which season, and how. */
record Cell(String category, long season, String tender) {}
