package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.REFUND_BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/formats/completeness-certificate.md} says is so: its script reckons every figure
 * of a certificate from the chain file alone, with nothing of the library.
 */
class CompletenessFormatTest extends RegisterTestBase {

  @TempDir Path folder;

  private record Checked(int exit, String printed) {}

  @BeforeEach
  void a_day_of_every_kind_of_record() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber b = hall.issue("b", HallAtWork.area("1.00"), HallAtWork.area("2.00")).number();
    hall.refund("f", a, HallAtWork.area("40.00"));
    hall.reprint("r", b);
    hall.spoil("s", new ReceiptNumber("JZ26", 1003));
    hall.voidReceipt("v", b);
    hall.clock.set("2026-11-23T03:59:58Z");
    hall.issue("c");
    hall.clock.set("2026-11-24T04:00:00Z");
    hall.issue("late");
    hall.issue("late2");
  }

  @Test
  void the_script_of_the_page_agrees_with_the_certificate() throws Exception {
    assertThat(check(BOOK, Optional.empty())).satisfies(CompletenessFormatTest::agrees);
    assertThat(check(REFUND_BOOK, Optional.empty())).satisfies(CompletenessFormatTest::agrees);
    assertThat(check(BOOK, Optional.of(new SerialRange(1002, 1005))))
        .satisfies(CompletenessFormatTest::agrees);
    hall.take(
        new BookStep.Returned(new RequestId("x"), BOOK, HallAtWork.CASHIER, HallAtWork.LEADER));
    assertThat(check(BOOK, Optional.empty())).satisfies(CompletenessFormatTest::agrees);
  }

  private static void agrees(Checked checked) {
    assertThat(checked.printed()).endsWith("the certificate and the chain agree\n");
    assertThat(checked.exit()).isZero();
  }

  @Test
  void the_script_of_the_page_finds_a_changed_figure() throws Exception {
    write(BOOK, Optional.empty());
    String json = Files.readString(folder.resolve("c.json"));
    for (String[] change :
        new String[][] {
          {"\"issued\":{\"count\":4", "\"issued\":{\"count\":5"},
          {"\"fen\":40000", "\"fen\":40001"},
          {"[[1002,1002]]", "[[1001,1001]]"},
          {"\"records\":", "\"records\":1"},
          {"\"hash\":\"", "\"hash\":\"0"},
          {"\"late\":{\"count\":2", "\"late\":{\"count\":0"}
        }) {
      String changed = json.replace(change[0], change[1]);
      assertThat(changed).as(change[0]).isNotEqualTo(json);
      Files.writeString(folder.resolve("c.json"), changed);
      assertThat(script().exit()).as(change[1]).isEqualTo(1);
    }
  }

  @Test
  void the_script_of_the_page_finds_a_changed_byte_and_a_torn_file() throws Exception {
    write(BOOK, Optional.empty());
    Path chain = folder.resolve("c.chain");
    byte[] bytes = Files.readAllBytes(chain);
    byte[] changed = bytes.clone();
    changed[bytes.length / 2] ^= 1;
    Files.write(chain, changed);
    assertThat(script().printed())
        .contains("does not follow from the record before, or was changed");
    Files.write(chain, Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(script().printed()).contains("the file is torn");
  }

  private Checked check(String book, Optional<SerialRange> range) throws Exception {
    write(book, range);
    return script();
  }

  private void write(String book, Optional<SerialRange> range) throws IOException {
    Path chain = folder.resolve("c.chain");
    Files.deleteIfExists(chain);
    String json =
        hall.store.read(
            c -> {
              CompletenessCertificate made =
                  CompletenessCertificate.of(c, hall.store.log(), book, range, hall.clock);
              try {
                new RecordLog(hall.store.chain()).export(c, made.book().stream(), chain);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
              return made.json();
            });
    Files.writeString(folder.resolve("c.json"), json);
  }

  private Checked script() throws IOException, InterruptedException {
    needs("openssl");
    needs("od");
    Path script = folder.resolve("check.sh");
    Files.writeString(script, page());
    Process process =
        new ProcessBuilder("sh", "check.sh", "c.json", "c.chain")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Checked(process.exitValue(), printed);
  }

  private static String page() throws IOException {
    String page = Files.readString(Path.of("../docs/formats/completeness-certificate.md"));
    Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  /** Skips the test, and says so, on a machine without the tool; fails where CI promised it. */
  private static void needs(String tool) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("CI has no " + tool + ", and the format page is not checked without it");
    }
    if (!there) {
      System.err.println("SKIPPED: there is no " + tool + " on this machine");
      abort("there is no " + tool + " on this machine");
    }
  }
}
