package io.hall.app.archive;

import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.app.data.PaperRenderer;
import io.hall.app.language.LanguageOption;
import io.hall.archive.CheckpointRegister;
import io.hall.archive.KeptCheckpoint;
import io.hall.archive.ProofFolder;
import io.hall.archive.ReceiptProof;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall archive prove}: publishes the proof of one receipt, or of all of a hall's day. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = {
      "Writes proofs that receipts are in the company's sealed tree, as NUMBER-LEAF.proof: of one"
          + " receipt, or of all of a hall's closed day. 收据证明。",
      "Whoever holds the receipt checks it with 'hall archive verify' and the line of its QR code."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the proofs are written", "2:they could not be written"})
final class ArchiveProveCommand implements Callable<Integer> {

  private final Clock clock;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(names = "--number", paramLabel = "N", description = "The receipt's number.")
  private @Nullable String number;

  @Option(names = "--hall", paramLabel = "H", description = "The hall; with --date.")
  private @Nullable String hall;

  @Option(names = "--date", paramLabel = "DATE", description = "The closed day; with --hall.")
  private @Nullable String date;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out = Path.of(".");

  @SuppressWarnings("UnusedVariable") // what is refused is told in it
  @Mixin
  private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  ArchiveProveCommand() {
    this(Clock.systemUTC());
  }

  ArchiveProveCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    DataFolder.require(data);
    if ((number == null) == (hall == null) || (hall == null) != (date == null)) {
      throw ArchiveInputCode.WHICH.refusal("--number");
    }
    try (SeasonData seasons = SeasonData.open(data, clock, PaperRenderer.usual())) {
      Store store = seasons.store();
      ProofFolder folder = new ProofFolder(out, store.chain());
      store.read(
          connection -> {
            publish(connection, seasons.checkpoints(), folder);
            return connection;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return 0;
  }

  private void publish(Connection connection, CheckpointRegister checkpoints, ProofFolder folder)
      throws SQLException {
    if (number != null) {
      publish(folder, checkpoints.prove(connection, ReceiptNumber.parse(number).orThrow()));
    } else {
      for (KeptCheckpoint day : day(connection, checkpoints)) {
        checkpoints.prove(connection, day, proof -> publish(folder, proof));
      }
    }
  }

  private List<KeptCheckpoint> day(Connection connection, CheckpointRegister checkpoints)
      throws SQLException {
    BusinessDate day = BusinessDate.parse(Optional.ofNullable(date).orElseThrow());
    HallCode where = new HallCode(Optional.ofNullable(hall).orElseThrow());
    return List.of(
        checkpoints
            .find(
                connection,
                where,
                Company.SEASONS.of(day).orThrow().season(),
                KeptCheckpoint.Period.DAY,
                day)
            .orElseThrow(() -> ArchiveInputCode.NOT_CLOSED.refusal("--date")));
  }

  private void publish(ProofFolder folder, ReceiptProof proof) {
    PrintWriter answers = spec.commandLine().getOut();
    try {
      answers.println(folder.write(proof));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
