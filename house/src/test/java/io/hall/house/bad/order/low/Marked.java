package io.hall.house.bad.order.low;

import io.hall.house.bad.order.low.constraints.Mark;

@Mark
record Marked() {}
