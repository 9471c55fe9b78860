package io.hall.house.bad.unmarked;

/** Its package has no package-info. */
public final class Unmarked {}
