package io.hall.identity;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Collects what is found in one identifier. */
final class Findings {

  private final Function<Fault, Code> codes;
  private final List<Finding> found = new ArrayList<>();

  Findings(Function<Fault, Code> codes) {
    this.codes = codes;
  }

  void add(Finding finding) {
    found.add(finding);
  }

  void add(Code code) {
    add(Finding.of(code));
  }

  void add(Fault fault) {
    add(codes.apply(fault));
  }

  void add(Fault fault, String name, Object figure) {
    add(Finding.of(codes.apply(fault)).with(name, figure));
  }

  /** Returns a finding at a position, to be added once it has its figures. */
  Finding at(int position, Fault fault) {
    return Finding.at(codes.apply(fault), position);
  }

  /**
   * Adds what may have made {@code whole} fail its check: a spreadsheet, else an exchange of
   * neighbours.
   */
  void addLikelyCause(String whole, Predicate<String> right) {
    if (Spreadsheet.mayHaveRounded(whole)) {
      add(Fault.SPREADSHEET);
    } else if (CheckSystem.rightAfterExchange(whole, right)) {
      add(Fault.EXCHANGED);
    }
  }

  /** Whether something was found with which there can be no value. */
  boolean refuse() {
    return found.stream().anyMatch(finding -> finding.grade() == Verdict.INVALID);
  }

  List<Finding> list() {
    return found;
  }

  /** Returns the outcome; the value is built only if nothing refuses it. */
  <T> Checked<T> outcome(Supplier<T> value) {
    return refuse() ? Checked.invalid(found) : Checked.of(value.get(), found);
  }
}
