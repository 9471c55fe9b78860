package com.example.quickstart;

import static io.hall.money.Money.yuan;
import static io.hall.payment.Tender.POS;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.reconcile.CauseWords;
import io.hall.reconcile.Line;
import io.hall.reconcile.MoneySide;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.RuleSet;
import java.util.List;
import java.util.Locale;

/** Holds a hall's register against the statement of its card terminal. */
public final class WhyTheyDiffer {

  private WhyTheyDiffer() {}

  /** Prints why the two differ, in Chinese where the machine speaks Chinese. */
  public static void main(String[] args) {
    var hall = new HallCode("H01");
    var day = BusinessDate.parse("2026-11-20");
    var booked = List.of(Line.of(hall, day, POS, yuan("1543.27")).withReference("0812345"));
    var stated = List.of(Line.of(hall, day, POS, yuan("1534.27")).withReference("0812345"));
    var found = Reconciler.with(RuleSet.STANDARD).money(booked, MoneySide.of(stated));
    var words = CauseWords.in(Locale.getDefault());
    found.causes().forEach(cause -> System.out.println(words.what(cause)));
    System.out.println("%s = %s".formatted(found.difference(), found.byKind()));
  }
}
