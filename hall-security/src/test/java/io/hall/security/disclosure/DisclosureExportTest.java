package io.hall.security.disclosure;

import static io.hall.security.disclosure.Leaders.H01;
import static io.hall.security.disclosure.Leaders.H02;
import static io.hall.security.disclosure.Leaders.SPEC;
import static io.hall.security.disclosure.Leaders.codes;
import static io.hall.security.disclosure.Leaders.naming;
import static io.hall.security.disclosure.Leaders.next;
import static io.hall.security.disclosure.Leaders.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import io.hall.payment.StaffNumber;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.masking.DataClass;
import io.hall.store.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves with a permission: its fields, rows and uses. */
@Tag("规程-7.4")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class DisclosureExportTest extends DisclosureCase {

  @Test
  void an_export_keeps_within_its_permission() {
    Granted granted = company.granted("C07", terms(), "L01");
    GrantId id = granted.id();
    assertThat(codes(company.export(id, "C08"))).containsExactly(DisclosureCode.NOT_YOURS);
    assertThat(codes(company.export(id, "C07", Leaders.unmasked(), "张三")))
        .containsExactly(DisclosureCode.NOT_NAMED);
    assertThat(codes(company.export(id, "C07", SPEC, names(11))))
        .containsExactly(DisclosureCode.TOO_MANY_RECORDS);
    ExportSpec<String> elsewhere =
        new ExportSpec<>("x", Scope.of(H02, Resource.USER_INFORMATION), "", SPEC.columns());
    assertThat(codes(company.export(id, "C07", elsewhere, "张三")))
        .containsExactly(DisclosureCode.BEYOND_SCOPE);
    ExportSpec<String> everywhere =
        new ExportSpec<>("x", Scope.company(Resource.USER_INFORMATION), "", SPEC.columns());
    assertThat(codes(company.export(id, "C07", everywhere, "张三")))
        .containsExactly(DisclosureCode.BEYOND_SCOPE);
    ExportSpec<String> more =
        new ExportSpec<>(
            "x", Scope.of(H01, Resource.USER_INFORMATION, Resource.REPORTS), "", SPEC.columns());
    assertThat(codes(company.export(id, "C07", more, "张三")))
        .containsExactly(DisclosureCode.BEYOND_SCOPE);
    ExportSpec<String> restricted =
        new ExportSpec<>(
            "x",
            SPEC.scope(),
            "",
            List.of(Column.masked("id-number", "证件号", DataClass.L4, n -> n, n -> "***")));
    assertThat(codes(company.export(id, "C07", restricted, "张三")))
        .containsExactly(DisclosureCode.BEYOND_CEILING);
    assertThat(company.export(id, "C07", SPEC, names(10)).value()).isPresent();
  }

  private static String[] names(int count) {
    String[] names = new String[count];
    java.util.Arrays.fill(names, "张三");
    return names;
  }

  @Test
  void a_restricted_field_is_exported_only_by_name_and_masked_even_so() {
    ExportSpec<String> restricted =
        new ExportSpec<>(
            "x",
            SPEC.scope(),
            "",
            List.of(Column.masked("id-number", "证件号", DataClass.L4, n -> n, n -> "***")));
    Granted nameless = company.granted("C07", naming(DataClass.L4), "L01");
    assertThat(codes(company.export(nameless.id(), "C07", restricted, "张三")))
        .containsExactly(DisclosureCode.NOT_NAMED);
    Granted named = company.granted("C07", naming(DataClass.L4, "id-number", "name"), "L01");
    assertThat(company.export(named.id(), "C07", restricted, "张三").value()).isPresent();
    Granted open = company.granted("C07", naming(DataClass.L3, "name"), "L01");
    Export export = company.export(open.id(), "C07", Leaders.unmasked(), "张三").orThrow();
    assertThat(new String(export.content(), StandardCharsets.UTF_8)).contains("\"张三\"");
  }

  @Test
  void a_use_is_taken_with_its_export_or_not_at_all() {
    Granted granted = company.granted("C07", terms(), "L01");
    ExportFormat broken =
        new ExportFormat() {
          @Override
          public String extension() {
            return "bad";
          }

          @Override
          public byte[] write(ExportSheet sheet) {
            throw new IllegalStateException("no room");
          }
        };
    assertThatThrownBy(
            () ->
                company.take(
                    c ->
                        company.desk.export(
                            c,
                            next(),
                            granted.id(),
                            company.proof("C07"),
                            SPEC,
                            List.of("张三"),
                            broken)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(company.find(granted.id())).isEqualTo(granted);
    assertThat(company.export(granted.id(), "C07").value()).isPresent();
  }

  @Test
  void sixteen_who_use_a_single_permission_at_once_get_one_export() throws Exception {
    Granted granted = company.granted("C07", terms(), "L01");
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Boolean>> uses = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        boolean joined = i % 2 == 0;
        uses.add(
            () ->
                joined
                    ? joined(granted.id())
                    : company.export(granted.id(), "C07").value().isPresent());
      }
      int exports = 0;
      for (Future<Boolean> use : threads.invokeAll(uses)) {
        exports += use.get() ? 1 : 0;
      }
      assertThat(exports).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("disclosure_use")).isEqualTo(1);
    assertThat(company.heard.events().stream().filter(e -> e.rule().equals("DISCLOSURE-011")))
        .hasSize(15);
  }

  /** In the caller's own transaction, as an application with a pool of its own does it. */
  private boolean joined(GrantId id) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      Checked<Export> export =
          company.desk.export(
              connection, next(), id, company.proof("C07"), SPEC, List.of("张三"), CsvFormat.plain());
      connection.commit();
      return export.value().isPresent();
    }
  }

  private long count(String table) {
    return database.ask(
        c -> Sql.first(c, "SELECT count(*) FROM " + table, row -> row.getLong(1)).orElseThrow());
  }

  @Test
  void far_more_rows_than_usual_raise_an_alarm_with_the_export() {
    Terms many = new Terms(terms().scope(), DataClass.L3, Set.of(), 3, 2_000, Duration.ofHours(24));
    Granted granted = company.granted("C07", many, "L01");
    assertThat(company.export(granted.id(), "C07", SPEC, names(900)).findings()).isEmpty();
    Checked<Export> second = company.export(granted.id(), "C07", SPEC, names(101));
    assertThat(second.value()).isPresent();
    assertThat(codes(second)).containsExactly(DisclosureCode.UNUSUAL_RATE);
    assertThat(company.heard.actions()).endsWith("disclosure.export", "disclosure.alarm");
    company.clock.set("2026-11-23T06:00:00Z");
    assertThat(company.export(granted.id(), "C07", SPEC, names(1_000)).findings()).isEmpty();
    var taken =
        company.store.read(
            c ->
                company.desk.taken(
                    c,
                    new StaffNumber("C07"),
                    company.clock.instant().minusSeconds(3_600),
                    company.clock.instant().plusSeconds(1)));
    assertThat(taken).extracting(ExportRate.Taken::records).containsExactly(1_000L);
  }
}
