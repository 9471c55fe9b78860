package io.hall.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the markup of one sheet for what its reader takes on trust: columns and texts
 * without end, indexes of texts that are not there, formulas that stand for many. Each method
 * returns whether all is well. Not thread-safe.
 */
final class SheetGuard {

  private static final Set<String> TYPES = Set.of("n", "s", "str", "inlineStr", "b", "e");

  private final List<Range> merged = new ArrayList<>();
  private final Map<String, Integer> shared = new HashMap<>();
  private boolean numbered;
  private int rows;
  private int row;
  private int column = -1;
  private long cells;
  private String type = "n";
  private int text;
  private StringBuilder value = new StringBuilder();
  private boolean inValue;
  private int formulas;
  private int arrayFormulas;
  private String firstOf = "";
  private int formulaBegin;
  private long formulaText;
  private int highestText = -1;

  /** The ranges of merged cells. */
  List<Range> merged() {
    return List.copyOf(merged);
  }

  /** Whether the rows carry their numbers. */
  boolean isNumbered() {
    return numbered;
  }

  /** The highest index of a shared text; -1 if there is none. */
  int highestText() {
    return highestText;
  }

  boolean begin(String element, XMLStreamReader in) {
    return switch (element) {
      case "row" -> row(in.getAttributeValue(null, "r"));
      case "c" -> cell(in);
      case "v" -> {
        inValue = true;
        value = new StringBuilder();
        yield true;
      }
      case "f" -> formula(in);
      case "mergeCell" -> merge(in.getAttributeValue(null, "ref"));
      default -> true;
    };
  }

  boolean end(String element) {
    if (element.equals("v")) {
      inValue = false;
      return value();
    }
    if (element.equals("f") && !firstOf.isEmpty()) {
      shared.put(firstOf, text - formulaBegin);
      firstOf = "";
    }
    if (element.equals("row")) {
      cells += column + 1;
    }
    return cells <= Limits.SHEET_CELLS;
  }

  boolean text(XMLStreamReader in) {
    text += in.getTextLength();
    if (inValue && text <= Limits.TEXT_CHARACTERS) {
      value.append(in.getText());
    }
    return text <= Limits.TEXT_CHARACTERS;
  }

  private boolean row(String number) {
    rows++;
    column = -1;
    if (rows == 1) {
      numbered = number != null;
    }
    if (numbered != (number != null) || rows > Limits.SHEET_ROWS) {
      return false;
    }
    int next = numbered ? Range.of("A" + number).map(Range::top).orElse(0) : rows;
    boolean rises = next > row;
    row = next;
    return rises;
  }

  private boolean cell(XMLStreamReader in) {
    text = 0;
    type = Optional.ofNullable(in.getAttributeValue(null, "t")).orElse("n");
    String style = Optional.ofNullable(in.getAttributeValue(null, "s")).orElse("0");
    String place = in.getAttributeValue(null, "r");
    int next = column + 1;
    if (place != null) {
      Optional<Range> range = Range.of(place).filter(r -> r.top() == row);
      next = range.map(Range::left).orElse(-1);
    }
    boolean rises = next > column && next < Limits.SHEET_COLUMNS;
    column = next;
    return rises && TYPES.contains(type) && style.matches("[0-9]{1,6}");
  }

  private boolean value() {
    if (type.equals("s") && !value.isEmpty()) {
      boolean index = value.toString().matches("[0-9]{1,8}");
      highestText = index ? Math.max(highestText, Integer.parseInt(value.toString())) : highestText;
      return index;
    }
    return !type.equals("n") || value.length() <= Limits.NUMBER_CHARACTERS;
  }

  private boolean formula(XMLStreamReader in) {
    String kind = in.getAttributeValue(null, "t");
    String range = in.getAttributeValue(null, "ref");
    formulas++;
    if (range != null && Range.of(range).isEmpty()) {
      return false;
    }
    if ("array".equals(kind)) {
      arrayFormulas++;
    }
    return formulas <= Limits.FORMULAS
        && arrayFormulas <= Limits.ARRAY_FORMULAS
        && (!"shared".equals(kind) || shared(in.getAttributeValue(null, "si"), range != null));
  }

  /** A formula that others repeat, or one that repeats another, which stands before it. */
  private boolean shared(String index, boolean isFirst) {
    if (index == null || !index.matches("[0-9]{1,6}")) {
      return false;
    }
    if (isFirst) {
      firstOf = index;
      formulaBegin = text;
      return true;
    }
    formulaText += shared.getOrDefault(index, 0);
    return shared.containsKey(index) && formulaText <= Limits.SHARED_CHARACTERS;
  }

  private boolean merge(String reference) {
    Optional<Range> range = Range.of(reference == null ? "" : reference);
    range.ifPresent(merged::add);
    return range.isPresent() && merged.size() <= Limits.MERGED_RANGES;
  }
}
