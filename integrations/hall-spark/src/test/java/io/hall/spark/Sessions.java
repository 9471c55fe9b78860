package io.hall.spark;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** The session of this test machine: two cores, as many attempts as a test of retries needs. */
final class Sessions {

  private static final int NEWEST = 25;

  private Sessions() {}

  /** The one session, made when it is first asked for; skips the test where Spark does not run. */
  static SparkSession local() {
    assumeThat(Runtime.version().feature())
        .as("Spark 4.2 is built for JDK 17, 21 and 25")
        .isBetween(17, NEWEST);
    return Holder.SESSION;
  }

  private static final class Holder {

    static final SparkSession SESSION = open();

    private static SparkSession open() {
      return SparkSession.builder()
          .master("local[2,4]")
          .appName("hall-spark tests")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.codegen.wholeStage", "false")
          .config("spark.serializer", FailingOnce.Exchange.class.getName())
          .config("spark.sql.sources.commitProtocolClass", FailingOnce.Commit.class.getName())
          .config("spark.local.dir", "target")
          .config("spark.sql.warehouse.dir", "target/warehouse")
          .getOrCreate();
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
