package io.hall.test.conformance;

/**
 * The check of numbers that customers give, as the kit sees it: whether one is taken without a
 * question. A system that knows "doubtful" answers {@code false} for it.
 */
public interface IdentifierAdapter {

  /** Whether {@code text} is a unified social credit code (统一社会信用代码). */
  default boolean isSocialCreditCode(String text) {
    throw new NotOfferedException();
  }

  /** Whether {@code text} is a resident identity number (公民身份号码). */
  default boolean isResidentId(String text) {
    throw new NotOfferedException();
  }

  /** Whether {@code text} is the number of a bank card (银行卡号). */
  default boolean isBankCard(String text) {
    throw new NotOfferedException();
  }
}
