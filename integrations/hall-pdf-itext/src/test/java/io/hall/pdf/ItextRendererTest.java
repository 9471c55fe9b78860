package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Monospace;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Spacer;
import io.hall.document.Block.Stamp;
import io.hall.document.Document;
import io.hall.document.DocumentCode;
import io.hall.document.DocumentRenderer;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.FontFace;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class ItextRendererTest {

  private static final DocumentRenderer RENDERER = new ItextRenderer(Papers.FONT);
  private static final List<COSName> ACTIONS =
      Stream.of("JavaScript", "JS", "OpenAction", "AA", "A", "Launch", "URI", "S")
          .map(COSName::getPDFName)
          .toList();

  @Test
  void what_is_printed_can_be_found_and_copied() {
    String text = Papers.text(Papers.print(RENDERER, SamplePages.receipt(PageSize.RECEIPT)));

    assertThat(text).contains("收款收据", "张㙓", "HX-2026-00012345", "人民币壹仟柒佰壹拾肆元捌角贰分", "¥1714.82");
    assertThat(text.codePoints()).noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
  }

  @Test
  void rare_characters_of_names_are_printed() {
    String names = "㙓𠅤𠃌龘㐀䶮䲣堃喆犇〇·";

    assertThat(Papers.signs(Papers.print(RENDERER, Papers.page(Paragraph.of(names)))))
        .startsWith(names);
  }

  @Test
  void characters_that_look_the_same_are_read_back_as_themselves() {
    String twins = "民⺠ 日⽇ 墫壿 ·•・ 长⻓";

    assertThat(Papers.signs(Papers.print(RENDERER, Papers.page(Paragraph.of(twins)))))
        .startsWith(twins);
  }

  @Test
  void a_character_without_a_glyph_is_refused_by_name_before_anything_is_written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document page = Papers.page(Fields.framed(1, Field.of("交款人", "王\uD83D\uDE00秘密")));

    assertThatThrownBy(() -> RENDERER.render(page, out))
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            refusal -> {
              assertThat(refusal.findings()).hasSize(1);
              assertThat(refusal.findings().get(0).code()).isEqualTo(DocumentCode.MISSING_GLYPH);
              assertThat(refusal.findings().get(0).where()).isEqualTo("blocks[0].fields[交款人]");
              assertThat(refusal.message(Locale.CHINESE))
                  .contains("U+1F600", "\uD83D\uDE00", "NotoSansSC-Regular.ttf")
                  .doesNotContain("王", "秘密");
            });
    assertThat(out.size()).isZero();
  }

  @Test
  void every_missing_character_is_named_at_once() {
    Document page = Papers.page(Heading.title("\uD83D\uDE00"), Stamp.across("\uD83D\uDE01\uFE0F"));

    assertThatThrownBy(() -> Papers.print(RENDERER, page))
        .hasMessageContaining("U+1F600")
        .hasMessageContaining("U+1F601")
        .hasMessageContaining("U+FE0F");
  }

  @Test
  void the_head_of_a_long_table_returns_on_every_page() {
    List<String> pages = Papers.texts(Papers.print(RENDERER, SamplePages.dailyReport(60)));

    assertThat(pages).hasSize(3);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i)).contains("费用类别", "支付宝", "第 " + (i + 1) + " 页 共 3 页");
    }
  }

  @Test
  void a_row_is_not_parted_by_the_end_of_a_page() {
    List<Row> rows =
        IntStream.range(0, 90).mapToObj(i -> Row.of("<" + i + "\n" + i + ">")).toList();
    Table table = new Table(List.of(Column.words(1)), List.of(), rows, List.of());

    for (int room = 0; room < 9; room++) {
      Document page = Papers.page(new Spacer(room), table);
      List<String> pages = Papers.texts(Papers.print(RENDERER, page));

      assertThat(pages).hasSizeGreaterThan(2);
      assertThat(pages)
          .allSatisfy(text -> assertThat(count(text, "<")).isEqualTo(count(text, ">")));
    }
  }

  private static long count(String text, String sign) {
    return text.chars().filter(c -> c == sign.charAt(0)).count();
  }

  @Test
  void each_document_of_a_file_has_its_own_paper_and_page_numbers() throws IOException {
    byte[] file =
        Papers.print(
            RENDERER,
            SamplePages.dailyReport(6),
            SamplePages.receipt(PageSize.RECEIPT),
            SamplePages.dailyReport(60));

    List<String> pages = Papers.texts(file);
    assertThat(pages).hasSize(5);
    assertThat(pages.get(0)).contains("第 1 页 共 1 页");
    assertThat(pages.get(1)).contains("收款收据").doesNotContain("共 ");
    assertThat(pages.get(2)).contains("第 1 页 共 3 页");
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getPage(1).getMediaBox().getHeight()).isBetween(263f, 264f);
      assertThat(pdf.getPage(2).getMediaBox().getWidth()).isBetween(841f, 842f);
    }
  }

  @Test
  void the_same_documents_give_the_same_bytes() throws InterruptedException {
    byte[] once = Papers.print(RENDERER, twins(), SamplePages.voided());
    Thread.sleep(1100); // a file's date is exact to the second
    byte[] again = Papers.print(new ItextRenderer(Papers.FONT), twins(), SamplePages.voided());

    assertThat(Arrays.equals(again, once)).isTrue();
    assertThat(Arrays.equals(Papers.print(RENDERER, SamplePages.voided()), once)).isFalse();
  }

  private static Document twins() {
    return Papers.page(Paragraph.of("民⺠ ·•・‧"));
  }

  @Test
  void one_renderer_serves_many_clerks_at_once() throws Exception {
    byte[] alone = Papers.print(RENDERER, SamplePages.voided());
    Callable<byte[]> job = () -> Papers.print(RENDERER, SamplePages.voided());
    ExecutorService clerks = Executors.newFixedThreadPool(4);
    try {
      for (Future<byte[]> file : clerks.invokeAll(Collections.nCopies(24, job))) {
        assertThat(Arrays.equals(file.get(), alone)).isTrue();
      }
    } finally {
      clerks.shutdownNow();
    }
  }

  @Test
  void nothing_in_a_text_becomes_part_of_the_file_s_own_language() throws IOException {
    String hostile =
        ") >> endobj /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> \\ %PDF (( [[ <</AA";
    Document page =
        new Document(
            hostile + "/ABCDEF+NotoSansSC-Regular",
            PageSize.A4,
            new Document.Metadata(hostile, hostile, SamplePages.MORNING),
            List.of(
                Heading.title(hostile), Paragraph.of(hostile), new Monospace(hostile, hostile)));

    byte[] file = Papers.print(RENDERER, page);

    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(page.title());
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo(hostile);
      for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
        if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary found) {
          assertThat(found.keySet()).doesNotContainAnyElementsOf(ACTIONS);
        }
      }
    }
    assertThat(solid(Papers.signs(file))).contains(solid(hostile));
  }

  @Test
  void ligatures_are_not_formed() {
    assertThat(
            Papers.text(
                Papers.print(RENDERER, Papers.page(Paragraph.of("office affluent file fjord")))))
        .contains("office affluent file fjord");
  }

  @Test
  void ten_thousand_characters_run_over_several_pages_without_loss() {
    String word = "无间断的长文ABCDEFGHIJ0123456789".repeat(385);
    String remark = "备注很长。".repeat(2000);

    byte[] file =
        Papers.print(
            RENDERER,
            Papers.page(
                Paragraph.of(word.replaceAll("[^A-Z0-9]", "")),
                Fields.framed(2, Field.of("备注", remark), Field.of("编号", word))));

    assertThat(Papers.pages(file)).isGreaterThan(3);
    assertThat(unnumbered(Papers.signs(file)).codePoints().filter(c -> c == '备').count())
        .isEqualTo(2001);
    assertThat(Papers.signs(file).codePoints().filter(c -> c == 'J').count()).isEqualTo(770);
  }

  private static String unnumbered(String text) {
    return text.replaceAll("第 \\d+ 页 共 \\d+ 页", "");
  }

  @Test
  void a_figure_never_breaks_but_makes_the_letters_smaller() {
    Table table = figures(9, "1,234,567.89");

    assertThat(Papers.text(Papers.print(RENDERER, Papers.page(table))))
        .contains("1,234,567.89 1,234,567.89");
  }

  @Test
  void figures_that_do_not_fit_the_paper_are_refused() {
    Document page = Papers.page(Heading.title("表"), figures(20, "123,456,789.01"));

    assertThatThrownBy(() -> Papers.print(RENDERER, page))
        .hasMessageStartingWith("DOCUMENT-005 blocks[1]:");
  }

  private static Table figures(int columns, String figure) {
    return new Table(
        Collections.nCopies(columns, Column.figures(1)),
        List.of(),
        List.of(new Row(Collections.nCopies(columns, Table.Cell.of(figure)))),
        List.of());
  }

  @Test
  void a_page_of_stamps_and_headings_alone_is_a_page() {
    assertThat(Papers.text(Papers.print(RENDERER, Papers.page(Stamp.across("作废"))))).contains("作废");
    assertThat(
            Papers.text(
                Papers.print(
                    RENDERER,
                    Papers.page(Heading.section("小节")),
                    Papers.page(Heading.section("尾")))))
        .contains("小节", "尾");
  }

  @Test
  void empty_texts_keep_their_place() {
    byte[] file =
        Papers.print(
            RENDERER,
            Papers.page(
                Paragraph.of(""),
                Fields.framed(2, Field.of("", "")),
                Fields.plain(1),
                new Table(List.of(Column.words(1)), List.of(), List.of(Row.of("")), List.of()),
                new Monospace("", ""),
                Stamp.corner(""),
                Signatures.of("")));

    assertThat(Papers.pages(file)).isEqualTo(1);
  }

  @Test
  void a_file_that_is_no_font_is_refused() {
    FontFace rubbish = new FontFace("rubbish.ttf", new byte[] {1, 2, 3}, 0);

    assertThatThrownBy(() -> new ItextRenderer(rubbish))
        .hasMessageStartingWith("DOCUMENT-004")
        .hasMessageContaining("rubbish.ttf");
  }

  @Test
  void a_font_that_forbids_embedding_is_refused() {
    byte[] restricted = Papers.FONT.bytes().clone();
    ByteBuffer font = ByteBuffer.wrap(restricted);
    for (int record = 12; ; record += 16) {
      if (font.getInt(record) == 0x4F532F32) { // the table OS/2
        font.putShort(font.getInt(record + 8) + 8, (short) 2); // fsType: restricted
        break;
      }
    }

    assertThatThrownBy(() -> new ItextRenderer(new FontFace("restricted.ttf", restricted, 0)))
        .hasMessageStartingWith("DOCUMENT-004");
  }

  @Test
  void no_document_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> Papers.print(RENDERER)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String solid(String text) {
    return text.replace(" ", "");
  }
}
