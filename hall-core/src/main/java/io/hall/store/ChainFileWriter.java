package io.hall.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a chain file: a stream's records with their hashes, one behind the other, as {@code
 * docs/formats/chain-file.md} says. Not safe for use by several threads.
 */
public final class ChainFileWriter implements AutoCloseable {

  /** The name of the format, the first field of every chain file. */
  static final String FORMAT = "hall.chain.1";

  private static final int BUFFER = 1 << 20;

  private final OutputStream out;

  private ChainFileWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Begins the file of a whole stream.
   *
   * @throws IOException if the file is there already or cannot be written
   */
  public static ChainFileWriter create(Path file, String stream, String hashName)
      throws IOException {
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    ChainFileWriter writer = new ChainFileWriter(new BufferedOutputStream(out, BUFFER));
    writer.write(header(stream, hashName, 1, Hash.NONE).raw());
    return writer;
  }

  /** Begins the file of a stream's records behind {@code previous} on {@code out}. */
  static ChainFileWriter on(
      OutputStream out, String stream, String hashName, long first, Hash previous) {
    ChainFileWriter writer = new ChainFileWriter(out);
    writer.write(header(stream, hashName, first, previous).raw());
    return writer;
  }

  static Canonical header(String stream, String hashName, long first, Hash previous) {
    return Canonical.write()
        .text(FORMAT)
        .text(stream)
        .text(hashName)
        .number(first)
        .bytes(previous.bytes())
        .end();
  }

  /** Adds the next record: its content, and the hash that stands beside it. */
  public void add(byte[] content, byte[] hash) {
    write(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    write(content);
    write(hash);
  }

  private void write(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
