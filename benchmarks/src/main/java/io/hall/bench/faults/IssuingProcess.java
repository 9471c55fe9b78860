package io.hall.bench.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The process that is killed: issues receipts with many threads and tells of each answer. */
final class IssuingProcess {

  static final int THREADS = 32;

  private IssuingProcess() {}

  /** Issues without end in the folder {@code args[0]}; requests begin with {@code args[1]}. */
  public static void main(String[] args) {
    FaultHall hall = FaultHall.in(Path.of(args[0]));
    OutputStream parent = new FileOutputStream(FileDescriptor.out);
    for (int i = 0; i < THREADS; i++) {
      String prefix = args[1] + "-" + i + "-";
      new Thread(() -> issue(hall, prefix, parent)).start();
    }
  }

  private static void issue(FaultHall hall, String prefix, OutputStream parent) {
    try {
      for (long i = 1; ; i++) {
        String request = prefix + i;
        tell(parent, new Acknowledged(request, hall.issue(request).toString()));
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
      throw new UncheckedIOException(e);
    }
  }

  /** One write, shorter than a pipe splits. */
  private static void tell(OutputStream parent, Acknowledged answer) throws IOException {
    byte[] line = answer.line().getBytes(StandardCharsets.US_ASCII);
    synchronized (IssuingProcess.class) {
      parent.write(line);
      parent.flush();
    }
  }
}
