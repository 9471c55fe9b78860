package io.hall.security.masking;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.identity.BankCard;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import io.hall.json.JsonWrittenOnly;
import io.hall.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A personal value (个人信息) that cannot leak by accident: it says its kind and a token in logs, its
 * mask on screens and in JSON, and itself only to {@link #reveal}.
 *
 * <pre>{@code
 * Sensitive<PhoneNumber> phone = Sensitive.phone(PhoneNumber.of("18000001999"));
 * log.info("called {}", phone);   // called ‹L3:phone:1f4b09aa›
 * phone.masked();                 // 180****1999
 * phone.reveal(scope).value();    // 18000001999, and the scope's listener knows
 * }</pre>
 *
 * <p>Immutable and thread-safe; not serializable. Equal are values of one kind and text, compared
 * in a time that does not depend on where they differ; the hash code cannot be traced back to the
 * value and changes from process to process. For passwords, codes and keys take {@link Secret},
 * which can be wiped.
 *
 * @param <T> what the value is
 */
@JsonWrittenOnly
public final class Sensitive<T> {

  private final DataKind kind;
  private final T value;
  private final String text;

  private Sensitive(DataKind kind, T value, String text) {
    if (kind.isCredential()) {
      throw new IllegalArgumentException("A credential is a Secret");
    }
    this.kind = kind;
    this.value = value;
    this.text = text;
  }

  /** Wraps a text. */
  public static Sensitive<String> of(DataKind kind, String text) {
    return new Sensitive<>(kind, text, text);
  }

  /**
   * Wraps a value of any type.
   *
   * @param text how the value is written whole
   */
  public static <T> Sensitive<T> of(DataKind kind, T value, Function<? super T, String> text) {
    return new Sensitive<>(kind, value, text.apply(value));
  }

  /** Wraps a name. */
  public static Sensitive<String> name(String name) {
    return of(DataKind.NAME, name);
  }

  /** Wraps an address. */
  public static Sensitive<String> address(String address) {
    return of(DataKind.ADDRESS, address);
  }

  /** Wraps a telephone number. */
  public static Sensitive<PhoneNumber> phone(PhoneNumber number) {
    return of(DataKind.PHONE, number, PhoneNumber::value);
  }

  /** Wraps the number of an identity document. */
  public static Sensitive<ResidentId> residentId(ResidentId number) {
    return of(DataKind.RESIDENT_ID, number, ResidentId::value);
  }

  /** Wraps the number of a bank card. */
  public static Sensitive<BankCard> bankCard(BankCard number) {
    return of(DataKind.BANK_CARD, number, BankCard::value);
  }

  /** Wraps an amount of one household. */
  public static Sensitive<Money> amount(Money amount) {
    return of(DataKind.AMOUNT, amount, Money::toString);
  }

  /** What it is. */
  public DataKind kind() {
    return kind;
  }

  /** Returns what a screen shows; see {@link Masks}. */
  @JsonValue
  public String masked() {
    return kind.mask(text);
  }

  /**
   * Returns the value.
   *
   * @throws io.hall.check.CheckFailedException with {@code MASKING-003} if the scope does not reach
   *     values of its kind
   */
  public T reveal(RevealScope scope) {
    scope.reveal(kind);
    return value;
  }

  /** As {@link #reveal}, as text. */
  String revealText(RevealScope scope) {
    scope.reveal(kind);
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sensitive<?> that
        && kind == that.kind
        && MessageDigest.isEqual(bytes(text), bytes(that.text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_16BE);
  }

  @Override
  public int hashCode() {
    return Tokens.number(kind, text);
  }

  /** Class, kind and token: {@code ‹L3:phone:1f4b09aa›}; no part of the value. */
  @Override
  public String toString() {
    return Tokens.of(kind, text);
  }
}
