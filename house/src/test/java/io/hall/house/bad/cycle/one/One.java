package io.hall.house.bad.cycle.one;

import io.hall.house.bad.cycle.two.Two;

/** Half of a cycle. */
public record One(Two other) {}
