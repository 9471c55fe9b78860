package io.hall.security.masking;

import java.util.function.UnaryOperator;

/** What a personal or secret value is, and so how it is classed and masked. */
public enum DataKind {
  /** A person's name (姓名). */
  NAME("name", DataClass.L3, Masks::name),
  /** A mobile or landline number (电话). */
  PHONE("phone", DataClass.L3, Masks::phone),
  /** Where somebody lives (地址). */
  ADDRESS("address", DataClass.L3, Masks::address),
  /** An e-mail address (电子邮箱). */
  EMAIL("email", DataClass.L3, Masks::email),
  /** A customer number (用户编号). */
  CUSTOMER("customer", DataClass.L3, Masks::customer),
  /** What one household owes or paid (金额). */
  AMOUNT("amount", DataClass.L3, Masks::all),
  /** Free text about a person (备注), such as a reason. */
  NOTE("note", DataClass.L3, Masks::all),
  /** The number of an identity document (公民身份号码). */
  RESIDENT_ID("resident-id", DataClass.L4, Masks::residentId),
  /** The number of a bank card (银行卡号). */
  BANK_CARD("bank-card", DataClass.L4, Masks::bankCard),
  /** A password (口令). */
  PASSWORD("password", DataClass.L4, Masks::all),
  /** A one-time or recovery code (验证码). */
  CODE("code", DataClass.L4, Masks::all),
  /** What one-time codes are made from (动态口令种子). */
  SEED("seed", DataClass.L4, Masks::all),
  /** A session's or a service's token (令牌). */
  TOKEN("token", DataClass.L4, Masks::all),
  /** A cryptographic key (密钥). */
  KEY("key", DataClass.L4, Masks::all);

  private final String word;
  private final DataClass dataClass;
  private final UnaryOperator<String> mask;

  DataKind(String word, DataClass dataClass, UnaryOperator<String> mask) {
    this.word = word;
    this.dataClass = dataClass;
    this.mask = mask;
  }

  /** How carefully it is handled. */
  public DataClass dataClass() {
    return dataClass;
  }

  /** Returns {@code value} as a screen shows it; see {@link Masks}. */
  public String mask(String value) {
    return mask.apply(value);
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
