package io.hall.document;

import java.util.List;

/**
 * A picture of amounts (条形图): a bar for each, as long as the amount, with its value printed beside
 * it, so that nothing is told by the picture alone. Bars below zero go the other way.
 *
 * @param bars the bars from the top down, at least one
 */
public record Chart(List<Bar> bars) implements Block {

  /**
   * One bar.
   *
   * @param label what it stands for, one line
   * @param size how long it is beside the others, in any unit; below zero for less than nothing
   * @param value the value as it is printed, one line
   */
  public record Bar(String label, long size, String value) {
    /** Says nothing of the texts, which may be personal. */
    @Override
    public String toString() {
      return "Bar[" + size + "]";
    }
  }

  /** Copies the bars. */
  public Chart {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("A chart needs a bar");
    }
  }

  /** The size of the longest bar above zero; 0 when there is none. */
  public long most() {
    return bars.stream().mapToLong(Bar::size).reduce(0, Math::max);
  }

  /** The size of the longest bar below zero, not above 0; 0 when there is none. */
  public long least() {
    return bars.stream().mapToLong(Bar::size).reduce(0, Math::min);
  }

  @Override
  public void printOn(Printer printer) {
    printer.print(this);
  }

  @Override
  public void read(Reader reader) {
    for (int i = 0; i < bars.size(); i++) {
      reader.text("bars[" + i + "].label", bars.get(i).label());
      reader.text("bars[" + i + "].value", bars.get(i).value());
    }
  }
}
