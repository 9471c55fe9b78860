package io.hall.house.bad.parent;

import io.hall.house.bad.parent.internal.Secret;

/** May use its own internal package. */
public record Parent(Secret secret) {}
