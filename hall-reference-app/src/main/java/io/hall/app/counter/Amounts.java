package io.hall.app.counter;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.money.Money;

/** Amounts as they are typed. */
final class Amounts {

  private Amounts() {}

  /** Returns the amount that a field holds; its findings name the field. */
  static Money read(String text, String field) {
    Checked<Money> read = Money.read(text.replace(",", ""));
    return read.value()
        .orElseThrow(
            () ->
                new CheckFailedException(
                    read.findings().stream().map(finding -> finding.in(field)).toList()));
  }
}
