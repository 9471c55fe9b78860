package io.hall.house.bad.order.low;

import io.hall.house.bad.order.high.High;

record Low(High high) {}
