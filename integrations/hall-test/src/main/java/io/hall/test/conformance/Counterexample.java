package io.hall.test.conformance;

/**
 * The smallest case found in which a rule does not hold (反例). Calls, numbers and amounts stand in
 * it as code, the same for readers of every language; amounts are in yuan.
 *
 * @param given what was asked, in its order
 * @param expected what the rule asks for, such as {@code 0.06} or {@code REFUSED}
 * @param answered what the adapter answered, or the exception that it threw
 */
public record Counterexample(String given, String expected, String answered) {}
