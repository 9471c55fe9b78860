package io.hall.document;

import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Printer;
import io.hall.document.Block.QrCode;
import io.hall.document.Block.Rule;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Signatures.Signatory;
import io.hall.document.Block.Spacer;
import io.hall.document.Block.Stamp;
import io.hall.document.Fields.Field;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints documents as plain text in UTF-8 for a terminal (终端预览), a Chinese character two columns
 * wide. Lines are as long as their text; nothing is cut or broken.
 *
 * <p>Stateless and thread-safe.
 */
public final class TextRenderer implements DocumentRenderer {

  private static final String GAP = "  ";
  private static final int LINE = 72;

  /** Makes a renderer; it keeps nothing. */
  public TextRenderer() {}

  @Override
  public void render(List<Document> documents, OutputStream out) throws IOException {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("There is no document to print");
    }
    String text = documents.stream().map(TextRenderer::page).collect(Collectors.joining("\f\n"));
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(Document document) {
    Page page = new Page();
    document.blocks().forEach(block -> block.printOn(page));
    return page.text.toString();
  }

  /** Returns how many columns of a terminal {@code text} takes. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** Whether a character is wide by Unicode's East Asian Width, as far as a hall's papers need. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  static String padded(String text, int width, Align align) {
    int room = Math.max(0, width - width(text));
    int left =
        switch (align) {
          case USUAL, LEFT -> 0;
          case CENTRE -> room / 2;
          case RIGHT -> room;
        };
    return " ".repeat(left) + text + " ".repeat(room - left);
  }

  /** The lines of one document. */
  private static final class Page implements Printer {

    private final StringBuilder text = new StringBuilder();

    private void line(String line) {
      text.append(line.stripTrailing()).append('\n');
    }

    @Override
    public void print(Heading heading) {
      boolean section = heading.level() == Heading.Level.SECTION;
      line(padded(heading.text(), LINE, section ? Align.LEFT : Align.CENTRE));
    }

    @Override
    public void print(Paragraph paragraph) {
      paragraph.text().lines().forEach(l -> line(padded(l, LINE, paragraph.align())));
    }

    @Override
    public void print(Fields fields) {
      for (Field field : fields.fields()) {
        String[] lines = field.value().split("\n", -1);
        line(field.label() + "：" + lines[0]);
        String indent = " ".repeat(width(field.label()) + 2);
        Arrays.stream(lines).skip(1).forEach(more -> line(indent + more));
      }
    }

    @Override
    public void print(Table table) {
      int[] widths = widths(table);
      print(table, table.head(), widths, true);
      line("-".repeat(room(widths, 0, widths.length) - GAP.length()));
      print(table, table.rows(), widths, false);
      print(table, table.totals(), widths, false);
    }

    private static int[] widths(Table table) {
      int[] widths = new int[table.columns().size()];
      for (List<Row> part : List.of(table.head(), table.rows(), table.totals())) {
        table.visit(
            part,
            (row, column, cell) -> {
              if (cell.columns() == 1) {
                widths[column] = Math.max(widths[column], width(flat(cell)));
              }
            });
      }
      return widths;
    }

    private void print(Table table, List<Row> rows, int[] widths, boolean head) {
      List<StringBuilder> lines = new ArrayList<>();
      rows.forEach(row -> lines.add(new StringBuilder()));
      table.visit(
          rows,
          (row, column, cell) -> {
            int end = column + cell.columns();
            int width = room(widths, column, end) - GAP.length();
            Align align = align(table, column, cell, head);
            StringBuilder line = lines.get(row);
            line.append(padded("", room(widths, 0, column) - width(line.toString()), Align.LEFT));
            line.append(padded(flat(cell), width, align));
          });
      lines.forEach(line -> line(line.toString()));
    }

    private static int room(int[] widths, int from, int to) {
      return Arrays.stream(widths, from, to).map(w -> w + GAP.length()).sum();
    }

    private static Align align(Table table, int column, Cell cell, boolean head) {
      if (cell.align() != Align.USUAL) {
        return cell.align();
      }
      return head ? Align.CENTRE : table.columns().get(column).align();
    }

    private static String flat(Cell cell) {
      return cell.text().replace('\n', ' ');
    }

    @Override
    public void print(Chart chart) {
      new TextBars(chart).lines().forEach(this::line);
    }

    @Override
    public void print(Signatures signatures) {
      line(signatures.places().stream().map(Page::place).collect(Collectors.joining(GAP + GAP)));
    }

    private static String place(Signatory place) {
      return place.label() + "：" + (place.name().isEmpty() ? "____________" : place.name());
    }

    @Override
    public void print(Monospace signs) {
      line(signs.label());
      line(signs.text());
    }

    @Override
    public void print(Stamp stamp) {
      line("【" + stamp.text() + "】");
    }

    @Override
    public void print(Block.Watermark watermark) {
      line("〔" + watermark.text() + "〕");
    }

    @Override
    public void print(QrCode code) {
      line("▣ " + code.label());
      line(code.content());
    }

    @Override
    public void print(Rule rule) {
      line("-".repeat(LINE));
    }

    @Override
    public void print(Spacer spacer) {
      line("");
    }
  }
}
