package io.hall.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.reconcile.RuleSetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Writes a result into a new folder: {@code causes} and {@code differences} as Parquet, by Spark's
 * committer, so that a task that ran twice leaves nothing twice; and last {@code summary.json},
 * which is there exactly when all is.
 */
final class ResultFiles {

  private ResultFiles() {}

  /**
   * Says that there is no such folder yet.
   *
   * @throws CheckFailedException with {@code SPARK-005} if there is, {@code SPARK-006} if the file
   *     system does not answer
   */
  static void requireNew(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      if (path.getFileSystem(hadoop).exists(path)) {
        throw new CheckFailedException(Finding.of(SparkCode.OUTPUT_EXISTS).in(folder));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new CheckFailedException(Finding.of(SparkCode.OUTPUT_UNWRITABLE).in(folder));
    }
  }

  /**
   * Writes the result.
   *
   * @throws CheckFailedException with {@code SPARK-006} if it cannot be written
   */
  static void write(SparkReconciliation found, String folder, Configuration hadoop) {
    found.causes().write().parquet(folder + "/causes");
    found.differenceTable().coalesce(1).write().parquet(folder + "/differences");
    Path path = new Path(folder, "summary.json");
    try {
      FileSystem system = path.getFileSystem(hadoop);
      try (OutputStream out = system.create(path, false)) {
        out.write(json(found).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new CheckFailedException(Finding.of(SparkCode.OUTPUT_UNWRITABLE).in(folder));
    }
  }

  /** The figures of a comparison, by the names that {@code reconcile.json} has for them. */
  static String json(SparkReconciliation found) throws IOException {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("format", "hall.reconciliation.summary.1");
    ObjectNode rules = json.putObject("rules");
    rules.put("name", found.rules().name());
    rules.put("version", found.rules().version());
    rules.put("sha256", sha256(RuleSetFile.write(found.rules())));
    Summary summary = found.summary();
    Money residual = found.residual();
    json.put("subject", "LINES");
    json.put("ourLines", summary.ourLines());
    json.put("theirLines", summary.theirLines());
    json.put("oursFen", summary.ours().fen());
    json.put("theirsFen", summary.theirs().fen());
    json.put("differenceFen", summary.difference().fen());
    json.put("residualFen", residual.fen());
    json.put("agrees", found.agrees());
    json.put("differences", found.differences().size());
    json.put("causes", summary.causes());
    ArrayNode kinds = json.putArray("kinds");
    summary
        .kinds()
        .forEach(
            (kind, total) ->
                kinds
                    .addObject()
                    .put("kind", kind.name())
                    .put("count", total.count())
                    .put("amountFen", total.fen()));
    return json.toPrettyString() + "\n";
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
