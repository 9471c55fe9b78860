package io.hall.pdf;

import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Align;
import io.hall.document.Block.Signatures;
import io.hall.document.DocumentCode;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws what stands in rows and columns. */
final class Grid {

  /** The width of every line. */
  static final float LINE = 0.6f;

  private static final float SIDE_PADDING = 4;

  /** A value stands out by its size: bold capitals of amounts would run together. */
  private static final float STRONG = 1.2f;

  private static final float SMALLEST = 6.5f;
  private static final float STEP = 0.5f;

  private final Lettering lettering;
  private final float width;
  private final float body;
  private final float padding;

  /**
   * Makes a grid.
   *
   * @param width the room between the margins, in points
   * @param body the size of plain text, in points
   * @param padding the room above and below the text of a cell, in points
   */
  Grid(Lettering lettering, float width, float body, float padding) {
    this.lettering = lettering;
    this.width = width;
    this.body = body;
    this.padding = padding;
  }

  // Fields.

  Table of(Fields fields) {
    List<List<Field>> lines = lines(fields);
    return fields.framed() ? framed(fields, lines) : plain(fields, lines);
  }

  /** Returns the fields line by line; the last of each line takes what room is left. */
  private static List<List<Field>> lines(Fields fields) {
    List<List<Field>> lines = new ArrayList<>();
    List<Field> line = new ArrayList<>();
    int taken = 0;
    for (Field field : fields.fields()) {
      if (taken + field.span() > fields.across()) {
        lines.add(filled(line, fields.across() - taken));
        line = new ArrayList<>();
        taken = 0;
      }
      line.add(field);
      taken += field.span();
    }
    if (!line.isEmpty()) {
      lines.add(filled(line, fields.across() - taken));
    }
    return lines;
  }

  private static List<Field> filled(List<Field> line, int left) {
    Field last = line.get(line.size() - 1);
    line.set(line.size() - 1, last.over(last.span() + left));
    return line;
  }

  private Table framed(Fields fields, List<List<Field>> lines) {
    Table table = table(fieldColumns(fields.across(), lines));
    for (List<Field> line : lines) {
      for (Field field : line) {
        table.addCell(
            cell(lettering.paragraph(field.label(), body), 1, 1)
                .setTextAlignment(TextAlignment.CENTER));
        table.addCell(cell(value(field.value(), field.strong()), 2 * field.span() - 1, 1));
      }
    }
    return table;
  }

  /** Labels are as wide as the longest of them in their column; values share the rest. */
  private float[] fieldColumns(int across, List<List<Field>> lines) {
    float[] widths = new float[2 * across];
    for (List<Field> line : lines) {
      int at = 0;
      for (Field field : line) {
        float label = room(natural(field.label(), body));
        widths[2 * at] = Math.min(Math.max(widths[2 * at], label), width / across / 2);
        at += field.span();
      }
    }
    float labels = 0;
    for (float label : widths) {
      labels += label;
    }
    for (int i = 1; i < widths.length; i += 2) {
      widths[i] = (width - labels) / across;
    }
    return widths;
  }

  private Table plain(Fields fields, List<List<Field>> lines) {
    float[] widths = new float[fields.across()];
    Arrays.fill(widths, width / fields.across());
    Table table = table(widths);
    for (List<Field> line : lines) {
      for (Field field : line) {
        Paragraph text = value(field.label() + "：" + field.value(), field.strong());
        table.addCell(cell(text, field.span(), 1).setBorder(Border.NO_BORDER).setPaddingLeft(0));
      }
    }
    return table;
  }

  private Paragraph value(String text, boolean strong) {
    return lettering.paragraph(text, strong ? body * STRONG : body);
  }

  // Signatures.

  Table of(Signatures signatures) {
    int places = signatures.places().size();
    float[] widths = new float[2 * places];
    for (int i = 0; i < places; i++) {
      String label = signatures.places().get(i).label() + "：";
      widths[2 * i] = Math.min(natural(label, body) + 2, width / places);
      widths[2 * i + 1] = Math.max(1, width / places - widths[2 * i]);
    }
    Table table = table(widths);
    for (Signatures.Signatory place : signatures.places()) {
      table.addCell(bare(place.label() + "：").setPaddingRight(0));
      table.addCell(place.name().isEmpty() ? toSign() : bare(place.name()));
    }
    return table;
  }

  private Cell bare(String text) {
    return cell(lettering.paragraph(text, body), 1, 1)
        .setBorder(Border.NO_BORDER)
        .setPaddingLeft(0)
        .setVerticalAlignment(VerticalAlignment.BOTTOM);
  }

  private Cell toSign() {
    Table line = new Table(1).useAllAvailableWidth();
    line.addCell(
        new Cell().setBorder(Border.NO_BORDER).setBorderBottom(new SolidBorder(LINE)).setHeight(1));
    return new Cell()
        .add(line)
        .setBorder(Border.NO_BORDER)
        .setPaddings(0, 4 * SIDE_PADDING, padding, 0)
        .setVerticalAlignment(VerticalAlignment.BOTTOM);
  }

  // Tables.

  /**
   * Returns the table, in the largest letters in which no figure needs to break.
   *
   * @throws CheckFailedException with {@code DOCUMENT-005} if there is no such size
   */
  Table of(io.hall.document.Table source, String where) {
    float size = body;
    float[] needs = needs(source, size);
    while (sum(needs) > width) {
      size -= STEP;
      if (size < SMALLEST) {
        throw new CheckFailedException(Finding.of(DocumentCode.TOO_WIDE).in(where));
      }
      needs = needs(source, size);
    }
    Table table = table(shares(source.columns(), needs));
    addRows(source, source.head(), size, Kind.HEAD, table);
    addRows(source, source.rows(), size, Kind.ROW, table);
    addRows(source, source.totals(), size, Kind.TOTAL, table);
    return table;
  }

  private enum Kind {
    HEAD,
    ROW,
    TOTAL
  }

  private void addRows(
      io.hall.document.Table source, List<Row> rows, float size, Kind kind, Table table) {
    source.visit(
        rows, (row, column, cell) -> add(source.columns().get(column), cell, size, kind, table));
  }

  private void add(
      Column column, io.hall.document.Table.Cell source, float size, Kind kind, Table table) {
    Paragraph text = lettering.paragraph(source.text(), size);
    Cell cell = cell(text, source.columns(), source.rows());
    cell.setTextAlignment(alignment(align(column, source, kind)));
    if (kind == Kind.HEAD) {
      table.addHeaderCell(cell);
    } else {
      table.addCell(cell);
    }
    if (kind == Kind.TOTAL) {
      text.simulateBold();
    }
  }

  private static Align align(Column column, io.hall.document.Table.Cell cell, Kind kind) {
    if (cell.align() != Align.USUAL) {
      return cell.align();
    }
    return kind == Kind.HEAD ? Align.CENTRE : column.align();
  }

  private static TextAlignment alignment(Align align) {
    return switch (align) {
      case USUAL, LEFT -> TextAlignment.LEFT;
      case CENTRE -> TextAlignment.CENTER;
      case RIGHT -> TextAlignment.RIGHT;
    };
  }

  /** Returns how wide each column must be at least. */
  private float[] needs(io.hall.document.Table source, float size) {
    float[] needs = new float[source.columns().size()];
    Arrays.fill(needs, size + 2 * SIDE_PADDING + LINE);
    for (List<Row> part : List.of(source.rows(), source.totals())) {
      source.visit(
          part,
          (row, column, cell) -> {
            if (cell.columns() == 1) {
              float need = need(source.columns().get(column), cell, size);
              needs[column] = Math.max(needs[column], need);
            }
          });
    }
    return needs;
  }

  private float need(Column column, io.hall.document.Table.Cell cell, float size) {
    boolean figure = align(column, cell, Kind.ROW) == Align.RIGHT;
    float text =
        figure ? natural(cell.text(), size) : Math.min(longestWord(cell.text(), size), width / 4);
    return room(text);
  }

  private float longestWord(String text, float size) {
    return widest(text.split("[^\\x21-\\x7e]+", -1), size);
  }

  private float natural(String text, float size) {
    return widest(text.split("\n", -1), size);
  }

  private float widest(String[] texts, float size) {
    float widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, lettering.typeface().width(text, size));
    }
    return widest;
  }

  /** Shares the width by weight, but gives no column less than it needs. */
  private float[] shares(List<Column> columns, float[] needs) {
    boolean[] fixed = new boolean[needs.length];
    float[] shares = new float[needs.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      float room = width;
      int weights = 0;
      for (int i = 0; i < needs.length; i++) {
        room -= fixed[i] ? needs[i] : 0;
        weights += fixed[i] ? 0 : columns.get(i).weight();
      }
      for (int i = 0; i < needs.length; i++) {
        shares[i] = fixed[i] ? needs[i] : room * columns.get(i).weight() / weights;
        if (shares[i] < needs[i]) {
          fixed[i] = true;
          changed = true;
        }
      }
    }
    return shares;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  // Both.

  /** Returns the width of a cell for {@code text} points of text, and a hair for bold letters. */
  private static float room(float text) {
    return text * 1.02f + 2 * SIDE_PADDING + 2 * LINE;
  }

  private static Table table(float[] widths) {
    return new Table(widths).setFixedLayout().setWidth(sum(widths)).setMargin(0);
  }

  private Cell cell(Paragraph text, int columns, int rows) {
    return new Cell(rows, columns)
        .add(text)
        .setBorder(new SolidBorder(LINE))
        .setPaddings(padding, SIDE_PADDING, padding, SIDE_PADDING)
        .setMinHeight(lettering.lineHeight(body))
        .setKeepTogether(true)
        .setVerticalAlignment(VerticalAlignment.MIDDLE);
  }
}
