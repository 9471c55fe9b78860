package io.hall.document;

import java.util.List;

/**
 * Labels and their values in a grid (项目与内容), filled from left to right and from the top down.
 *
 * @param across how many fields stand side by side, 1 to 6
 * @param framed whether lines are drawn around labels and values
 * @param fields the fields
 */
public record Fields(int across, boolean framed, List<Field> fields) implements Block {

  /**
   * One label and its value.
   *
   * @param label what the value is, one line
   * @param value the value; a line feed begins a new line
   * @param span how many fields' room it takes, 1 to {@code across}
   * @param strong whether the value stands out, as a total does
   */
  public record Field(String label, String value, int span, boolean strong) {

    /** Returns a field of one field's room. */
    public static Field of(String label, String value) {
      return new Field(label, value, 1, false);
    }

    /** Returns this field with the room of {@code span} fields. */
    public Field over(int span) {
      return new Field(label, value, span, strong);
    }

    /** Returns this field with a value that stands out. */
    public Field emphasised() {
      return new Field(label, value, span, true);
    }

    /** Says nothing of the value, which may be personal. */
    @Override
    public String toString() {
      return "Field[" + label + "]";
    }
  }

  /** Copies the fields and checks that each finds room in a line. */
  public Fields {
    fields = List.copyOf(fields);
    if (across < 1 || across > 6) {
      throw new IllegalArgumentException("1 to 6 fields stand side by side, not " + across);
    }
    for (Field field : fields) {
      if (field.span() < 1 || field.span() > across) {
        throw new IllegalArgumentException(
            "The field " + field.label() + " takes the room of 1 to " + across + " fields");
      }
    }
  }

  /** Returns fields with lines around them. */
  public static Fields framed(int across, Field... fields) {
    return new Fields(across, true, List.of(fields));
  }

  /** Returns fields without lines. */
  public static Fields plain(int across, Field... fields) {
    return new Fields(across, false, List.of(fields));
  }

  @Override
  public void printOn(Printer printer) {
    printer.print(this);
  }

  @Override
  public void read(Reader reader) {
    for (Field field : fields) {
      reader.text("label", field.label());
      reader.lines("fields[" + field.label() + "]", field.value());
    }
  }
}
