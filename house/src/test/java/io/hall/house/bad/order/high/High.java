package io.hall.house.bad.order.high;

/** The upper one. */
public record High() {}
