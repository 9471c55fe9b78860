package io.hall.tariff;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The prices that a company has charged and charges (价目), each with its time and its source; it
 * finds the one in force.
 *
 * <p>At any time at most one price of a kind is in force: two are refused when the book is made
 * ({@code TARIFF-007}), a time without any between two others is suspect ({@code TARIFF-008}). What
 * is not published is not in the book, and asking for it is answered with {@code TARIFF-004}; an
 * adopter adds it with {@link #and}.
 *
 * <p>Columns of a file: see {@code jiaozuo-tariffs.csv}, which is shipped and explains them.
 * Immutable and thread-safe.
 */
public final class TariffBook {

  private final List<Tariff> tariffs;

  private TariffBook(List<Tariff> tariffs) {
    this.tariffs = List.copyOf(tariffs);
  }

  /** Returns the prices that Jiaozuo's company has published for residents. */
  public static TariffBook jiaozuo() {
    return Shipped.JIAOZUO;
  }

  /** Returns the book of these prices, checked against each other; findings are located by id. */
  public static Checked<TariffBook> of(List<Tariff> tariffs) {
    List<Placed> placed = tariffs.stream().map(t -> new Placed(t, t.id())).toList();
    return of(placed, List.of());
  }

  /** Reads a book from the file at {@code path}. */
  public static Checked<TariffBook> read(Path path) {
    return of(RuleFile.read(path, TariffRow.COLUMNS));
  }

  /** Reads a book from {@code in}, which stays open; findings call it {@code name}. */
  public static Checked<TariffBook> read(String name, InputStream in) {
    return of(RuleFile.read(name, in, TariffRow.COLUMNS));
  }

  /** Reads a book from its text; findings call it {@code name}. */
  public static Checked<TariffBook> parse(String name, String text) {
    return of(RuleFile.parse(name, text, TariffRow.COLUMNS));
  }

  private static Checked<TariffBook> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<Placed> placed = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<Tariff> tariff = TariffRow.read(row);
      findings.addAll(row.findings());
      tariff.ifPresent(t -> placed.add(new Placed(t, row.where())));
    }
    return of(placed, findings);
  }

  private static Checked<TariffBook> of(List<Placed> placed, List<Finding> others) {
    List<Finding> findings = new ArrayList<>(others);
    findings.addAll(Placed.check(placed));
    return Checked.of(new TariffBook(placed.stream().map(Placed::tariff).toList()), findings);
  }

  /** Returns the book of the prices of both, checked against each other. */
  public Checked<TariffBook> and(TariffBook other) {
    List<Tariff> both = new ArrayList<>(tariffs);
    both.addAll(other.tariffs);
    return of(both);
  }

  /** All prices, in the order of the file. */
  public List<Tariff> tariffs() {
    return tariffs;
  }

  /**
   * Returns the one price of this kind for {@code season}.
   *
   * <p>Findings: {@code TARIFF-004} if the book holds no price of this kind at all, {@code
   * TARIFF-005} if it holds none for the season, {@code TARIFF-006} if the price changes within the
   * season; then ask with a day.
   */
  public Checked<Tariff> inForce(TariffKey key, HeatingSeason season) {
    List<Tariff> found =
        of(key).stream().filter(t -> t.effective().seasons().contains(season)).toList();
    if (found.size() > 1) {
      return Checked.invalid(finding(TariffCode.CHANGES_WITHIN_SEASON, key).with("season", season));
    }
    return found.isEmpty() ? missing(key, season) : Checked.valid(found.get(0));
  }

  /**
   * Returns the one price of this kind for a charge for {@code season} made on {@code day}.
   *
   * <p>Findings: {@code TARIFF-004} if the book holds no price of this kind at all, {@code
   * TARIFF-005} if it holds none for the season and the day.
   */
  public Checked<Tariff> inForce(TariffKey key, HeatingSeason season, BusinessDate day) {
    return of(key).stream()
        .filter(t -> t.effective().contains(season, day))
        .findFirst()
        .map(Checked::valid)
        .orElseGet(() -> missing(key, season));
  }

  private List<Tariff> of(TariffKey key) {
    return tariffs.stream().filter(t -> t.key().equals(key)).toList();
  }

  private Checked<Tariff> missing(TariffKey key, HeatingSeason season) {
    return of(key).isEmpty()
        ? Checked.invalid(finding(TariffCode.NOT_PUBLISHED, key))
        : Checked.invalid(finding(TariffCode.NONE_IN_FORCE, key).with("season", season));
  }

  private static Finding finding(TariffCode code, TariffKey key) {
    return Finding.of(code)
        .with("city", key.city())
        .with("customer", key.customer())
        .with("item", key.item());
  }

  private static final class Shipped {
    static final TariffBook JIAOZUO =
        of(RuleFile.shipped(TariffBook.class, "jiaozuo-tariffs.csv", TariffRow.COLUMNS)).orThrow();
  }
}
