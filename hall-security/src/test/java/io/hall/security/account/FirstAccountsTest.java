package io.hall.security.account;

import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.payment.StaffNumber;
import io.hall.security.account.FirstAccounts.First;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class FirstAccountsTest {

  private static final First ADMINISTRATOR = new First(ADMIN, new PersonId("p1"));
  private static final First APPROVER = new First(SECURITY, new PersonId("p2"));

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private TestDatabase database;
  private Staff staff;

  @BeforeEach
  void openDirectory(@TempDir Path folder) {
    database = kind.make(folder);
    staff = new Staff(database);
  }

  @AfterEach
  void closeDirectory() {
    staff.close();
    database.close();
  }

  private OneTimeCode open() {
    return staff.store.write(staff.first::open);
  }

  private Map<StaffNumber, OneTimeCode> use(OneTimeCode code, First one, First other) {
    return staff.store.write(c -> staff.first.use(c, staff.request(), code, one, other));
  }

  @Test
  void there_is_no_account_before_somebody_makes_the_first_two() {
    List<Account> none = staff.store.read(AccountTables::usable);
    assertThat(none).isEmpty();
    use(open(), ADMINISTRATOR, APPROVER);
    assertThat(staff.find("A01").role()).isEqualTo(Role.SYSTEM_ADMIN);
    assertThat(staff.find("S01").role()).isEqualTo(Role.SECURITY_ADMIN);
    assertThat(staff.find("A01").state()).isEqualTo(Account.State.INVITED);
  }

  @Test
  void each_of_the_two_sets_a_password_with_a_code_of_his_own() {
    Map<StaffNumber, OneTimeCode> codes = use(open(), ADMINISTRATOR, APPROVER);
    assertThat(codes).containsOnlyKeys(ADMIN, SECURITY);
    Door door = new Door(staff, Profiles.mlps());
    OneTimeCode own = Objects.requireNonNull(codes.get(ADMIN));
    OneTimeCode other = Objects.requireNonNull(codes.get(SECURITY));
    assertThat(refusal(() -> activate(door, "S01", own))).isEqualTo("012");
    activate(door, "A01", own);
    activate(door, "S01", other);
    assertThat(staff.find("A01").isActive()).isTrue();
    assertThat(staff.find("S01").isActive()).isTrue();
  }

  private static void activate(Door door, String login, OneTimeCode code) {
    door.activations.activate(Door.COUNTER, login, code, Door.PASSWORD.toCharArray(), List.of());
  }

  @Test
  void the_code_works_once_and_for_half_an_hour() {
    OneTimeCode code = open();
    staff.clock.turn(Duration.ofMinutes(30));
    assertThat(refusal(() -> use(code, ADMINISTRATOR, APPROVER))).isEqualTo("012");
    OneTimeCode another = open();
    assertThat(refusal(() -> use(code, ADMINISTRATOR, APPROVER))).isEqualTo("012");
    staff.clock.turn(Duration.ofMinutes(30).minusMillis(1));
    use(another, ADMINISTRATOR, APPROVER);
    assertThat(
            refusal(
                () ->
                    use(another, new First(new StaffNumber("A02"), new PersonId("p3")), APPROVER)))
        .isEqualTo("012");
    assertThat(refusal(this::open)).isEqualTo("011");
  }

  @Test
  void the_first_two_are_two_persons_with_two_numbers() {
    OneTimeCode code = open();
    assertThat(refusal(() -> use(code, ADMINISTRATOR, new First(SECURITY, new PersonId("p1")))))
        .isEqualTo("005");
    First same = new First(new StaffNumber("a01"), new PersonId("p2"));
    assertThat(refusal(() -> use(code, ADMINISTRATOR, same))).isEqualTo("001");
  }

  @Test
  void a_code_that_is_not_the_one_opens_nothing() {
    open();
    OneTimeCode wrong = OneTimeCode.typed("0000-0000-0000-0000".toCharArray());
    assertThat(refusal(() -> use(wrong, ADMINISTRATOR, APPROVER))).isEqualTo("012");
  }

  @Test
  void the_tables_open_for_no_longer_and_not_again() {
    assertThatThrownBy(
            () ->
                staff.run(
                    "INSERT INTO account_bootstrap VALUES (1, ?, 0, 1800001, NULL)", new byte[1]))
        .hasStackTraceContaining("constraint");
    use(open(), ADMINISTRATOR, APPROVER);
    assertThatThrownBy(() -> staff.run("UPDATE account_bootstrap SET used_at = NULL"))
        .hasStackTraceContaining("was used");
    assertThatThrownBy(
            () ->
                staff.run(
                    "INSERT INTO account(number, number_key, person, created_at)"
                        + " VALUES ('G01', 'g01', 'ghost', ?)",
                    staff.clock.millis()))
        .hasStackTraceContaining("needs an approved change");
  }
}
