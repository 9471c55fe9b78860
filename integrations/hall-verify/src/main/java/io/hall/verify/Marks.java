package io.hall.verify;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Hashes that records elsewhere say a stream has at some position. */
final class Marks {

  private final Map<String, NavigableMap<Long, Mark>> streams = new ConcurrentHashMap<>();
  private final Flaws flaws;

  Marks(Flaws flaws) {
    this.flaws = flaws;
  }

  /**
   * One of them.
   *
   * @param code the check that wants to know
   * @param file where it is said
   * @param record in which record; 0 if in none
   */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Mark(byte[] hash, CheckCode code, String file, long record) {}

  void add(String stream, long position, Mark mark) {
    NavigableMap<Long, Mark> marks = streams.computeIfAbsent(stream, s -> new TreeMap<>());
    synchronized (marks) {
      Mark known = marks.putIfAbsent(position, mark);
      if (known != null && !Arrays.equals(known.hash(), mark.hash())) {
        broken(mark, stream, position);
      }
    }
  }

  private void broken(Mark mark, String stream, long position) {
    flaws.broken(mark.code(), mark.file(), mark.record(), Say.HEAD_DIFFERS, stream, position);
  }

  /** Holds the records of a stream against the marks, and shows them to {@code reader}. */
  ChainFile.Reader watch(String stream, ChainFile.Reader reader) {
    NavigableMap<Long, Mark> marks = streams.get(stream);
    if (marks == null) {
      return reader;
    }
    return record -> {
      Map.Entry<Long, Mark> next = marks.firstEntry();
      while (next != null && next.getKey() <= record.position()) {
        boolean here = next.getKey() == record.position();
        if (here && !Arrays.equals(next.getValue().hash(), record.hash())) {
          broken(next.getValue(), stream, next.getKey());
        }
        marks.pollFirstEntry();
        next = marks.firstEntry();
      }
      reader.take(record);
    };
  }

  /** What is left when a stream has been read lies behind its end. */
  void finish(String stream) {
    NavigableMap<Long, Mark> marks = streams.getOrDefault(stream, new TreeMap<>());
    marks.forEach((position, mark) -> broken(mark, stream, position));
  }
}
