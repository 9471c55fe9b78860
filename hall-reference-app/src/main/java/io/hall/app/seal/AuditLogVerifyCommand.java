package io.hall.app.seal;

import io.hall.app.language.ArgumentCode;
import io.hall.app.language.LanguageOption;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.proof.SealVerifier;
import io.hall.proof.TreeHead;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditReport;
import io.hall.security.audit.AuditVerifier;
import io.hall.store.Hash;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall audit-log verify}: whether the log is whole, and goes on from what was printed. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Verifies the audit log: chains, tree, sealed heads, and a head that was printed or kept."
            + " 核验审计日志。",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it is whole", "1:it is not", "2:it could not be verified"})
final class AuditLogVerifyCommand implements Callable<Integer> {

  /** As the log names its company. */
  private static final String COMPANY = "hall";

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "CRT",
      description = "The certificate of a key that may have sealed the heads; one for each season.")
  private List<Path> keys = List.of();

  @Option(names = "--hall", paramLabel = "H", description = "One hall's log; all without it.")
  private @Nullable String hall;

  @Option(
      names = "--head",
      arity = "2",
      paramLabel = "SIZE ROOT",
      description = "A head from the paper, with --hall: how many records, and the root.")
  private List<String> head = List.of();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<TreeHead> held = held();
    List<SealVerifier> verifiers = new ArrayList<>();
    for (Path key : keys) {
      X509Certificate certificate = KeyFiles.read(key);
      verifiers.add(KeyFiles.algorithm(certificate).verifier(certificate));
    }
    Path file = data.resolve("hall.db");
    if (!Files.isRegularFile(file)) {
      throw new CheckFailedException(Finding.of(SealedCode.NO_LOG).in("--data"));
    }
    try (SqliteStore store = SqliteStore.open(file)) {
      AuditVerifier verifier = new AuditVerifier(store.chain(), COMPANY, verifiers);
      boolean whole = true;
      for (String stream : streams(store)) {
        whole &= tell(stream, store.read(c -> verifier.verify(c, stream, held)));
      }
      return whole ? 0 : 1;
    }
  }

  private List<TreeHead> held() {
    if (head.isEmpty()) {
      return List.of();
    }
    if (hall == null) {
      throw ArgumentCode.TOGETHER.refusal("--head", "--hall");
    }
    try {
      return List.of(new TreeHead(Long.parseLong(head.get(0)), Hash.parse(head.get(1))));
    } catch (IllegalArgumentException e) {
      throw ArgumentCode.VALUE.refusal("--head", "SIZE HASH");
    }
  }

  private List<String> streams(SqliteStore store) {
    String all = AuditLog.COMPANY;
    List<String> streams =
        store.read(
            c ->
                Sql.list(
                    c,
                    "SELECT DISTINCT stream FROM log_record WHERE stream = ? OR stream LIKE ?"
                        + " ORDER BY stream",
                    row -> row.getString(1),
                    hall == null ? all : all + "/" + hall,
                    hall == null ? all + "/%" : ""));
    if (streams.isEmpty()) {
      throw new CheckFailedException(
          Finding.of(SealedCode.NO_LOG).in(hall == null ? "--data" : "--hall"));
    }
    return streams;
  }

  private boolean tell(String stream, AuditReport report) {
    PrintWriter out = spec.commandLine().getOut();
    boolean chinese = language.locale().getLanguage().equals("zh");
    String sentence =
        chinese ? "%s:记录 %d 条,已签至第 %d 条,根 %s" : "%s: %d records, sealed to %d, root %s";
    out.println(
        sentence.formatted(stream, report.head().size(), report.sealed(), report.head().root()));
    List<Finding> findings = report.findings().list();
    if (!findings.isEmpty()) {
      out.println(new CheckFailedException(findings).message(language.locale()));
    }
    out.flush();
    return findings.isEmpty();
  }
}
