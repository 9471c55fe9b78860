/**
 * The conformance kit (符合性测试): the rules that receipts, reconciliation, invoices, identifiers and
 * capital amounts must keep, held against any billing system through a small adapter. What it finds
 * is a report that names each rule with its source, its seed and the smallest counterexample.
 *
 * <p>Start at {@link io.hall.test.conformance.ConformanceKit#seeded}.
 */
@NullMarked
package io.hall.test.conformance;

import org.jspecify.annotations.NullMarked;
