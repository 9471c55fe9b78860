package io.hall.app.archive;

import io.hall.archive.Department;
import io.hall.archive.Destruction;
import io.hall.archive.DestructionScope;
import io.hall.archive.HoldWords;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall archive destroy}: personal texts whose time is over, by a list and four persons. */
@Command(
    name = "destroy",
    mixinStandardHelpOptions = true,
    description = {
      "Destroys personal texts whose time of keeping is over: one person drafts a list, a second"
          + " appraises it, two of two departments approve it, then it is executed. 销毁清册。",
      "The records stay, and every archive and proof stays valid."
    })
final class DestroyCommand {

  private static final String LIST = "The list's number, as 'hall archive due' tells.";

  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  DestroyCommand() {
    this(Clock.systemUTC());
  }

  DestroyCommand(Clock clock) {
    this.clock = clock;
  }

  @Command(
      name = "draft",
      mixinStandardHelpOptions = true,
      description =
          "Drafts a list of what may be destroyed today; refused if something asked for may not."
              + " 拟订销毁清册。")
  int draft(
      @Mixin RetentionOption where,
      @Mixin ScopeOption which,
      @Option(names = "--leave-out", description = "Leaves out what may not be destroyed.")
          boolean leaveOut,
      @Option(names = "--by", required = true, paramLabel = "STAFF", description = "Who drafts it.")
          String by)
      throws IOException {
    DestructionScope scope = which.named();
    Destruction.Drafting ask =
        new Destruction.Drafting(RequestId.next(clock), scope, leaveOut, new StaffNumber(by));
    return step(where, (data, connection) -> data.destructions().draft(connection, ask));
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints the text of a list, to be signed on paper. 打印销毁清册文本。")
  int show(
      @Mixin RetentionOption where, @Parameters(paramLabel = "LIST", description = LIST) long list)
      throws IOException {
    try (RetentionData data = where.open(clock)) {
      print(data.store().read(c -> data.list(c, list)).drafted().list().text());
    }
    return 0;
  }

  @Command(
      name = "appraise",
      mixinStandardHelpOptions = true,
      description = "Records that a list was appraised, by somebody else. 鉴定。")
  int appraise(
      @Mixin RetentionOption where,
      @Parameters(paramLabel = "LIST", description = LIST) long list,
      @Option(
              names = "--by",
              required = true,
              paramLabel = "STAFF",
              description = "Who appraised it.")
          String by,
      @Option(
              names = "--opinion",
              required = true,
              paramLabel = "TEXT",
              description = "The appraisal opinion (鉴定意见).")
          String opinion)
      throws IOException {
    return step(
        where,
        (data, connection) ->
            data.destructions()
                .appraise(
                    connection,
                    new Destruction.Appraising(
                        request("appraise", list, by),
                        data.list(connection, list).drafted(),
                        new StaffNumber(by),
                        new HoldWords(opinion))));
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = "Records that the leaders of two departments approved a list. 审批。")
  int approve(
      @Mixin RetentionOption where,
      @Parameters(paramLabel = "LIST", description = LIST) long list,
      @Option(
              names = "--by",
              required = true,
              paramLabel = "DEPARTMENT=STAFF",
              description = "Given twice; departments are accounting, archives and information.")
          List<String> by)
      throws IOException {
    List<Destruction.Approval> approvals = approvals(by);
    return step(
        where,
        (data, connection) ->
            data.destructions()
                .approve(
                    connection,
                    new Destruction.Approving(
                        request("approve", list, String.join("+", by)),
                        data.appraised(connection, list),
                        approvals.get(0),
                        approvals.get(1))));
  }

  private static List<Destruction.Approval> approvals(List<String> texts) {
    if (texts.size() != 2) {
      throw ArchiveInputCode.DEPARTMENTS.refusal("--by");
    }
    return texts.stream().map(DestroyCommand::approval).toList();
  }

  private static Destruction.Approval approval(String text) {
    String[] words = text.split("=", 2);
    Department department =
        Arrays.stream(Department.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(words[0]))
            .findFirst()
            .filter(one -> words.length == 2)
            .orElseThrow(() -> ArchiveInputCode.DEPARTMENTS.refusal("--by"));
    return new Destruction.Approval(department, new StaffNumber(words[1]));
  }

  @Command(
      name = "execute",
      mixinStandardHelpOptions = true,
      description =
          "Destroys the texts of an approved list. It cannot be undone; backups must be destroyed"
              + " apart. 执行销毁。")
  int execute(
      @Mixin RetentionOption where,
      @Parameters(paramLabel = "LIST", description = LIST) long list,
      @Option(names = "--by", required = true, paramLabel = "STAFF", description = "Who does it.")
          String by)
      throws IOException {
    return step(
        where,
        (data, connection) ->
            data.destructions()
                .execute(
                    connection,
                    new Destruction.Executing(
                        request("execute", list, by),
                        data.approved(connection, list),
                        new StaffNumber(by))));
  }

  /** The same for every try. */
  private static RequestId request(String step, long list, String by) {
    return new RequestId("destruction-" + step + ":" + list + ":" + by);
  }

  /** One step of a list, in a transaction of its own. */
  @FunctionalInterface
  private interface Step {
    Destruction on(RetentionData data, Connection connection) throws SQLException;
  }

  private int step(RetentionOption where, Step step) throws IOException {
    try (RetentionData data = where.open(clock)) {
      Destruction done = data.store().write(connection -> step.on(data, connection));
      print(where.words().list(ListStep.of(done)) + System.lineSeparator());
    }
    return 0;
  }

  private void print(String text) {
    PrintWriter answers = spec.commandLine().getOut();
    answers.print(text);
    answers.flush();
  }
}
