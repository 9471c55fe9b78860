package io.hall.spark;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of one side: all CSV, or all Parquet.
 *
 * @param path what was given
 * @param parquet whether they are Parquet
 * @param files their URIs, in the order in which lines of several files stand
 */
record Source(String path, boolean parquet, List<String> files) {

  /**
   * Looks what there is; hidden files, and those that Spark leaves beside its own, do not count.
   */
  static Checked<Source> of(String path, Configuration hadoop) {
    try {
      Path at = new Path(path);
      FileSystem system = at.getFileSystem(hadoop);
      List<FileStatus> found = new ArrayList<>(Arrays.asList(system.listStatus(at)));
      found.removeIf(Source::isBeside);
      return of(path, found.stream().map(FileStatus::getPath).toList());
    } catch (FileNotFoundException e) {
      return Checked.invalid(Finding.of(SparkCode.NO_INPUT).in(path));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Checked.invalid(Finding.of(SparkCode.UNREADABLE).in(path));
    }
  }

  private static boolean isBeside(FileStatus file) {
    String name = file.getPath().getName();
    return file.isDirectory() || name.startsWith("_") || name.startsWith(".");
  }

  private static Checked<Source> of(String path, List<Path> files) {
    boolean parquet = files.stream().allMatch(file -> ends(file, ".parquet"));
    boolean csv = files.stream().allMatch(file -> ends(file, ".csv"));
    if (files.isEmpty() || !(parquet || csv)) {
      return Checked.invalid(Finding.of(SparkCode.UNREADABLE).in(path));
    }
    List<String> ordered =
        files.stream()
            .sorted(Comparator.comparing(Path::getName))
            .map(file -> file.toUri().toString())
            .toList();
    return Checked.valid(new Source(path, parquet, ordered));
  }

  private static boolean ends(Path file, String end) {
    return file.getName().toLowerCase(Locale.ROOT).endsWith(end);
  }

  /** The name of a file alone, by which findings and results call it. */
  static String name(String uri) {
    return new Path(uri).getName();
  }

  /** The names of the files. */
  List<String> names() {
    return files.stream().map(Source::name).toList();
  }
}
