package io.hall.house.bad.order.low.constraints;

/** A constraint. */
public @interface Mark {}
