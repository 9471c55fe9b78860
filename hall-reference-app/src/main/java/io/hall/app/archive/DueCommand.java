package io.hall.app.archive;

import io.hall.archive.DestructionList;
import io.hall.archive.DestructionScope;
import io.hall.archive.Destructions;
import io.hall.archive.Matter;
import io.hall.check.Finding;
import io.hall.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hall archive due}: what may be destroyed, why the rest may not, and what is under way. */
@Command(
    name = "due",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which personal texts may be destroyed today, why others may not, which matters are open"
          + " and how far each destruction list has come. 保管期满、未结事项、销毁清册。",
      "It writes nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it is told", "2:it could not be done"})
final class DueCommand implements Callable<Integer> {

  private final Clock clock;

  @Mixin private RetentionOption where = new RetentionOption();

  @Mixin private ScopeOption which = new ScopeOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  DueCommand() {
    this(Clock.systemUTC());
  }

  DueCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    DestructionScope scope = which.scope();
    RetentionWords words = where.words();
    PrintWriter answers = spec.commandLine().getOut();
    try (RetentionData data = where.open(clock)) {
      Store store = data.store();
      Destructions lists = data.destructions();
      DestructionList due = store.read(c -> lists.due(c, scope));
      List<Finding> obstacles = store.read(c -> lists.obstacles(c, scope));
      List<Matter> matters = store.read(data.holds()::open);
      Stream<ListStep> steps = store.read(lists::all).stream().map(ListStep::of);
      answers.print(words.due(due));
      answers.print(words.findings(obstacles));
      matters.forEach(matter -> answers.println(words.matter(matter)));
      steps.forEach(step -> answers.println(words.list(step)));
    }
    answers.flush();
    return 0;
  }
}
