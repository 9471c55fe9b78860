package io.hall.house.bad.parent.internal;

/** Not for strangers. */
public final class Secret {}
