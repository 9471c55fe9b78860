package io.hall.reconcile;

import io.hall.money.Money;

/**
 * What a cause does to one difference.
 *
 * @param place whose difference
 * @param amount what it adds to the other side less what it adds to ours
 */
public record Effect(Place place, Money amount) {}
