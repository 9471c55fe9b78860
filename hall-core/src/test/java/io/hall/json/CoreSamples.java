package io.hall.json;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Code;
import io.hall.conduct.HallWeek;
import io.hall.conduct.duty.Condition;
import io.hall.conduct.duty.Device;
import io.hall.conduct.duty.ReadinessCheck;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.identity.BankCard;
import io.hall.identity.OrganisationCode;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import io.hall.identity.SocialCreditCode;
import io.hall.identity.TaxpayerId;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.receipt.ReceiptCode;
import io.hall.reconcile.RuleSetCode;
import io.hall.report.ReportCode;
import io.hall.store.Hash;
import io.hall.tariff.Area;
import io.hall.tariff.Energy;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes values of hall-core, for those of other modules too. */
public final class CoreSamples {

  private static final List<Code> CODES =
      Stream.of(ReceiptCode.values(), ReportCode.values(), RuleSetCode.values())
          .<Code>flatMap(Stream::of)
          .toList();

  private CoreSamples() {}

  /** What chance alone does not find. */
  public static Samples of(long seed) {
    return new Samples(seed)
        .with(Code.class, s -> s.pick(CODES))
        .with(Money.class, s -> Money.ofFen(1L + s.below(9_999_999)))
        .with(Area.class, s -> new Area(1L + s.below(99_999)))
        .with(Energy.class, s -> new Energy(s.below(99_999)))
        .with(Hash.class, s -> Hash.of(s.bytes(Hash.LENGTH)))
        .with(HeatingSeason.class, s -> new HeatingSeason(2020 + s.below(9)))
        .with(HallWeek.class, s -> new HallWeek(2026, 1 + s.below(53)))
        .with(Seal.class, s -> Seal.of("ED25519", "key-" + s.below(9), s.bytes(64)))
        .with(PageSize.class, s -> s.pick(List.of(PageSize.A4, PageSize.RECEIPT)))
        .with(Table.class, CoreSamples::table)
        .with(ReadinessCheck.class, CoreSamples::readiness)
        .text("file", "daily-report-1.pdf")
        .text("period", "2026-11", "2026-11-08")
        .with(BankCard.class, s -> BankCard.of("4111111111111111"))
        .with(OrganisationCode.class, s -> OrganisationCode.of("D2143569-X"))
        .with(PhoneNumber.class, s -> PhoneNumber.of("18000001999"))
        .with(ResidentId.class, s -> ResidentId.of("41080019000101005X"))
        .with(SocialCreditCode.class, s -> SocialCreditCode.of("12100000400002259P"))
        .with(TaxpayerId.class, s -> TaxpayerId.of("91350100M000100Y43"));
  }

  private static Table table(Samples s) {
    List<Table.Column> columns = List.of(s.of(Table.Column.class), s.of(Table.Column.class));
    Table.Row row = Table.Row.of("a", "段某某");
    return new Table(columns, List.of(row), List.of(row, row), List.of());
  }

  private static ReadinessCheck readiness(Samples s) {
    Instant at = s.of(Instant.class);
    return new ReadinessCheck(
        s.of(HallCode.class),
        "1",
        s.of(StaffNumber.class),
        BusinessDate.of(at),
        s.of(LocalTime.class),
        at,
        true,
        Stream.of(Device.values()).collect(Collectors.toMap(d -> d, d -> s.of(Condition.class))));
  }
}
