package io.hall.bench.issue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The peer without a database: records one behind the other in a file, one force for each batch. A
 * thread that finds nobody at work leads: it writes what waits, forces and hands the lead on. The
 * file is laid out beforehand and begun again when it is full, which no real one could do: that is
 * to the peer's favour, as growing a file makes each force slower.
 */
final class AppendedFile implements Issuer {

  private static final int LENGTH = 64 << 20;
  private static final int MOST = 1024;

  private final FileChannel file;
  private final int size;
  private List<Waiting> waiting = new ArrayList<>();
  private final ByteBuffer batch;
  private boolean led;
  private long serial;
  private long position;

  private AppendedFile(FileChannel file, int size) {
    this.file = file;
    this.size = size;
    this.batch = ByteBuffer.allocateDirect(MOST * size);
  }

  /** A thread whose record is not yet in the file. */
  private static final class Waiting {

    private final Thread thread = Thread.currentThread();
    private final long serial;
    private volatile boolean leads;
    private volatile boolean durable;

    Waiting(long serial) {
      this.serial = serial;
    }
  }

  /** Lays the file out for records of {@code size} bytes. */
  static AppendedFile in(Path folder, int size) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("records"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
    for (int i = 0; i < LENGTH; i += zeros.capacity()) {
      file.write(zeros.clear(), i);
    }
    file.force(true);
    return new AppendedFile(file, size);
  }

  @Override
  public long issue(String id) throws IOException {
    Waiting own = join();
    while (!own.durable && !own.leads) {
      LockSupport.park(this);
    }
    if (own.leads) {
      lead();
    }
    return own.serial;
  }

  private synchronized Waiting join() {
    if (waiting.size() == MOST) {
      throw new IllegalStateException("More threads than a batch has room for");
    }
    Waiting own = new Waiting(++serial);
    waiting.add(own);
    own.leads = !led;
    led = true;
    return own;
  }

  private void lead() throws IOException {
    List<Waiting> taken = take();
    batch.clear();
    for (Waiting record : taken) {
      batch.position(batch.position() + size - Long.BYTES).putLong(record.serial);
    }
    write(batch.flip());
    handOn();
    for (Waiting record : taken) {
      record.durable = true;
      LockSupport.unpark(record.thread);
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    if (position + bytes.limit() > LENGTH) {
      position = 0;
    }
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
    file.force(false);
  }

  private synchronized List<Waiting> take() {
    List<Waiting> taken = waiting;
    waiting = new ArrayList<>(taken.size());
    return taken;
  }

  private synchronized void handOn() {
    led = !waiting.isEmpty();
    if (led) {
      Waiting next = waiting.get(0);
      next.leads = true;
      LockSupport.unpark(next.thread);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
