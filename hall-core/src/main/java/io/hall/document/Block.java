package io.hall.document;

import java.util.List;

/**
 * One part of a printed page; the blocks of a page stand under each other.
 *
 * <p>Immutable. Framed blocks that follow each other ({@link Table}, {@link Fields} with a frame)
 * touch and read as one form; a {@link Spacer} parts them.
 */
@BlockInJson
public sealed interface Block
    permits Block.Heading,
        Block.Paragraph,
        Block.Signatures,
        Block.Monospace,
        Block.Stamp,
        Block.Watermark,
        Block.QrCode,
        Block.Rule,
        Block.Spacer,
        Chart,
        Fields,
        Table {

  /** Hands this block to the method of {@code printer} that prints its kind. */
  void printOn(Printer printer);

  /** Hands every text of this block to {@code reader}, with its place in the block. */
  default void read(Reader reader) {}

  /**
   * A heading in the middle of the page.
   *
   * @param text the heading, one line
   * @param level how large it stands
   */
  record Heading(String text, Level level) implements Block {

    /** The rank of a heading. */
    public enum Level {
      /** The name of the paper, such as 收款收据. */
      TITLE,
      /** What stands above or below the title: the company, the business day. */
      SUBTITLE,
      /** The opening of a part of the page, at its left edge. */
      SECTION
    }

    /** Returns the name of the paper. */
    public static Heading title(String text) {
      return new Heading(text, Level.TITLE);
    }

    /** Returns a line above or below the title. */
    public static Heading subtitle(String text) {
      return new Heading(text, Level.SUBTITLE);
    }

    /** Returns the opening of a part of the page. */
    public static Heading section(String text) {
      return new Heading(text, Level.SECTION);
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }

    @Override
    public void read(Reader reader) {
      reader.text("", text);
    }

    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "Heading[" + level + "]";
    }
  }

  /**
   * Running text.
   *
   * @param text the text; a line feed begins a new line
   * @param align where its lines stand
   * @param small whether it is a note in small print
   */
  record Paragraph(String text, Align align, boolean small) implements Block {

    /** Returns a paragraph at the left edge. */
    public static Paragraph of(String text) {
      return new Paragraph(text, Align.LEFT, false);
    }

    /** Returns a note in small print at the left edge. */
    public static Paragraph note(String text) {
      return new Paragraph(text, Align.LEFT, true);
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }

    @Override
    public void read(Reader reader) {
      reader.lines("", text);
    }

    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "Paragraph[" + text.length() + " characters]";
    }
  }

  /**
   * Places to sign or to seal, side by side (签章处).
   *
   * @param places at least one place
   */
  record Signatures(List<Signatory> places) implements Block {

    /**
     * One place to sign.
     *
     * @param label who signs there, such as 厅长
     * @param name the name that is printed already, or empty for a line to sign on
     */
    public record Signatory(String label, String name) {
      /** Says nothing of the name. */
      @Override
      public String toString() {
        return "Signatory[" + label + "]";
      }
    }

    /** Copies the places. */
    public Signatures {
      places = List.copyOf(places);
      if (places.isEmpty()) {
        throw new IllegalArgumentException("Signatures need at least one place");
      }
    }

    /** Returns places with these labels and a line to sign on. */
    public static Signatures of(String... labels) {
      return new Signatures(
          List.of(labels).stream().map(label -> new Signatory(label, "")).toList());
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }

    @Override
    public void read(Reader reader) {
      for (int i = 0; i < places.size(); i++) {
        reader.text("places[" + i + "].label", places.get(i).label());
        reader.text("places[" + i + "].name", places.get(i).name());
      }
    }
  }

  /**
   * Text of fixed pitch, for what a person compares sign by sign: a hash, a verification code.
   *
   * @param label what it is, such as 链首
   * @param text the signs; a space parts groups, and lines break only there
   */
  record Monospace(String label, String text) implements Block {

    /** Returns {@code signs} in groups of {@code size}, parted by spaces. */
    public static Monospace grouped(String label, String signs, int size) {
      return new Monospace(label, signs.replaceAll("(.{" + size + "})(?=.)", "$1 "));
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }

    @Override
    public void read(Reader reader) {
      reader.text("label", label);
      reader.text("text", text);
    }

    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "Monospace[" + label + "]";
    }
  }

  /**
   * A stamp over every page of the document (戳记), such as 作废 or 补打 第2联.
   *
   * @param text the stamp, one line
   * @param position where it stands
   */
  record Stamp(String text, Position position) implements Block {

    /** Where a stamp stands. */
    public enum Position {
      /** Large, across the middle: the paper is not valid. */
      ACROSS,
      /** Small, in the upper right corner: which copy it is. */
      CORNER
    }

    /** Returns a large stamp across the page. */
    public static Stamp across(String text) {
      return new Stamp(text, Position.ACROSS);
    }

    /** Returns a small stamp in the corner. */
    public static Stamp corner(String text) {
      return new Stamp(text, Position.CORNER);
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }

    @Override
    public void read(Reader reader) {
      reader.text("", text);
    }

    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "Stamp[" + position + "]";
    }
  }

  /**
   * A text that stands under everything else, pale and repeated over the whole of every page (水印):
   * at least six times on a sheet of A4.
   *
   * @param text what it says, one line of 1 to 60 characters
   */
  record Watermark(String text) implements Block {

    private static final int MOST = 60;

    /** Checks the length. */
    public Watermark {
      if (text.isEmpty() || text.length() > MOST) {
        throw new IllegalArgumentException("A watermark has 1 to " + MOST + " characters");
      }
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }

    @Override
    public void read(Reader reader) {
      reader.text("", text);
    }

    /** Says nothing of the text, which names somebody. */
    @Override
    public String toString() {
      return "Watermark[" + text.length() + " characters]";
    }
  }

  /**
   * A QR code (二维码), with what it is and what it holds beside it in words.
   *
   * @param label what it is, one line
   * @param content what a scanner reads, one line of 1 to 400 characters
   */
  record QrCode(String label, String content) implements Block {

    /** How many characters it holds at most. */
    public static final int MOST = 400;

    /** Checks the length. */
    public QrCode {
      if (content.isEmpty() || content.length() > MOST) {
        throw new IllegalArgumentException("A QR code holds 1 to " + MOST + " characters");
      }
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }

    @Override
    public void read(Reader reader) {
      reader.text("label", label);
      reader.text("content", content);
    }

    /** Says nothing of the text, which may be personal. */
    @Override
    public String toString() {
      return "QrCode[" + label + "]";
    }
  }

  /** A horizontal line across the page. */
  record Rule() implements Block {
    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }
  }

  /**
   * Empty room.
   *
   * @param millimetres its height, 0 to 200
   */
  record Spacer(int millimetres) implements Block {

    /** Checks the height. */
    public Spacer {
      if (millimetres < 0 || millimetres > 200) {
        throw new IllegalArgumentException("A spacer is 0 to 200 mm high, not " + millimetres);
      }
    }

    @Override
    public void printOn(Printer printer) {
      printer.print(this);
    }
  }

  /** Prints each kind of block: what a renderer implements. */
  interface Printer {
    /** Prints a heading. */
    void print(Heading heading);

    /** Prints running text. */
    void print(Paragraph paragraph);

    /** Prints labels and their values. */
    void print(Fields fields);

    /** Prints a table. */
    void print(Table table);

    /** Prints a picture of amounts. */
    void print(Chart chart);

    /** Prints places to sign. */
    void print(Signatures signatures);

    /** Prints text of fixed pitch. */
    void print(Monospace text);

    /** Prints a stamp. */
    void print(Stamp stamp);

    /** Prints a watermark. */
    void print(Watermark watermark);

    /** Prints a QR code. */
    void print(QrCode code);

    /** Prints a line. */
    void print(Rule rule);

    /** Leaves room. */
    void print(Spacer spacer);
  }

  /** Reads the texts of a block. */
  @FunctionalInterface
  interface Reader {
    /**
     * Reads one text, which holds no line feed unless it should not.
     *
     * @param where its place in the block, such as {@code rows[2].cells[0]}; empty for the whole
     */
    void text(String where, String text);

    /** Reads a text that may have several lines, line by line. */
    default void lines(String where, String text) {
      for (String line : text.split("\n", -1)) {
        text(where, line);
      }
    }
  }
}
