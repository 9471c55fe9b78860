package io.hall.reconcile.internal;

import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvFindings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The rows of one side in their order, segment by segment. Not thread-safe. */
public final class SideRows {

  /** How many rows an array holds. */
  static final int MOST = Integer.MAX_VALUE - 8;

  /**
   * A segment with its place.
   *
   * @param firstRow the number of its first row, from 0
   * @param firstLine the number of its first line in the file
   */
  record Part(Segment rows, int firstRow, long firstLine) {}

  /** Takes rows one by one, in memory. Not thread-safe. */
  public static final class Builder {

    private static final int SEGMENT = 1 << 14;

    private final Memos memos = new Memos();
    private final Rows rows = new Rows();
    private final SideRows side = new SideRows();

    /** Makes an empty one. */
    public Builder() {}

    /**
     * Takes a row.
     *
     * @param desk hall, comma, cashier
     * @param kind category, comma, season, comma, tender
     * @param amount fen
     */
    public void add(
        String number, String desk, String day, String kind, long amount, String reference) {
      rows.add(memos, number, desk, day, kind, amount, reference);
      if (rows.lines() == SEGMENT) {
        end();
      }
    }

    private void end() {
      side.add(rows.segment(memos));
      rows.clear();
    }

    /** Returns the rows. */
    public SideRows build() {
      end();
      return side;
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private long size;
  private long nextLine;

  /** Makes an empty side. */
  public SideRows() {
    this(2);
  }

  /** Makes an empty side whose first row stands on line {@code firstLine}. */
  SideRows(long firstLine) {
    nextLine = firstLine;
  }

  /** Adds a segment; returns whether there was room. */
  boolean add(Segment rows) {
    if (size + rows.size > MOST) {
      return false;
    }
    if (rows.size > 0) {
      parts.add(new Part(rows, (int) size, nextLine));
    }
    size += rows.size;
    nextLine += rows.lines;
    return true;
  }

  /**
   * Adds a chunk, and to {@code findings} what is wrong with it; returns whether there was room.
   */
  boolean add(Chunk chunk, String name, CsvFindings findings) {
    chunk.found().list().forEach(one -> findings.add(one.in(name, nextLine)));
    boolean room = add(chunk.rows());
    if (!room) {
      findings.add(Finding.of(CsvCode.TOO_MANY_ROWS).with("limit", MOST).in(name));
    }
    return room;
  }

  List<Part> parts() {
    return parts;
  }

  /** How many rows there are. */
  public int size() {
    return (int) size;
  }

  /** How many lines there are with the header. */
  long fileLines() {
    return nextLine - 1;
  }

  /** The memos of all that read segments. */
  Set<Memos> memos() {
    Set<Memos> all = Collections.newSetFromMap(new IdentityHashMap<>());
    parts.forEach(part -> all.add(part.rows().memos));
    return all;
  }

  /**
   * Returns the rows of parcels in the order of their side, however they came.
   *
   * @throws IllegalArgumentException if they are more than a side may have
   */
  public static SideRows of(Iterable<byte[]> parcels) {
    List<Segment> segments = new ArrayList<>();
    parcels.forEach(parcel -> segments.add(Parcel.segment(parcel)));
    segments.sort(Comparator.comparingLong(segment -> segment.position(0, 0)));
    SideRows rows = new SideRows();
    for (Segment segment : segments) {
      if (!rows.add(segment)) {
        throw new IllegalArgumentException("Too many lines for one part");
      }
    }
    return rows;
  }

  /** Whether every row names its cashier. */
  public boolean tellsCashiers() {
    return memos().stream()
        .flatMap(memo -> memo.desks.texts().stream())
        .noneMatch(desk -> desk.equals(Vocabulary.hall(desk)));
  }

  /** Whether every row names category and season. */
  public boolean tellsRows() {
    return memos().stream()
        .flatMap(memo -> memo.kinds.texts().stream())
        .noneMatch(kind -> kind.equals(Vocabulary.tender(kind)));
  }

  /** Whether every row has a number. */
  public boolean isNumbered() {
    return parts.stream().allMatch(part -> part.rows().isNumbered());
  }
}
