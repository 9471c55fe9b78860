package io.hall.reconcile.internal;

import io.hall.check.Checked;
import io.hall.csv.CsvHeader;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads line files on several threads.
 *
 * @param threads how many, from 1
 * @param chunkSize how many bytes a thread takes at a time, from 1; it shows in nothing but speed
 */
public record LineScan(int threads, int chunkSize) {

  /** The header of a line file. */
  public static final CsvHeader HEADER =
      CsvHeader.of("number,hall,cashier,date,category,season,tender,amount,reference");

  private static final int CHUNK = 1 << 19;

  /** What suits this machine. */
  public static LineScan ofAllCores() {
    return new LineScan(Runtime.getRuntime().availableProcessors(), CHUNK);
  }

  /** What suits a machine whose other threads have work of their own. */
  public static LineScan ofOneThread() {
    return new LineScan(1, CHUNK);
  }

  /** Reads files; each answer is whole, or the findings say why there is none. */
  public List<Checked<SideRows>> read(List<Path> paths) {
    List<Checked<LineFile>> files =
        paths.stream().map(path -> LineFile.open(path, chunkSize)).toList();
    try {
      Crew.run(threads, () -> files.forEach(file -> file.value().ifPresent(LineFile::read)));
      return files.stream().map(LineScan::rows).toList();
    } finally {
      files.forEach(file -> file.value().ifPresent(LineFile::close));
    }
  }

  private static Checked<SideRows> rows(Checked<LineFile> file) {
    return file.value().map(LineFile::rows).orElseGet(() -> Checked.invalid(file.findings()));
  }
}
