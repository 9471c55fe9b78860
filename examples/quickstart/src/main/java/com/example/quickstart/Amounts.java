package com.example.quickstart;

import io.hall.check.Checked;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;

/** Reads and writes amounts, in figures and in capital characters. */
public final class Amounts {

  private Amounts() {}

  /** Prints what is read and written. */
  public static void main(String[] args) {
    Money amount = Money.yuan("1714.82"); // whole fen; no floating point anywhere
    System.out.println(CapitalAmount.write(amount));

    Checked<Money> read = CapitalAmount.read("陸万柒仟伍佰伍拾陆元");
    System.out.println(read.orThrow() + " " + read);

    System.out.println(CapitalAmount.read("壹仟元整", Money.yuan("100.00"))); // do the two agree?
    System.out.println(Money.read("1.005"));
  }
}
