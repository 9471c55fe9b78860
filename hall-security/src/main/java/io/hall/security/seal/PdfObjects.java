package io.hall.security.seal;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects of a file of one revision with a plain table (ISO 32000-1, 7.5.4), which fill it from
 * its header to its table: each begins where the one before it ends.
 */
final class PdfObjects {

  /** The bytes of an object between its first line and {@code endobj}, and where they begin. */
  record Body(int offset, String text) {}

  private static final Body NONE = new Body(0, "");
  private static final Pattern HEADER = Pattern.compile("%PDF-1\\.7\n%[\u0080-\u00FF]{4}\n");
  private static final String END_OF_OBJECT = "\nendobj\n";
  private static final int ENTRY_LENGTH = 20;
  private static final int MOST_OBJECTS = 1_000_000;

  /** Everything behind the objects; nothing before it and nothing after. */
  private static final Pattern TABLE = Pattern.compile("xref\n0 ([0-9]{1,7})\n");

  private static final Pattern ENTRY = Pattern.compile("([0-9]{10}) ([0-9]{5}) ([nf]) \n");
  private static final Pattern END =
      Pattern.compile(
          "trailer\n<</ID ?\\[[^\\[\\]/]*+\\](?:/Info [0-9]{1,10} 0 R)?/Root ([0-9]{1,10}) 0 R"
              + "/Size ([0-9]{1,10})>>\n(?:%[ -~]{0,80}\n)?startxref\n([0-9]{1,10})\n%%EOF\n");

  private final Map<String, Body> bodies = new HashMap<>();
  private final String root;

  private PdfObjects(String root) {
    this.root = root;
  }

  /** Reads the objects; empty if the file has another form. */
  static Optional<PdfObjects> read(PdfText file) {
    String text = file.text();
    Matcher header = HEADER.matcher(text);
    int at = text.lastIndexOf("\ntrailer\n") + 1;
    Matcher end = END.matcher(text).region(at, text.length());
    boolean one =
        file.count("startxref") == 1
            && file.count("%%EOF") == 1
            && file.count("\ntrailer\n") == 1
            && file.count("/Type/Catalog") == 1;
    if (!one || !header.lookingAt() || !end.matches()) {
      return Optional.empty();
    }
    long table = Long.parseLong(end.group(3));
    PdfObjects objects = new PdfObjects(end.group(1));
    boolean read =
        table < at && objects.readTable(text, (int) table, at, end.group(2), header.end());
    return read && objects.isCatalog() ? Optional.of(objects) : Optional.empty();
  }

  private boolean readTable(String text, int from, int to, String size, int first) {
    Matcher table = TABLE.matcher(text).region(from, to);
    if (!table.lookingAt() || !table.group(1).equals(size)) {
      return false;
    }
    int count = Integer.parseInt(size);
    if (count > MOST_OBJECTS || to - table.end() != count * ENTRY_LENGTH) {
      return false;
    }
    NavigableMap<Integer, Integer> numbers = new TreeMap<>();
    for (int number = 0; number < count; number++) {
      int at = table.end() + number * ENTRY_LENGTH;
      Matcher entry = ENTRY.matcher(text).region(at, at + ENTRY_LENGTH);
      if (!entry.matches() || !add(numbers, number, entry, from)) {
        return false;
      }
    }
    return readBodies(text, numbers, first, from);
  }

  private static boolean add(
      NavigableMap<Integer, Integer> numbers, int number, Matcher entry, int end) {
    if (entry.group(3).equals("f")) {
      return true;
    }
    long offset = Long.parseLong(entry.group(1));
    return number > 0
        && offset < end
        && entry.group(2).equals("00000")
        && numbers.put((int) offset, number) == null;
  }

  private boolean readBodies(
      String text, NavigableMap<Integer, Integer> numbers, int first, int end) {
    if (numbers.isEmpty() || numbers.firstKey() != first) {
      return false;
    }
    for (Map.Entry<Integer, Integer> object : numbers.entrySet()) {
      Integer next = numbers.higherKey(object.getKey());
      String line = object.getValue() + " 0 obj\n";
      int from = object.getKey() + line.length();
      int to = (next == null ? end : next) - END_OF_OBJECT.length();
      if (!text.startsWith(line, object.getKey()) || text.indexOf(END_OF_OBJECT, from) != to) {
        return false;
      }
      bodies.put(object.getValue().toString(), new Body(from, text.substring(from, to)));
    }
    return true;
  }

  /** A name written with {@code #} could hide one that is looked for. */
  private boolean isCatalog() {
    String catalog = catalog();
    return catalog.startsWith("<<")
        && catalog.endsWith(">>")
        && catalog.contains("/Type/Catalog")
        && catalog.indexOf('#') < 0;
  }

  String catalog() {
    return body(root).text();
  }

  /** Returns an object's body; an empty one if there is no such object. */
  Body body(String number) {
    return bodies.getOrDefault(number, NONE);
  }
}
