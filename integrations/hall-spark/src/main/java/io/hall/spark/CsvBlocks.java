package io.hall.spark;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.reconcile.LineBlock;
import io.hall.reconcile.Side;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads files {@code lines.csv} by the library's own reader, a task for each file. One of a file
 * system that is not this machine's is copied to the machine of the task first.
 */
final class CsvBlocks {

  private CsvBlocks() {}

  static JavaRDD<SideBlock> of(SparkSession session, Side side, Source source) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    SerializableConfiguration hadoop =
        new SerializableConfiguration(session.sparkContext().hadoopConfiguration());
    List<String> files = source.files();
    return context
        .parallelize(IntStream.range(0, files.size()).boxed().toList(), files.size())
        .map(file -> SideBlock.of(side, read(files.get(file), file, hadoop.value())));
  }

  private static Checked<LineBlock> read(String uri, int file, Configuration hadoop) {
    URI at = URI.create(uri);
    Checked<LineBlock> read =
        "file".equals(at.getScheme())
            ? LineBlock.read(Path.of(at), file)
            : copied(at, file, hadoop);
    return named(read, Source.name(uri));
  }

  private static Checked<LineBlock> copied(URI at, int file, Configuration hadoop) {
    try {
      Path copy = Files.createTempFile("hall-lines", ".csv");
      try {
        FileSystem.get(at, hadoop)
            .copyToLocalFile(
                false,
                new org.apache.hadoop.fs.Path(at),
                new org.apache.hadoop.fs.Path(copy.toUri()),
                true);
        return LineBlock.read(copy, file);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      return Checked.invalid(Finding.of(CsvCode.UNREADABLE).in(at.toString()));
    }
  }

  /** Calls the file by its name alone, wherever it was read. */
  private static Checked<LineBlock> named(Checked<LineBlock> read, String name) {
    if (read.findings().isEmpty()) {
      return read;
    }
    return Checked.invalid(
        read.findings().stream()
            .map(finding -> finding.in(finding.where().replaceFirst("^.*/[^/:]*", name)))
            .toList());
  }
}
