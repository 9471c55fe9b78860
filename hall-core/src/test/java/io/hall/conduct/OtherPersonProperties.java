package io.hall.conduct;

import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import io.hall.receipt.TurnableClock;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** What asks for two persons: leave, remedies, supplies, proposals all ask the log so. */
@Tag("规程-3.2")
class OtherPersonProperties {

  private static final TestDatabase DATABASE = database();
  private static final Store STORE = DATABASE.open();

  private static TestDatabase database() {
    try {
      TestDatabase made = TestDatabase.Kind.SQLITE.make(Files.createTempDirectory("persons"));
      ConductAtWork.createTables(made);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Property(tries = 200)
  void nobody_approves_what_one_of_their_own_accounts_did(
      @ForAll @Size(6) List<@IntRange(max = 3) Integer> personOf,
      @ForAll @IntRange(max = 5) int first,
      @ForAll @IntRange(max = 5) int by) {
    StringBuilder list = new StringBuilder("number,person,post,hall,from,to\n");
    for (int i = 0; i < personOf.size(); i++) {
      list.append("C0%d,P%d,CASHIER,H01,,\n".formatted(i, personOf.get(i)));
    }
    ConductLog log =
        new ConductLog(
            STORE,
            StaffList.parse("staff.csv", list.toString()).orThrow(),
            new TurnableClock("2026-11-22T23:45:00Z"));
    List<String> refusal =
        codesOf(
            () ->
                STORE.read(
                    c -> {
                      log.requireOther(
                          c, account(by), account(first), BusinessDate.parse("2026-11-23"));
                      return c;
                    }));
    assertThat(refusal)
        .isEqualTo(
            personOf.get(by).equals(personOf.get(first)) ? List.of("CONDUCT-003") : List.of());
  }

  private static StaffNumber account(int number) {
    return new StaffNumber("C0" + number);
  }
}
