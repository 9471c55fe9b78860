package io.hall.bench.faults;

import io.hall.receipt.ReceiptNumber;
import io.hall.store.StoreException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The process to which bad things happen: issues receipts and tells of each answer. */
final class IssuingProcess {

  /** What a line begins with that tells of a refusal: the request and the code follow. */
  static final String REFUSED = "!";

  /** What stands for a request when the store refused to be opened. */
  static final String UNOPENED = "open-0";

  private static final OutputStream PARENT = new FileOutputStream(FileDescriptor.out);
  private final FaultHall hall;
  private final long receipts;

  private IssuingProcess(FaultHall hall, long receipts) {
    this.hall = hall;
    this.receipts = receipts;
  }

  /** Starts it with requests that begin with {@code prefix}: its threads, and receipts of each. */
  static String[] arguments(Path folder, String prefix, int threads, long receipts) {
    return new String[] {
      folder.toString(), prefix, Integer.toString(threads), Long.toString(receipts)
    };
  }

  /** Does what {@link #arguments} say. */
  public static void main(String[] args) {
    long receipts = Long.parseLong(args[3]);
    try {
      IssuingProcess process = new IssuingProcess(FaultHall.in(Path.of(args[0])), receipts);
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        String prefix = args[1] + "-" + i + "-";
        new Thread(() -> process.work(prefix)).start();
      }
    } catch (StoreException e) {
      tell(refusal(UNOPENED, e));
    }
  }

  private void work(String prefix) {
    List<ReceiptNumber> numbers = new ArrayList<>();
    for (long i = 1; i <= receipts; i++) {
      String request = prefix + i;
      try {
        ReceiptNumber number = hall.issue(request);
        numbers.add(number);
        tell(new Acknowledged(request, number.toString()).line());
      } catch (StoreException e) {
        tell(refusal(request, e));
      }
    }
    numbers.forEach(hall::find);
  }

  private static String refusal(String request, StoreException because) {
    return REFUSED + request + " " + because.finding().code().id() + "\n";
  }

  /** One write, shorter than a pipe splits. */
  private static void tell(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
    synchronized (PARENT) {
      try {
        PARENT.write(bytes);
        PARENT.flush();
      } catch (IOException e) {
        Runtime.getRuntime().halt(1);
        throw new UncheckedIOException(e);
      }
    }
  }
}
