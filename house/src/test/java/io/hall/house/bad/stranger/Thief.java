package io.hall.house.bad.stranger;

import io.hall.house.bad.parent.internal.Secret;

/** Uses what is not its own. */
public record Thief(Secret secret) {}
