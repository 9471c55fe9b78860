package io.hall.app.data;

import io.hall.archive.CompanyName;
import io.hall.archive.Filing;
import io.hall.calendar.City;
import io.hall.calendar.FilingSeasons;
import io.hall.calendar.SeasonCalendar;
import io.hall.proof.Sealer;
import java.util.List;
import java.util.Optional;

/** The invented company whose halls the application runs. */
public final class Company {

  /** Its name, as it stands on papers and in proofs. */
  public static final CompanyName NAME = new CompanyName("示例热力有限公司");

  /** Which season a date is filed to: those of its city. */
  public static final FilingSeasons SEASONS =
      new FilingSeasons(SeasonCalendar.shipped(), City.JIAOZUO);

  private Company() {}

  /** How it files its seasons, sealed by these keys. */
  public static Filing filing(List<? extends Sealer> sealers) {
    return new Filing(NAME, SEASONS, List.copyOf(sealers), Optional.empty());
  }
}
