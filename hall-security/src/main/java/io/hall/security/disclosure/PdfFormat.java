package io.hall.security.disclosure;

import io.hall.document.Block;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.PageSize;
import io.hall.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Pages to print (PDF) by the application's renderer, with the watermark under the text of every
 * page. What cannot be printed, such as a control character, is printed as a question mark.
 */
public final class PdfFormat implements ExportFormat {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private final DocumentRenderer renderer;
  private final String company;

  /**
   * Makes the format.
   *
   * @param renderer one that makes PDF files
   * @param company whose data they are, as each file names it
   */
  public PdfFormat(DocumentRenderer renderer, String company) {
    this.renderer = renderer;
    this.company = company;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public byte[] write(ExportSheet sheet) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Watermark(sheet.watermark().text()));
    blocks.add(Block.Heading.title(printable(sheet.title())));
    blocks.add(
        new Table(
            Collections.nCopies(sheet.headings().size(), Table.Column.words(1)),
            List.of(row(sheet.headings())),
            sheet.rows().stream().map(PdfFormat::row).toList(),
            List.of()));
    Document page =
        new Document(
            printable(sheet.title()),
            sheet.headings().size() > 6 ? PageSize.A4_LANDSCAPE : PageSize.A4,
            new Document.Metadata(company, sheet.watermark().text(), sheet.watermark().at()),
            blocks);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      renderer.render(page, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
  }

  private static Table.Row row(List<String> texts) {
    return Table.Row.of(texts.stream().map(PdfFormat::printable).toArray(String[]::new));
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
  }
}
