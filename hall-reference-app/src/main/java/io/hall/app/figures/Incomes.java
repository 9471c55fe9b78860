package io.hall.app.figures;

import io.hall.app.customer.Charges;
import io.hall.app.data.Company;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.report.MonthRegister;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.time.Clock;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What came in, from the register of receipts: refunds netted, voids left out. */
@Component
class Incomes {

  private static final String NET =
      "SELECT d.business_date, d.hall, l.category, l.tender, sum(l.amount_fen)"
          + " FROM receipt d JOIN receipt_line l ON l.number = d.number"
          + " WHERE d.business_date BETWEEN ? AND ? AND (? = '' OR d.hall = ?)"
          + " AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = d.number)"
          + " GROUP BY d.business_date, d.hall, l.category, l.tender"
          + " ORDER BY d.business_date, d.hall, l.category, l.tender";

  private final Store store;
  private final Clock clock;
  private final MonthRegister months;
  private final Charges charges;

  Incomes(Store store, Clock clock, Charges charges) {
    this.store = store;
    this.clock = clock;
    this.months = new MonthRegister(store, clock);
    this.charges = charges;
  }

  /** What came in on a day, in a hall, for a category, by a tender. */
  record Income(BusinessDate day, HallCode hall, FeeCategory category, Tender tender, Money net) {}

  BusinessDate today() {
    return BusinessDate.today(clock);
  }

  NavigableSet<HallCode> halls() {
    return store.read(months::knownHalls);
  }

  /** The income of one hall, or of all. */
  List<Income> between(BusinessDate from, BusinessDate to, Optional<HallCode> hall) {
    String code = hall.map(HallCode::value).orElse("");
    return store.read(
        connection ->
            Sql.list(
                connection,
                NET,
                row ->
                    new Income(
                        BusinessDate.parse(row.getString(1)),
                        new HallCode(row.getString(2)),
                        FeeCategory.valueOf(row.getString(3)),
                        Tender.valueOf(row.getString(4)),
                        Money.ofFen(row.getLong(5))),
                from.toString(),
                to.toString(),
                code,
                code));
  }

  static <K> SortedMap<K, Money> sums(List<Income> incomes, Function<Income, K> by) {
    SortedMap<K, Money> sums = new TreeMap<>();
    incomes.forEach(income -> sums.merge(by.apply(income), income.net(), Money::plus));
    return sums;
  }

  /** The season that runs now. */
  HeatingSeason season() {
    return Company.SEASONS.of(today()).orThrow().season();
  }

  /** What was charged and paid of a season, company-wide. */
  SortedMap<FeeCategory, Charges.Collected> collected(HeatingSeason season) {
    return store.read(connection -> charges.collected(connection, season));
  }
}
