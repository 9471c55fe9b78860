package io.hall.house.bad.cycle.two;

import io.hall.house.bad.cycle.one.One;
import java.util.List;

/** Half of a cycle. */
public record Two(List<One> others) {}
