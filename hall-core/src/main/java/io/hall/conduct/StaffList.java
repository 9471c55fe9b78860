package io.hall.conduct;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who works where, read from a file (人员表). Its columns are {@code number,person,post,hall,from,to};
 * a row holds from a day to another, each optional, and the hall is empty for those of the company
 * as a whole. Somebody who moves has a row for each place. Immutable and thread-safe.
 */
public final class StaffList implements StaffDirectory {

  private static final List<String> COLUMNS =
      List.of("number", "person", "post", "hall", "from", "to");

  private final List<Staff> staff;

  private StaffList(List<Staff> staff) {
    this.staff = staff.stream().sorted(Comparator.comparing(Staff::number)).toList();
  }

  /** Reads the file at {@code path}. */
  public static Checked<StaffList> read(Path path) {
    return of(RuleFile.read(path, COLUMNS));
  }

  /** Reads a list from its text; findings call it {@code name}. */
  public static Checked<StaffList> parse(String name, String text) {
    return of(RuleFile.parse(name, text, COLUMNS));
  }

  private static Checked<StaffList> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<Staff> staff = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<Staff> one = staff(row);
      one.filter(s -> staff.stream().anyMatch(o -> clash(o, s)))
          .ifPresent(s -> row.add(Finding.of(ConductCode.STAFF_TWICE)));
      findings.addAll(row.findings());
      one.ifPresent(staff::add);
    }
    return Checked.of(new StaffList(staff), findings);
  }

  private static boolean clash(Staff one, Staff other) {
    return one.number().equals(other.number())
        && (one.employed().overlaps(other.employed()) || !one.isSamePerson(other));
  }

  private static Optional<Staff> staff(RuleRow row) {
    Optional<StaffNumber> number = row.required("number", "C07", form(StaffNumber::new));
    Optional<String> person = row.requiredText("person", "P0007");
    Optional<Post> post = row.required("post", "CASHIER", RuleRow.constant(Post.class));
    Optional<HallCode> hall = row.optional("hall", "H01", form(HallCode::new));
    Optional<BusinessDate> from = row.optional("from", "2026-09-01", BusinessDate::find);
    Optional<BusinessDate> to = row.optional("to", "2027-03-15", BusinessDate::find);
    if (!Span.inOrder(from, to)) {
      row.add(Finding.of(ConductCode.STRETCH));
    }
    if (!row.isRight()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Staff(
              number.orElseThrow(),
              person.orElseThrow(),
              post.orElseThrow(),
              hall,
              new Span<>(from, to)));
    } catch (CheckFailedException e) {
      e.findings().forEach(row::add);
      return Optional.empty();
    }
  }

  private static <T> Function<String, Optional<T>> form(Function<String, T> form) {
    return text -> {
      try {
        return Optional.of(form.apply(text));
      } catch (CheckFailedException e) {
        return Optional.empty();
      }
    };
  }

  @Override
  public List<Staff> on(Connection connection, BusinessDate day) {
    return staff.stream().filter(s -> s.employed().contains(day)).toList();
  }
}
