package io.hall.test.conformance;

import java.util.List;
import java.util.stream.Stream;

/** The rules of identifiers: published examples, and one wrong character in a right one. */
final class IdentifierChecks {

  private IdentifierChecks() {}

  /** Asks the adapter. */
  private interface Question {
    boolean isRight(IdentifierAdapter adapter, String text);
  }

  static List<Check<IdentifierAdapter, ?>> all() {
    Question code = IdentifierAdapter::isSocialCreditCode;
    Question person = IdentifierAdapter::isResidentId;
    Question card = IdentifierAdapter::isBankCard;
    return List.of(
        examples(Rule.CREDIT_CODE, Identifier.Kind.CREDIT_CODE, code),
        slips(Rule.CREDIT_CODE_SLIP, Identifier.Kind.CREDIT_CODE, code),
        examples(Rule.RESIDENT_ID, Identifier.Kind.RESIDENT_ID, person),
        slips(Rule.RESIDENT_ID_SLIP, Identifier.Kind.RESIDENT_ID, person),
        examples(Rule.BANK_CARD, Identifier.Kind.BANK_CARD, card),
        slips(Rule.BANK_CARD_SLIP, Identifier.Kind.BANK_CARD, card));
  }

  private static Check<IdentifierAdapter, ?> examples(
      Rule rule, Identifier.Kind kind, Question question) {
    return check(rule, Cases.of(Identifier.of(kind)), question);
  }

  private static Check<IdentifierAdapter, ?> slips(
      Rule rule, Identifier.Kind kind, Question question) {
    return check(
        rule,
        Cases.drawn(random -> Identifier.slip(random, kind), one -> Stream.empty()),
        question);
  }

  private static Check<IdentifierAdapter, ?> check(
      Rule rule, Cases<Identifier> cases, Question question) {
    return new Check<>(
        rule,
        cases,
        (adapter, one) -> Trial.of(one, one.right(), question.isRight(adapter, one.text())));
  }
}
