package io.hall.reconcile.internal;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvFindings;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One file that several threads read, chunk by chunk.
 *
 * <p>What is found does not depend on who reads which chunk, nor on how long the chunks are: the
 * findings are those of the file's order up to the first that ends the reading.
 */
final class LineFile implements AutoCloseable {

  private final Path path;
  private final String name;
  private final FileChannel file;
  private final FileTime modified;
  private final long size;
  private final LineFileHead head;
  private final int chunkSize;
  private final AtomicReferenceArray<@Nullable Chunk> chunks;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger last;
  private final AtomicReference<@Nullable CsvCode> failure = new AtomicReference<>();

  private LineFile(Path path, FileChannel file, int chunkSize) throws IOException {
    this.path = path;
    this.name = path.toString();
    this.file = file;
    this.modified = Files.getLastModifiedTime(path);
    this.size = file.size();
    this.head = LineFileHead.of(file, name);
    this.chunkSize = chunkSize;
    long body = head.findings().isEmpty() ? size - head.body() : 0;
    this.chunks = new AtomicReferenceArray<>(Math.toIntExact((body + chunkSize - 1) / chunkSize));
    this.last = new AtomicInteger(chunks.length() - 1);
  }

  /** Opens a file and reads its header; the findings say why it cannot be opened. */
  static Checked<LineFile> open(Path path, int chunkSize) {
    try {
      FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
      try {
        return Checked.valid(new LineFile(path, file, chunkSize));
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      boolean missing = e instanceof NoSuchFileException;
      CsvCode code = missing ? CsvCode.NO_FILE : CsvCode.UNREADABLE;
      return Checked.invalid(Finding.of(code).in(path.toString()));
    }
  }

  /** Reads chunks until none is left that may tell something new. */
  void read() {
    ChunkReader reader = new ChunkReader(chunkSize);
    for (int i = next.getAndIncrement(); i <= last.get(); i = next.getAndIncrement()) {
      long from = head.body() + (long) i * chunkSize;
      try {
        Chunk chunk = reader.read(file, from, Math.min(size, from + chunkSize), size, i == 0);
        chunks.set(i, chunk);
        if (chunk.found().isFull()) {
          last.accumulateAndGet(i, Math::min);
        }
      } catch (EOFException e) {
        fail(CsvCode.CHANGED);
      } catch (IOException e) {
        fail(CsvCode.UNREADABLE);
      }
    }
  }

  private void fail(CsvCode code) {
    failure.compareAndSet(null, code);
    last.set(-1);
  }

  /** Gathers the rows when all have read. */
  Checked<SideRows> rows() {
    CsvFindings findings = new CsvFindings();
    head.findings().forEach(findings::add);
    SideRows rows = new SideRows();
    for (int i = 0; i <= last.get() && !findings.isFull(); i++) {
      Chunk chunk = Objects.requireNonNull(chunks.getAndSet(i, null), "all were read");
      if (!rows.add(chunk, name, findings)) {
        break;
      }
    }
    return failure().map(Checked::<SideRows>invalid).orElse(Checked.of(rows, findings.list()));
  }

  /** Why nothing that was read counts, if so. */
  private Optional<Finding> failure() {
    CsvCode code = failure.get();
    try {
      if (file.size() != size || !Files.getLastModifiedTime(path).equals(modified)) {
        code = CsvCode.CHANGED;
      }
    } catch (IOException e) {
      code = CsvCode.UNREADABLE;
    }
    return Optional.ofNullable(code).map(c -> Finding.of(c).in(name));
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
