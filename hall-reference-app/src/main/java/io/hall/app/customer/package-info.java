/**
 * The customers of the company and what they owe, as any billing system keeps them: personal texts
 * sealed, found by keyed hashes. Start at {@link io.hall.app.customer.Customers}.
 */
@NullMarked
package io.hall.app.customer;

import org.jspecify.annotations.NullMarked;
