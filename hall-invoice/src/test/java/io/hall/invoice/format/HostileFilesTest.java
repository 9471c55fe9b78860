package io.hall.invoice.format;

import static io.hall.invoice.Answers.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm cost little and are answered with a code. */
@Timeout(20)
class HostileFilesTest {

  private static final Invoice INVOICE = SampleInvoices.legacy();
  private static final int MB = 1 << 20;

  @TempDir Path folder;

  @Test
  void an_entity_is_never_looked_at() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());
    String declared =
        xml.replace(
            "<EInvoice>",
            "<!DOCTYPE EInvoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><EInvoice>");

    assertThat(read(SampleXml.bytes(declared.replace(">甲<", ">&x;<")))).isEqualTo("2:1 204");
    assertThat(read(SampleXml.bytes(xml.replace(">甲<", ">&x;<")))).endsWith(" 203");
  }

  @Test
  void a_billion_laughs_are_none() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }

    assertThat(read(SampleXml.bytes(laughs + "]><EInvoice>&l39;</EInvoice>"))).isEqualTo("1:1 204");
  }

  @Test
  void an_inclusion_is_an_element_like_any_other() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());
    String including =
        xml.replace(
            "<Header>",
            "<Header><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                + " href=\"file:///etc/passwd\" parse=\"text\"/>");

    assertThat(read(SampleXml.bytes(including))).isEmpty();
  }

  @Test
  void what_is_nested_without_end_is_refused() {
    String deep = "<EInvoice>".repeat(200_000);

    assertThat(read(SampleXml.bytes(deep))).isEqualTo("201");
  }

  @Test
  void what_has_more_lines_than_the_platform_allows_is_refused() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());
    String many = "<IssuItemInformation><ItemName>x</ItemName></IssuItemInformation>".repeat(2_000);

    assertThat(read(SampleXml.bytes(xml.replace("<IssuItem", many + "<IssuItem"))))
        .isEqualTo("201");
  }

  @Test
  void a_file_that_is_too_large_is_refused_and_not_read_to_its_end() throws IOException {
    Path file = folder.resolve("large.xml");
    Files.write(file, new byte[17 * MB]);

    assertThat(codes(InvoiceReader.usual().read(file))).isEqualTo("201");
    Assertions.assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> InvoiceReader.usual().read(folder.resolve("none")));
  }

  @Test
  void an_archive_that_unpacks_without_measure_is_refused() throws IOException {
    assertThat(read(zip("OFD.xml", new byte[20 * MB]))).isEqualTo("201");
    byte[] large = SampleXml.bytes("<OFD>" + "<a>1</a>".repeat(2 * MB) + "</OFD>");
    assertThat(read(zip("OFD.xml", large))).isEqualTo("201");
  }

  @Test
  void an_archive_that_lies_about_its_sizes_is_refused() {
    byte[] zip = packed();
    ByteBuffer directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = directory.getInt(zip.length - 6);
    int size = directory.getInt(at + 24);
    for (int wrong : new int[] {size - 1, size + 1, 0, -1, Integer.MAX_VALUE}) {
      directory.putInt(at + 24, wrong);
      assertThat(read(zip)).isIn("213", "201");
    }
  }

  @Test
  void an_archive_of_too_many_entries_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 501; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }

    assertThat(read(out.toByteArray())).isEqualTo("201");
  }

  @Test
  void a_path_that_leaves_the_archive_is_refused() throws IOException {
    for (String path :
        List.of("../OFD.xml", "/OFD.xml", "a/../../b", "a\\b", "C:x", "./x", "a/./b", "a\nb")) {
      assertThat(read(zip(path, new byte[1]))).as(path).isEqualTo("214");
    }
    for (String path : List.of("../../x", "/../x", "file:///etc/passwd", "a/../../../x")) {
      SampleOfd ofd = SampleOfd.ofPage(SamplePage.of(INVOICE));
      ofd.put("OFD.xml", ofd.text("OFD.xml").replace("Doc_0/Document.xml", path));
      assertThat(read(ofd.packed())).as(path).isEqualTo("214");
    }
  }

  @Test
  void a_path_may_go_up_inside_the_archive() {
    SampleOfd ofd = SampleOfd.ofPage(SamplePage.of(INVOICE)).signed(true);
    ofd.put("OFD.xml", ofd.text("OFD.xml").replace(">Doc_0/Document", ">./Doc_0/Document"));
    ofd.files.remove("Doc_0/Signs/Signatures.xml");
    ofd.put(
        "Doc_0/Signs/Signatures.xml",
        "<Signatures><Signature BaseLoc=\"../Signs/./Sign_0/Signature.xml\"/></Signatures>");

    assertThat(codes(InvoiceReader.usual().read(ofd.packed())))
        .isEqualTo("Doc_0/Signs/Signatures.xml 221");
    ofd.put(
        "Doc_0/Signs/Signatures.xml",
        "<Signatures><Signature BaseLoc=\"../Signs/Sign_0/Signature.xml\"/></Signatures>");
    assertThat(codes(InvoiceReader.usual().read(ofd.packed()))).isEmpty();
  }

  @Test
  void an_entry_that_stands_twice_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("OFD.xml"));
      zip.putNextEntry(new ZipEntry("OFD.xmL"));
    }
    byte[] twice =
        new String(out.toByteArray(), StandardCharsets.ISO_8859_1)
            .replace("OFD.xmL", "OFD.xml")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(twice)).isEqualTo("215");
  }

  @Test
  void an_entry_whose_data_have_another_name_is_refused() {
    byte[] zip = packed();
    zip[30] = 'o';

    assertThat(read(zip)).isEqualTo("213");
  }

  @Test
  void two_entries_that_share_their_data_are_refused() {
    byte[] zip = packed();
    ByteBuffer directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int first = directory.getInt(zip.length - 6);
    int second = first + 46 + 7;
    directory.putInt(second + 42, 0);

    assertThat(read(zip)).isEqualTo("213");
  }

  @Test
  void a_page_that_is_named_again_and_again_is_read_once() {
    SampleOfd ofd = SampleOfd.ofPage(SamplePage.of(INVOICE));
    String page = "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>";
    ofd.put("Doc_0/Document.xml", ofd.text("Doc_0/Document.xml").replace(page, page.repeat(500)));

    assertThat(read(ofd.packed())).isEqualTo("signature 218");
  }

  @Test
  void an_archive_that_is_no_ofd_holds_no_invoice() throws IOException {
    assertThat(read(zip("x", new byte[1]))).isEqualTo("200");
    assertThat(read(zip("OFD.xml", SampleXml.bytes("<OFD/>")))).isEqualTo("217");
    SampleOfd empty =
        SampleOfd.ofPage(new SamplePage(SamplePage.of(INVOICE).words().subList(0, 1)));
    assertThat(read(empty.packed())).isEqualTo("217");
  }

  @Test
  void a_pdf_that_unpacks_without_measure_is_refused() {
    byte[] bomb = SamplePdf.deflated(new byte[80 * MB]);

    assertThat(read(SamplePdf.ofStream("/Filter /FlateDecode", bomb))).isEqualTo("201");
    assertThat(read(SamplePdf.ofStream("/Filter /Fl#61teDecode", bomb))).isEqualTo("201");
  }

  @Test
  void a_pdf_that_is_packed_twice_or_in_an_odd_way_is_refused() {
    for (String filter :
        List.of(
            "/Filter [/FlateDecode /FlateDecode]",
            "/Filter [ /ASCII85Decode/FlateDecode ]",
            "/Filter /LZW#44ecode",
            "/Filter /RunLengthDecode",
            "/Fil#74er /LZWDecode",
            "/Filter 9 0 R",
            "/Filter %\n/LZWDecode")) {
      assertThat(read(SamplePdf.ofStream(filter, new byte[10]))).as(filter).isEqualTo("224");
    }
  }

  @Test
  void a_pdf_that_draws_without_end_is_refused() {
    String forever = "q Q\n".repeat(60_000);

    assertThat(
            read(
                SamplePdf.ofStream(
                    "/Filter /FlateDecode",
                    SamplePdf.deflated(forever.getBytes(StandardCharsets.US_ASCII)))))
        .isEqualTo("201");
  }

  @Test
  void a_damaged_pdf_is_invalid() {
    byte[] pdf = SamplePdf.of(SamplePage.of(INVOICE));

    assertThat(read(Arrays.copyOf(pdf, 60))).isEqualTo("222");
    assertThat(read(SampleXml.bytes("%PDF-1.7\n"))).isEqualTo("222");
    assertThat(read(SamplePdf.of(new SamplePage(List.of())))).isEqualTo("217");
  }

  @Test
  void a_message_never_repeats_what_a_file_says() {
    SampleOfd ofd = SampleOfd.ofPage(SamplePage.of(INVOICE));
    ofd.put("OFD.xml", ofd.text("OFD.xml").replace("Doc_0/Document.xml", "张三 110101/x.xml"));

    IssuedInvoice issued = InvoiceReader.usual().read(ofd.packed());
    assertThat(issued.toString()).doesNotContain("张三");
    assertThat(codes(issued)).isEqualTo("archive 216");
  }

  private static byte[] packed() {
    return SampleOfd.of(SamplePage.of(INVOICE), SampleXml.legacy(INVOICE)).packed();
  }

  private static byte[] zip(String name, byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(data);
    }
    return out.toByteArray();
  }

  private static String read(byte[] file) {
    IssuedInvoice issued = InvoiceReader.usual().read(file);
    if (issued.findings().stream().anyMatch(f -> f.grade() == Verdict.INVALID)) {
      assertThat(issued.places()).isEmpty();
    }
    return codes(issued);
  }

  private static String codes(IssuedInvoice issued) {
    List<Finding> findings = issued.findings();
    return String.join(", ", places(findings));
  }
}
