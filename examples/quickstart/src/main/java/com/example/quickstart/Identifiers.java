package com.example.quickstart;

import io.hall.check.Checked;
import io.hall.identity.PhoneNumber;
import io.hall.identity.SocialCreditCode;
import io.hall.identity.TaxpayerId;
import java.util.List;
import java.util.Locale;

/** Checks identifiers without annotations. */
public final class Identifiers {

  private Identifiers() {}

  /** Prints what is found in each. */
  public static void main(String[] args) {
    Checked<SocialCreditCode> code = SocialCreditCode.parse("91350100M000100Y44");
    System.out.println(code.verdict()); // VALID, SUSPECT: a person may look, or INVALID
    code.findings()
        .forEach(f -> System.out.println(f.code().id() + " " + f.message(Locale.CHINESE)));

    SocialCreditCode right = SocialCreditCode.parse("91350100M000100Y43").orThrow();
    System.out.println(right.region());
    for (Checked<?> other :
        List.of(TaxpayerId.parse("91350100M000100Y43"), PhoneNumber.parseMobile("1390391"))) {
      System.out.println(other);
    }
  }
}
