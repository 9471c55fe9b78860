package io.hall.security.masking;

/** What a personal or secret value is, and so how it is classed and masked. */
public enum DataKind {
  /** A person's name (姓名). */
  NAME("name", DataClass.L3),
  /** A mobile or landline number (电话). */
  PHONE("phone", DataClass.L3),
  /** Where somebody lives (地址). */
  ADDRESS("address", DataClass.L3),
  /** An e-mail address (电子邮箱). */
  EMAIL("email", DataClass.L3),
  /** A customer number (用户编号). */
  CUSTOMER("customer", DataClass.L3),
  /** What one household owes or paid (金额). */
  AMOUNT("amount", DataClass.L3),
  /** Free text about a person (备注), such as a reason. */
  NOTE("note", DataClass.L3),
  /** The number of an identity document (公民身份号码). */
  RESIDENT_ID("resident-id", DataClass.L4),
  /** The number of a bank card (银行卡号). */
  BANK_CARD("bank-card", DataClass.L4),
  /** A password (口令). */
  PASSWORD("password", DataClass.L4),
  /** A one-time or recovery code (验证码). */
  CODE("code", DataClass.L4),
  /** What one-time codes are made from (动态口令种子). */
  SEED("seed", DataClass.L4),
  /** A session's or a service's token (令牌). */
  TOKEN("token", DataClass.L4),
  /** A cryptographic key (密钥). */
  KEY("key", DataClass.L4);

  private final String word;
  private final DataClass dataClass;

  DataKind(String word, DataClass dataClass) {
    this.word = word;
    this.dataClass = dataClass;
  }

  /** How carefully it is handled. */
  public DataClass dataClass() {
    return dataClass;
  }

  /** Returns {@code value} as a screen shows it; see {@link Masks}. */
  public String mask(String value) {
    return switch (this) {
      case NAME -> Masks.name(value);
      case PHONE -> Masks.phone(value);
      case ADDRESS -> Masks.address(value);
      case EMAIL -> Masks.email(value);
      case CUSTOMER -> Masks.customer(value);
      case RESIDENT_ID -> Masks.residentId(value);
      case BANK_CARD -> Masks.bankCard(value);
      default -> Masks.all(value);
    };
  }

  /** Whether it proves who somebody is, and so is a {@link Secret} and never shown. */
  public boolean isCredential() {
    return compareTo(PASSWORD) >= 0;
  }

  /** The word in logs: {@code L3:phone}. */
  String label() {
    return dataClass + ":" + word;
  }
}
