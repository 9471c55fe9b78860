package io.hall.house.bad.open;

/** May be extended by anybody. */
public class Open {}
