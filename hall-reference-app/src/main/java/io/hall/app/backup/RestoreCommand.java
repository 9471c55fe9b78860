package io.hall.app.backup;

import io.hall.app.data.DraftFolder;
import io.hall.app.language.LanguageOption;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall restore}: makes a data folder from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new data folder from a backup, once all of it is checked. 恢复。",
      "If the backup is without keys, put the keys folder into the new data folder."
    })
public final class RestoreCommand implements Callable<Integer> {

  @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup.")
  private Path from = Path.of(".");

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data folder, which must not be there yet or be empty.")
  private Path data = Path.of(".");

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.isRegularFile(from)) {
      throw BackupCode.DAMAGED.refusal(from);
    }
    DraftFolder folder = new DraftFolder(data, BackupCode.NOT_EMPTY, BackupCode.NOT_WRITTEN);
    List<Contents> restored = new ArrayList<>();
    folder.write(draft -> restored.add(new Unpacking(from, Clock.systemUTC()).into(draft)));
    tell(restored.get(0));
    return 0;
  }

  private void tell(Contents restored) {
    boolean chinese = language.locale().getLanguage().equals("zh");
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        (chinese ? "已恢复 %s 的备份:%d 条记录" : "restored the backup of %s: %d records")
            .formatted(restored.made(), restored.records()));
    if (!restored.hasKeys()) {
      out.println(
          chinese
              ? "备份不含密钥:请将密钥文件夹放入数据文件夹"
              : "it has no keys: put the keys folder into the data folder");
    }
    out.flush();
  }
}
