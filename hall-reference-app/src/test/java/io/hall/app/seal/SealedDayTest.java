package io.hall.app.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seals and the audit log of the demonstration's day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedDayTest {

  private static final Pattern LOG =
      Pattern.compile("audit/H01: (\\d+) records, sealed to (\\d+), root ([0-9a-f]{64})");

  @TempDir static Path data;
  @TempDir Path folder;

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void runs_the_demonstration() {
    Run demo = Commands.run(Run::new, "demo", "--no-serve", "--data", data.toString());
    assertThat(demo.exit()).as(demo.err()).isZero();
  }

  private static Path paper(String name) {
    return data.resolve("out/2026-11-08/H01").resolve(name);
  }

  private static Run check(Path file, String... more) {
    List<String> args = new ArrayList<>(List.of("seal", "check", file.toString()));
    args.addAll(List.of("--lang", "en"));
    args.addAll(List.of(more));
    return Commands.run(Run::new, args.toArray(String[]::new));
  }

  private static String key() {
    return paper("seal.crt").toString();
  }

  private static Run log(Path folder, String... more) {
    List<String> args = new ArrayList<>(List.of("audit-log", "verify", "--lang", "en"));
    args.addAll(List.of("--data", folder.toString(), "--key", key()));
    args.addAll(List.of(more));
    return Commands.run(Run::new, args.toArray(String[]::new));
  }

  @Test
  @Tag("规程-7.1")
  void the_submitted_report_is_sealed_and_its_pdf_signed() {
    Run seal = check(paper("daily-report.seal"), "--key", key());
    assertThat(seal.out())
        .startsWith("sealed: daily-report H01 2026-11-08 1, 2026-11-08T10:28:00Z");
    assertThat(seal.exit()).isZero();
    Run pdf = check(paper("daily-report.pdf"), "--key", key());
    assertThat(pdf.out()).startsWith("the PDF is signed with the key ");
    assertThat(pdf.exit()).isZero();
  }

  @Test
  void a_changed_seal_or_pdf_does_not_hold() throws IOException {
    String seal = Files.readString(paper("daily-report.seal"));
    Path other = Files.writeString(folder.resolve("a.seal"), seal.replace(" H01 ", " H02 "));
    Run changed = check(other, "--key", key());
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.out()).contains("SEAL-034 1: ");
    byte[] pdf = Files.readAllBytes(paper("daily-report.pdf"));
    pdf[pdf.length / 2] ^= 1;
    Run file = check(Files.write(folder.resolve("a.pdf"), pdf), "--key", key());
    assertThat(file.exit()).isEqualTo(1);
    assertThat(file.out()).contains("SEAL-0");
  }

  @Test
  void what_is_no_seal_and_what_is_no_certificate_is_said() {
    Run none = check(paper("day.json"), "--key", key());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("SEALED-002");
    Run wrong = check(paper("daily-report.seal"), "--key", paper("day.json").toString());
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("SEALED-001 day.json");
    Run missing = check(folder.resolve("nothing.seal"), "--key", key());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("SEALED-002");
  }

  @Test
  void a_certificate_of_completeness_is_sealed_too_and_tells_when_its_file_was_changed()
      throws IOException {
    Run made =
        Commands.run(
            Run::new,
            "receipts",
            "certify",
            "--data",
            data.toString(),
            "--out",
            folder.toString(),
            "--lang",
            "en");
    assertThat(made.exit()).isZero();
    String book = made.out().substring(0, made.out().indexOf(':'));
    Path json = folder.resolve(book + ".json");
    Path seal = folder.resolve(book + ".seal");
    assertThat(check(seal, "--key", key(), "--content", json.toString()).exit()).isZero();
    Files.writeString(json, Files.readString(json) + " ");
    Run changed = check(seal, "--key", key(), "--content", json.toString());
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.out()).contains("SEALED-003");
  }

  @Test
  void keys_are_for_their_owner_alone() throws IOException {
    for (String name : List.of("password", "vault.p12", "seal-2026.p12")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("keys").resolve(name))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  @Tag("规程-7.4")
  void the_audit_log_is_whole_and_goes_on_from_what_was_printed() {
    Run whole = log(data);
    assertThat(whole.exit()).as(whole.out()).isZero();
    Matcher head = LOG.matcher(whole.out());
    assertThat(head.find()).isTrue();
    Run held = log(data, "--hall", "H01", "--head", head.group(1), head.group(3));
    assertThat(held.exit()).isZero();
    Run other = log(data, "--hall", "H01", "--head", head.group(1), "0".repeat(64));
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.out()).contains("AUDIT-0");
  }

  @Test
  void a_record_that_was_taken_out_of_the_audit_log_is_missed() throws IOException, SQLException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    Files.copy(data.resolve("hall.db"), copy.resolve("hall.db"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("hall.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TRIGGER IF EXISTS log_record_no_delete");
      try (var triggers =
          connection
              .createStatement()
              .executeQuery(
                  "SELECT name FROM sqlite_master WHERE tbl_name = 'log_record' AND type = 'trigger'")) {
        List<String> names = new ArrayList<>();
        while (triggers.next()) {
          names.add(triggers.getString(1));
        }
        for (String name : names) {
          statement.executeUpdate("DROP TRIGGER " + name);
        }
      }
      statement.executeUpdate("DELETE FROM log_record WHERE stream = 'audit/H01' AND position = 7");
    }
    Run cut = log(copy);
    assertThat(cut.exit()).isEqualTo(1);
    assertThat(cut.out().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void a_folder_without_data_has_no_audit_log() {
    Run none = log(folder);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("SEALED-004");
  }
}
