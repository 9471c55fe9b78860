package io.hall.app.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a backup says of itself: {@code hall.backup.1}, when it was made, how many records it holds,
 * and the SHA-256 of each of its files, a line each.
 *
 * @param made when
 * @param records how many records the log in it has
 * @param files the hash of each file by its name, in hexadecimal digits
 */
record Contents(Instant made, long records, SortedMap<String, String> files) {

  static final String NAME = "backup.txt";
  static final String DATABASE = "hall.db";
  static final String KEYS = "keys/";

  private static final String FORMAT = "hall.backup.1";
  private static final Pattern MADE = Pattern.compile("made (\\S{1,40})");
  private static final Pattern RECORDS = Pattern.compile("records ([0-9]{1,18})");
  private static final Pattern FILE =
      Pattern.compile("sha256 ([0-9a-f]{64}) (hall\\.db|keys/[A-Za-z0-9][A-Za-z0-9._-]{0,60})");

  /** Whether the keys are in it. */
  boolean hasKeys() {
    return files.keySet().stream().anyMatch(name -> name.startsWith(KEYS));
  }

  String text() {
    List<String> lines = new ArrayList<>(List.of(FORMAT, "made " + made, "records " + records));
    for (Map.Entry<String, String> file : files.entrySet()) {
      lines.add("sha256 " + file.getValue() + " " + file.getKey());
    }
    return String.join("\n", lines) + "\n";
  }

  /** Reads them; empty if the text is anything else. */
  static Optional<Contents> parse(String text) {
    Iterator<String> lines = text.lines().iterator();
    if (!lines.hasNext() || !lines.next().equals(FORMAT)) {
      return Optional.empty();
    }
    Matcher made = MADE.matcher(next(lines));
    Matcher records = RECORDS.matcher(next(lines));
    SortedMap<String, String> files = new TreeMap<>();
    while (lines.hasNext()) {
      Matcher file = FILE.matcher(lines.next());
      if (!file.matches()) {
        return Optional.empty();
      }
      files.put(file.group(2), file.group(1));
    }
    boolean whole = made.matches() && records.matches() && files.containsKey(DATABASE);
    return whole ? made(made.group(1), Long.parseLong(records.group(1)), files) : Optional.empty();
  }

  private static Optional<Contents> made(String at, long records, SortedMap<String, String> files) {
    try {
      return Optional.of(new Contents(Instant.parse(at), records, files));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String next(Iterator<String> lines) {
    return lines.hasNext() ? lines.next() : "";
  }
}
