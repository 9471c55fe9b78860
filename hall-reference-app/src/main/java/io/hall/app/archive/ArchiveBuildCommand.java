package io.hall.app.archive;

import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.app.data.PaperRenderer;
import io.hall.app.language.LanguageOption;
import io.hall.app.month.HallsOption;
import io.hall.app.progress.Progress;
import io.hall.archive.ArchiveTarget;
import io.hall.archive.Cut;
import io.hall.archive.CutRequest;
import io.hall.archive.Manifest;
import io.hall.archive.SealedManifest;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.FilingSeasons.Filed;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall archive build}: cuts a season and writes its archive; again, the same bytes. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Binds a season's receipts, reports, books and checkpoints into one archive. 装订归档。",
      "The same season, last day and state give the same archive, byte for byte."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the archive is written and was read back", "2:it could not be built"})
final class ArchiveBuildCommand implements Callable<Integer> {

  private final Clock clock;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(
      names = "--season",
      required = true,
      paramLabel = "S",
      description = "The season, such as 2026-2027.")
  private String season = "";

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The last business day; the season's last day without it.")
  private @Nullable String to;

  @Option(
      names = "--close",
      description =
          "Closes the season: nothing is added behind it. Without it the archive is interim.")
  private boolean close;

  @Option(names = "--by", required = true, paramLabel = "STAFF", description = "Who makes the cut.")
  private String by = "";

  @Option(
      names = "--approved-by",
      required = true,
      paramLabel = "STAFF",
      description = "Who approves it: somebody else.")
  private String approvedBy = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "The folder to be made; a zip file if the name ends in .zip.")
  private Path out = Path.of(".");

  @Mixin private HallsOption halls = new HallsOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  ArchiveBuildCommand() {
    this(Clock.systemUTC());
  }

  ArchiveBuildCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    DataFolder.require(data);
    HeatingSeason which = HeatingSeason.parse(season).orThrow();
    Filed filed = Company.SEASONS.of(which).orThrow();
    BusinessDate last = to == null ? filed.last() : BusinessDate.parse(to);
    try (SeasonData seasons = SeasonData.open(data, clock, PaperRenderer.usual())) {
      Cut cut = seasons.cut(request(seasons.company(), which, last, seasons.halls()));
      SealedManifest sealed;
      try (Progress progress = Progress.of("archive", cut.records())) {
        sealed = seasons.build(cut, target(), (done, all) -> progress.accept(done));
      }
      tell(sealed.manifest(), sealed);
    }
    return 0;
  }

  private CutRequest request(
      Company company, HeatingSeason which, BusinessDate last, Collection<HallCode> known) {
    String name = "cut:" + which.code() + ":" + last + ":" + (close ? "close" : "interim");
    return new CutRequest(
        new RequestId(name),
        company.name(),
        which,
        last,
        close,
        new StaffNumber(by),
        new StaffNumber(approvedBy),
        close ? halls.read(known) : Map.of());
  }

  private ArchiveTarget target() {
    return out.toString().endsWith(".zip") ? ArchiveTarget.zip(out) : ArchiveTarget.folder(out);
  }

  private void tell(Manifest manifest, SealedManifest sealed) {
    PrintWriter answers = spec.commandLine().getOut();
    boolean chinese = language.locale().getLanguage().equals("zh");
    answers.println(
        (chinese
                ? "%s %s 至 %s(%s):收据 %d 张 %s 元,文件 %d 个,截点 %s,密钥 %s"
                : "%s %s to %s (%s): %d receipts of %s yuan, %d files, cut %s, key %s")
            .formatted(
                manifest.season().code(),
                manifest.from(),
                manifest.to(),
                state(manifest.closed(), chinese),
                manifest.receipts(),
                manifest.amount(),
                manifest.files().size(),
                manifest.cut(),
                sealed.seals().get(0).key()));
    answers.flush();
  }

  private static String state(boolean closing, boolean chinese) {
    if (chinese) {
      return closing ? "已结束" : "期中";
    }
    return closing ? "closed" : "interim";
  }
}
