package io.hall.invoice.bean;

/** Lays the places of findings on the paths of one bean. */
final class Places {

  private static final String LINE = "lines[";

  private final Parts<?> parts;
  private final Parts<?> lines;

  Places(Parts<?> parts, Parts<?> lines) {
    this.parts = parts;
    this.lines = lines;
  }

  boolean has(Part part) {
    return (part.isOfLine() ? lines : parts).has(part);
  }

  /** The path of a part, or of the one that stands for it; empty for the whole bean. */
  String of(Part part) {
    String path = parts.path(part);
    return path != null ? path : standIn(part);
  }

  private String standIn(Part part) {
    return switch (part) {
      case CODE -> of(Part.NUMBER);
      case BUYER_ID -> of(Part.BUYER_NAME);
      case RED -> of(Part.REMARK);
      case REMARK -> parts.has(Part.RED) ? of(Part.RED) : "";
      default -> "";
    };
  }

  /** The path of a part of a line, counted from 0. */
  String of(Part part, int index) {
    String path = lines.path(part);
    return path == null ? ofLine(index) : ofLine(index) + "." + path;
  }

  /** The path of a line, counted from 0. */
  String ofLine(int index) {
    return of(Part.LINES) + "[" + index + "]";
  }

  /** The path for a place of the checks, {@code lines[2].tax}, whose lines count from 1. */
  String of(String where) {
    int line = line(where);
    if (line >= 0) {
      Part part = Part.at(where.substring(where.indexOf(']') + 1).replace(".", ""), true);
      return part == null ? ofLine(line) : of(part, line);
    }
    Part part = where.equals("buyer") ? Part.BUYER_ID : Part.at(where, false);
    return part == null ? "" : of(part);
  }

  /** The line of a place, counted from 0; −1 if it is in none. */
  static int line(String where) {
    return where.startsWith(LINE)
        ? Integer.parseInt(where, LINE.length(), where.indexOf(']'), 10) - 1
        : -1;
  }
}
