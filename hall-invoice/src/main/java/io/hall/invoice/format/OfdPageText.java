package io.hall.invoice.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of a page, put into lines by where they stand. */
final class OfdPageText {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,5}(?:\\.[0-9]{1,12})?");
  private static final int PER_MM = 1000;

  /**
   * Two texts whose base lines are nearer than this, in thousandths of a millimetre, are a line.
   */
  private static final int ONE_LINE = 1_500;

  private record Piece(int x, int y, String text) {
    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "Piece[" + x + ", " + y + "]";
    }
  }

  private final ReadLimits limits;
  private final List<Piece> pieces = new ArrayList<>();

  OfdPageText(ReadLimits limits) {
    this.limits = limits;
  }

  /** Takes the texts of a page or template; returns the templates that it names. */
  List<String> add(XmlScanner xml) throws UnreadableException {
    List<String> templates = new ArrayList<>();
    int[] box = {0, 0};
    while (xml.next() != XmlScanner.Event.DONE) {
      if (Ofd.isStartOf(xml, "Template") && templates.size() < limits.pages()) {
        templates.add(Ofd.attribute(xml, "TemplateID"));
      } else if (Ofd.isStartOf(xml, "TextObject")) {
        box = corner(Ofd.attribute(xml, "Boundary"));
      } else if (Ofd.isStartOf(xml, "TextCode")) {
        if (pieces.size() == limits.elements()) {
          throw UnreadableException.tooMuch("elements", limits.elements());
        }
        int x = box[0] + length(Ofd.attribute(xml, "X"));
        int y = box[1] + length(Ofd.attribute(xml, "Y"));
        pieces.add(new Piece(x, y, Ofd.leaf(xml)));
      }
    }
    return templates;
  }

  /** The lines from top to bottom, the texts of each from left to right with blanks between. */
  List<String> lines() {
    pieces.sort(Comparator.comparingInt(Piece::y));
    List<String> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!line.isEmpty() && piece.y - line.get(0).y > ONE_LINE) {
        lines.add(joined(line));
        line.clear();
      }
      line.add(piece);
    }
    lines.add(joined(line));
    return lines;
  }

  private static String joined(List<Piece> line) {
    line.sort(Comparator.comparingInt(Piece::x));
    return String.join(" ", line.stream().map(Piece::text).toList());
  }

  private static int[] corner(String boundary) {
    String[] parts = boundary.strip().split("\\s+", -1);
    return parts.length < 2 ? new int[2] : new int[] {length(parts[0]), length(parts[1])};
  }

  /** A length in thousandths of a millimetre; 0 for what is none. */
  private static int length(String text) {
    String number = text.strip();
    return NUMBER.matcher(number).matches()
        ? new BigDecimal(number).multiply(BigDecimal.valueOf(PER_MM)).toBigInteger().intValue()
        : 0;
  }
}
