package io.hall.app.backup;

import io.hall.app.language.LanguageOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall backup}: saves a data folder in one file; the server may be running. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Saves the database of a data folder in one file, and checks it. 备份。",
      "With the keys, whoever has the file reads all personal data: lock it away. Without them,"
          + " the personal data in it can be read only with the keys, which are to be kept elsewhere:"
          + " when the keys are lost, so are the names and addresses.",
      "A PostgreSQL database is saved with pg_dump instead; docs/backup.md has the line."
    })
public final class BackupCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "The new file.")
  private Path to = Path.of(".");

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Keys keys = new Keys();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Whether the keys are saved with it: nobody decides this by forgetting it. */
  private static final class Keys {

    @Option(names = "--with-keys", description = "Saves the keys with it.")
    private boolean with;

    @SuppressWarnings("UnusedVariable") // it says that the keys were not forgotten
    @Option(names = "--without-keys", description = "Leaves the keys out.")
    private boolean without;
  }

  @Override
  public Integer call() throws IOException {
    Contents saved = new Packing(data, Clock.systemUTC()).into(to, keys.with);
    boolean chinese = language.locale().getLanguage().equals("zh");
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        (chinese ? "已备份并核验:%d 条记录 %s" : "saved and checked: %d records, %s")
            .formatted(saved.records(), to));
    out.println(chinese ? chinese(saved) : english(saved));
    out.flush();
    return 0;
  }

  private static String chinese(Contents saved) {
    return saved.hasKeys() ? "含密钥:持有该文件者可读取个人信息,请妥善保管" : "不含密钥:请另行保管密钥文件夹,密钥丢失则个人信息无法恢复";
  }

  private static String english(Contents saved) {
    return saved.hasKeys()
        ? "with keys: whoever has this file reads personal data; lock it away"
        : "without keys: keep the keys folder elsewhere; without it no personal data comes back";
  }
}
