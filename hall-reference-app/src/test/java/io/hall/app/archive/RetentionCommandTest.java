package io.hall.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import io.hall.app.Folders;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A records officer's commands on the demonstration's day, now and when its time is over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("规程-7.2")
class RetentionCommandTest {

  private static final String NUMBER = "S26H01C01-00000001";
  private static final Clock OVER =
      Clock.fixed(Instant.parse("2057-01-02T02:00:00Z"), BusinessDate.ZONE);
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-12-01T02:00:00Z"), BusinessDate.ZONE);

  @TempDir static Path demo;

  @TempDir Path folder;
  private Path data;

  private record Answer(int exit, String out, String err) {}

  @BeforeAll
  static void a_day_is_submitted() {
    Answer answer = Commands.run(Answer::new, "demo", "--no-serve", "--data", demo.toString());
    assertThat(answer.exit()).as(answer.err()).isZero();
  }

  @BeforeEach
  void a_copy_of_its_data() throws IOException {
    data = folder.resolve("data");
    Folders.copy(demo, data);
  }

  private static Answer run(Object command, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(
                (failure, where, parsed) -> {
                  assertThat(failure).isInstanceOf(CheckFailedException.class);
                  where.getErr().println(((CheckFailedException) failure).message(Locale.ENGLISH));
                  return 2;
                });
    return new Answer(line.execute(args), out.toString(), err.toString());
  }

  private String[] here(String words, String... more) {
    List<String> args = new ArrayList<>(Arrays.asList(words.split(" ")));
    args.addAll(List.of("--data", data.toString(), "--lang", "en"));
    args.addAll(Arrays.asList(more));
    return args.toArray(String[]::new);
  }

  private Answer due(Clock clock) {
    return run(new DueCommand(clock), "--data", data.toString(), "--lang", "en");
  }

  private Answer hold(String scope, String value) {
    return run(
        new HoldCommand(TODAY), here("--by O01", scope, value, "--why", "Claim of a customer"));
  }

  private Answer release(String by, String approvedBy) {
    return run(
        new ReleaseCommand(TODAY),
        here("1 --by " + by + " --approved-by " + approvedBy, "--why", "Settled"));
  }

  private Answer destroy(String words, String... more) {
    return run(new DestroyCommand(OVER), here(words, more));
  }

  private Answer draft() {
    return destroy("draft --document receipt --from 2026 --to 2026 --by O01");
  }

  private static String list(Answer drafted) {
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    return drafted.out().replaceAll("(?s)^list (\\d+): .*", "$1");
  }

  private Answer appraise(String list, String by) {
    return destroy("appraise " + list + " --by " + by, "--opinion", "May be destroyed");
  }

  private Answer approve(String list, String one, String other) {
    return destroy("approve " + list + " --by " + one + " --by " + other);
  }

  @Test
  void what_must_be_kept_is_told_with_its_day_and_nothing_is_written() {
    Answer answer = due(TODAY);
    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains("2026-12-01: 0 personal texts may be destroyed")
        .contains("ARCHIVE-070")
        .contains("receipt of 2026 must be kept (last day: 2056-12-31)");
    assertThat(due(TODAY).out()).isEqualTo(answer.out());
  }

  @Test
  void a_matter_is_opened_told_and_closed_by_two_persons() {
    assertThat(hold("--season", "2026-2027").out())
        .contains("matter 1: season 2026-2027, opened by O01 on 2026-12-01: Claim of a customer");
    assertThat(due(TODAY).out()).contains("matter 1: season").contains("ARCHIVE-071");
    Answer alone = release("O01", "O01");
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(alone.err()).contains("ARCHIVE-077");
    assertThat(release("O01", "L01").out()).contains("matter 1 is closed");
    assertThat(due(TODAY).out()).doesNotContain("matter 1").doesNotContain("ARCHIVE-071");
    assertThat(release("O01", "L01").err()).contains("ARCHIVE-076");
  }

  @ParameterizedTest
  @CsvSource({"--hall, H01, hall H01", "--number, S26H01C01-00000001, receipt S26H01C01-00000001"})
  void a_matter_is_about_what_is_named(String option, String value, String told) {
    assertThat(hold(option, value).out()).contains("matter 1: " + told + ", opened by O01");
  }

  @Test
  void a_matter_is_about_one_thing() {
    String[] none = here("--by O01 --why Claim");
    assertThat(run(new HoldCommand(TODAY), none).exit()).isEqualTo(2);
    String[] two = here("--by O01 --why Claim --all --hall H01");
    assertThat(run(new HoldCommand(TODAY), two).exit()).isEqualTo(2);
    String[] all = here("--by O01 --why Claim --all");
    assertThat(run(new HoldCommand(TODAY), all).out()).contains("matter 1: everything, opened");
  }

  @Test
  void texts_are_destroyed_by_a_list_and_four_persons_and_every_proof_stays() {
    assertThat(due(OVER).out()).contains("receipt of 2026, kept until 2056-12-31");
    String list = list(draft());
    assertThat(destroy("show " + list).out())
        .startsWith("hall.destruction-list.1\nday 2057-01-02\n")
        .contains("receipt-book/2026-2027.S.H01.C01");
    assertThat(appraise(list, "O01").err()).contains("ARCHIVE-073");
    assertThat(appraise(list, "O02").out()).contains("by O02 on 2057-01-02 appraised");
    assertThat(approve(list, "accounting=C01", "archives=O02").err()).contains("ARCHIVE-073");
    assertThat(approve(list, "accounting=C01", "accounting=D01").err()).contains("ARCHIVE-074");
    assertThat(approve(list, "accounting=C01", "archives=D01").exit()).isZero();
    assertThat(destroy("execute " + list + " --by C01").err()).contains("ARCHIVE-073");
    Answer executed = destroy("execute " + list + " --by O01");
    assertThat(executed.out()).contains("by O01 on 2057-01-02 destroyed, digest ");
    assertThat(destroy("execute " + list + " --by O01")).isEqualTo(executed);
    assertThat(due(OVER).out()).contains("list " + list).contains("destroyed");
    assertThat(draft().err()).contains("ARCHIVE-072");
    proves();
  }

  private void proves() {
    Answer proved =
        Commands.run(
            Answer::new,
            "archive",
            "prove",
            "--number",
            NUMBER,
            "--data",
            data.toString(),
            "--out",
            folder.resolve("proofs").toString());
    assertThat(proved.exit()).as(proved.err()).isZero();
    Answer verified =
        Commands.run(
            Answer::new, "archive", "verify", data.resolve("archive").toString(), "--lang", "en");
    assertThat(verified.out()).endsWith("Everything holds.\n");
  }

  @Test
  void a_list_goes_through_its_steps_in_their_order() {
    String list = list(draft());
    assertThat(approve(list, "accounting=C01", "archives=D01").err()).contains("ARCHIVE-078");
    assertThat(destroy("execute " + list + " --by O01").err()).contains("ARCHIVE-078");
    assertThat(appraise("999", "O02").err()).contains("ARCHIVE-078");
    assertThat(destroy("show 999").err()).contains("ARCHIVE-078");
    appraise(list, "O02");
    assertThat(appraise(list, "O03").err()).contains("ARCHIVE-078");
  }

  @Test
  void a_matter_that_is_opened_behind_the_approval_stops_the_execution() {
    String list = list(draft());
    appraise(list, "O02");
    approve(list, "archives=D01", "information=E01");
    hold("--number", NUMBER);
    Answer answer = destroy("execute " + list + " --by O01");
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("ARCHIVE-071");
  }

  @Test
  void nothing_is_drafted_before_its_time() {
    Answer answer =
        run(
            new DestroyCommand(TODAY),
            here("draft --document receipt --from 2026 --to 2026 --by O01 --leave-out"));
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("ARCHIVE-070");
  }

  @ParameterizedTest
  @CsvSource({
    "draft --document stub --from 2026 --to 2026 --by O01, BIND-005",
    "draft --to 2026 --by O01, BIND-007",
    "draft --from 2026 --by O01, BIND-007",
    "draft --from 2027 --to 2026 --by O01, ARCHIVE-081",
    "approve 1 --by accounting=C01, BIND-006",
    "approve 1 --by accounting=C01 --by sales=D01, BIND-006",
    "approve 1 --by accounting --by archives=D01, BIND-006"
  })
  void what_is_given_wrong_is_told(String words, String code) {
    Answer answer = destroy(words);
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains(code);
  }

  @Test
  void it_is_told_in_chinese_too() {
    assertThat(hold("--season", "2026-2027").exit()).isZero();
    Answer answer = run(new DueCommand(OVER), "--data", data.toString(), "--lang", "zh");
    assertThat(answer.out())
        .contains("可销毁个人信息 0 条")
        .contains("未结事项 1:采暖季 2026-2027,O01 于 2026-12-01 登记:Claim of a customer")
        .contains("请先办结该事项");
  }

  @Test
  void without_data_or_a_step_it_says_so() {
    Answer none =
        Commands.run(
            Answer::new,
            "archive",
            "due",
            "--data",
            folder.resolve("none").toString(),
            "--lang",
            "en");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("DATA-001");
    Answer step = Commands.run(Answer::new, "archive", "destroy");
    assertThat(step.exit()).isEqualTo(2);
    assertThat(step.err()).startsWith("ARGS-004 destroy: ").contains("draft", "execute");
  }
}
