package io.hall.house.bad.order.apart;

import io.hall.house.bad.order.high.High;

record Apart(High high) {}
