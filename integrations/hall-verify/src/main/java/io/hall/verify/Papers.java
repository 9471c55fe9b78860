package io.hall.verify;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The papers, and the records that name them. */
final class Papers {

  static final String FOLDER = "papers/";

  private static final byte[] KIND = Bytes.of("paper.kept.1");

  private final Flaws flaws;
  private final SortedMap<String, Named> named = new TreeMap<>(Bytes.BY_UTF8);

  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  private record Named(String file, long position, long size, byte[] digest) {}

  Papers(Flaws flaws) {
    this.flaws = flaws;
  }

  /** Reads a stream {@code paper} or {@code paper/}hall. */
  ChainFile.Reader reader(String path, String stream) {
    return record -> {
      Unfit.unless(record.is(KIND), Say.KIND, record.kind());
      Row body = record.body();
      body.requireCount(6);
      body.requireText(1, 3);
      body.number(4);
      String paper = Shelf.path("papers" + stream.substring("paper".length()) + "/" + body.text(1));
      Named kept = new Named(path, record.position(), body.number(5), body.bytes(6));
      synchronized (this) {
        Unfit.unless(named.putIfAbsent(paper, kept) == null, Say.PAPER_TWICE, paper);
      }
    };
  }

  /** Holds the files against the records; returns how many there are. */
  long judge(Map<String, Feed.Sum> sums) {
    named.forEach((path, paper) -> judge(path, paper, sums));
    sums.keySet().stream()
        .filter(path -> path.startsWith(FOLDER) && !named.containsKey(path))
        .forEach(path -> flaws.broken(CheckCode.PAPERS, path, "", Say.PAPER_UNNAMED));
    return named.size();
  }

  private void judge(String path, Named paper, Map<String, Feed.Sum> sums) {
    Feed.Sum sum = sums.get(path);
    boolean same =
        sum != null && sum.size() == paper.size() && Arrays.equals(sum.sha256(), paper.digest());
    if (!same) {
      flaws.broken(CheckCode.PAPERS, paper.file(), paper.position(), Say.PAPER_DIFFERS, path);
    }
  }
}
