package io.hall.security.seal;

import static io.hall.security.seal.SamplePdf.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A file that must not be taken for signed: changed after it was signed, or signed in a form that
 * leaves something open. The families are those of the published attacks on PDF signatures.
 *
 * @param bytes the file, a character for each byte
 * @param code what it is refused with, where that matters
 */
record PdfMutant(String name, String bytes, Optional<SealCode> code) {

  private static final String RANGE = "\\[0 [0-9]{10} [0-9]{10} [0-9]{10}\\]";

  static Stream<PdfMutant> forgeries(SealKey key) {
    return Stream.of(changedRanges(key), changedContents(key), signedForms(key))
        .flatMap(mutants -> mutants);
  }

  private static Stream<PdfMutant> changedRanges(SealKey key) {
    return Stream.of(
            "null",
            "[]",
            "[0]",
            "[0 0 0 0]",
            "[0 0000000001 0000000002 0000000003]",
            "[0 -000000001 0000000002 0000000003]",
            "[0 9999999999 9999999999 9999999999]",
            "[1 0000000001 0000000002 0000000003]",
            "[0 0.00000000 0000000002 0000000003]",
            "(x)",
            "9 0 R",
            "/Name",
            "<</A 1>>")
        .map(
            range ->
                after(key, "range " + range, file -> file.replaceFirst(RANGE, padded(range, 37))));
  }

  private static Stream<PdfMutant> changedContents(SealKey key) {
    return Stream.of(
        after(
            key,
            "no range",
            file -> file.replace("/ByteRange", "/BiteRange"),
            SealCode.PDF_UNSIGNED),
        after(key, "no contents", file -> file.replace("/Contents <", "/Kontents <")),
        after(
            key,
            "null contents",
            file -> file.replaceFirst("/Contents <[0-9a-f]+>", "/Contents null")),
        after(
            key,
            "empty contents",
            file -> file.replaceFirst("/Contents <[0-9a-f]+>", "/Contents <>")),
        after(
            key,
            "zero contents",
            file -> file.replaceFirst("/Contents <[0-9a-f]+>", "/Contents <00>")),
        after(
            key,
            "zeros of the right length",
            file -> file.replaceFirst("<[0-9a-f]{3000}>", "<" + "0".repeat(3000) + ">"),
            SealCode.MALFORMED),
        after(
            key,
            "noise of the right length",
            file -> file.replaceFirst("<[0-9a-f]{3000}>", "<" + "3082".repeat(750) + ">"),
            SealCode.MALFORMED),
        after(
            key,
            "text contents",
            file -> file.replaceFirst("<[0-9a-f]{3000}>", "(" + "0".repeat(3000) + ")")),
        after(
            key,
            "contents by reference",
            file -> file.replaceFirst("<[0-9a-f]{3000}>", padded("9 0 R", 3002))),
        after(key, "digits not in small letters", file -> upper(file)),
        after(
            key,
            "a space among the digits",
            file -> file.replaceFirst("0{2}>/Filter", "0 >/Filter")),
        after(
            key,
            "something behind the message",
            file -> file.replaceFirst("0>/Filter", "1>/Filter"),
            SealCode.MALFORMED),
        after(key, "one digit fewer", file -> file.replaceFirst("0>/Filter", ">/Filter")),
        after(key, "one digit more", file -> file.replaceFirst(">/Filter", "0>/Filter")),
        after(
            key,
            "no filter",
            file -> file.replace("/Filter/Adobe.PPKLite", "/Filter/Adobe.PPKLitE")),
        after(key, "another time", file -> file.replace("D:20261115", "D:20261116")),
        after(
            key, "another page", file -> file.replace("100 100 l", "200 200 l"), SealCode.INVALID),
        after(
            key,
            "another title",
            file -> file.replace("(receipt)", "(invoice)"),
            SealCode.INVALID));
  }

  private static Stream<PdfMutant> signedForms(SealKey key) {
    return Stream.of(
        before(
            key,
            "another sub-filter",
            pdf -> pdf.replace(6, "ETSI.CAdES.detached", "adbe.pkcs7.detached")),
        before(key, "no type", pdf -> pdf.replace(6, "/Type/Sig>>", ">>")),
        before(
            key, "no reference", pdf -> pdf.replace(6, reference(), ""), SealCode.PDF_UNCERTIFIED),
        before(
            key,
            "changes of forms allowed",
            pdf -> pdf.replace(6, "/P 1", "/P 2"),
            SealCode.PDF_UNCERTIFIED),
        before(
            key,
            "annotations allowed",
            pdf -> pdf.replace(6, "/P 1", "/P 3"),
            SealCode.PDF_UNCERTIFIED),
        before(
            key,
            "no permission asked for",
            pdf -> pdf.replace(6, "/P 1", ""),
            SealCode.PDF_UNCERTIFIED),
        before(
            key,
            "field locks in place of certification",
            pdf -> pdf.replace(6, "/DocMDP", "/FieldMDP"),
            SealCode.PDF_UNCERTIFIED),
        before(
            key,
            "no permissions",
            pdf -> pdf.replace(1, "/Perms<</DocMDP 6 0 R>>", ""),
            SealCode.PDF_UNCERTIFIED),
        before(
            key,
            "permissions of nothing",
            pdf -> pdf.replace(1, "DocMDP 6 0", "DocMDP 99 0"),
            SealCode.PDF_UNCERTIFIED),
        before(
            key,
            "permissions of the page",
            pdf -> pdf.replace(1, "DocMDP 6 0", "DocMDP 3 0"),
            SealCode.PDF_UNCERTIFIED),
        before(key, "no form", pdf -> pdf.replace(1, "/AcroForm<</Fields[7 0 R]/SigFlags 3>>", "")),
        before(key, "a form without its field", pdf -> pdf.replace(1, "[7 0 R]", "[]")),
        before(
            key, "a form that may be changed", pdf -> pdf.replace(1, "/SigFlags 3", "/SigFlags 1")),
        before(key, "a form whose field is the page", pdf -> pdf.replace(1, "[7 0 R]", "[3 0 R]")),
        before(key, "a field without its signature", pdf -> pdf.replace(7, "/V 6 0 R", "")),
        before(key, "a field with another value", pdf -> pdf.replace(7, "/V 6 0 R", "/V 5 0 R")),
        before(
            key,
            "a field with a hidden name",
            pdf -> pdf.replace(7, "/V 6 0 R", "/V 6 0 R/#56 5 0 R")),
        before(key, "a field that is no widget", pdf -> pdf.replace(7, "/Subtype/Widget", "")));
  }

  static Stream<PdfMutant> appended(SealKey key) {
    String annotation =
        "8 0 obj\n<</Subtype/FreeText/Rect[0 0 600 900]/Contents(paid)/Type/Annot>>\nendobj\n";
    String page =
        "3 0 obj\n<</Annots[7 0 R 8 0 R]/Contents 4 0 R/Parent 2 0 R/Type/Page>>\nendobj\n";
    String content = "4 0 obj\n<</Length 3>>stream\n1 w\nendstream\nendobj\n";
    String info = "5 0 obj\n<</Title(invoice)>>\nendobj\n";
    String catalog = "1 0 obj\n<</Pages 9 0 R/Type/Catalog>>\nendobj\n";
    String font = "8 0 obj\n<</BaseFont/Other/Type/Font>>\nendobj\n";
    return Stream.of(
        append(key, "a line feed", "\n"),
        append(key, "a space", " "),
        append(key, "a zero byte", "\0"),
        append(key, "a comment", "%\n"),
        append(key, "a second end", "%%EOF\n"),
        append(key, "the end again", "startxref\n15\n%%EOF\n"),
        append(key, "an annotation over the page", annotation + page + tail()),
        append(key, "another content", content + tail()),
        append(key, "another title", info + tail()),
        append(key, "another catalog", catalog + tail()),
        append(key, "another font", font + tail()),
        append(key, "an object without a table", content),
        append(
            key,
            "a table without an end",
            content + "xref\n0 0\ntrailer\n<</Root 1 0 R/Size 8>>\n"),
        append(key, "a trailer alone", "trailer\n<</Root 1 0 R/Size 8>>\nstartxref\n0\n%%EOF\n"),
        append(
            key,
            "a stream of objects",
            "9 0 obj\n<</Type/XRef/Root 1 0 R>>stream\n\nendstream\nendobj\nstartxref\n15\n%%EOF\n"),
        append(key, "a whole file", text(SamplePdf.signed(key, pdf -> {}))),
        append(
            key,
            "a copy of the signature",
            signatureOf(text(SamplePdf.signed(key, pdf -> {}))) + tail()),
        append(key, "a store of revocations", "9 0 obj\n<</Type/DSS>>\nendobj\n" + tail()),
        append(key, "an unsigned field", "9 0 obj\n<</FT/Sig/T(b)>>\nendobj\n" + tail()),
        append(
            key,
            "an action",
            "1 0 obj\n<</OpenAction<</JS(app.alert\\(1\\))/S/JavaScript>>/Type/Catalog>>\nendobj\n"
                + tail()),
        append(key, "thousands of spaces", " ".repeat(5_000)));
  }

  static Stream<PdfMutant> wrapped(SealKey key) {
    String hidden = "4 0 obj\n<</Length 3>>stream\n1 w\nendstream\nendobj\n";
    return Stream.of(
        after(key, "a byte in front", file -> "\n" + file),
        after(key, "another header in front", file -> "%PDF-1.4\n" + file),
        after(key, "an object in front", file -> hidden + file),
        before(
            key, "bytes in front, signed too", pdf -> pdf.before = "<script>\n", SealCode.PDF_FORM),
        before(
            key,
            "another version",
            pdf -> pdf.header = pdf.header.replace("1.7", "2.0"),
            SealCode.PDF_FORM),
        after(
            key,
            "an object between the digits and the rest",
            file -> file.replaceFirst("0>/Filter", "0>" + hidden + "/Filter")),
        after(key, "an object in the place of zeros", file -> intoZeros(file, hidden)),
        after(key, "the second part moved down", file -> moved(file, 100)),
        after(
            key,
            "the second part moved down, told in the range",
            file -> told(moved(file, 100), 100)),
        before(key, "a gap wider than the digits", pdf -> pdf.shift = -9, SealCode.PDF_COVERAGE),
        before(key, "a gap without the brackets", pdf -> pdf.shift = 1, SealCode.PDF_COVERAGE),
        before(key, "a gap by one byte wider", pdf -> pdf.shift = -1, SealCode.PDF_COVERAGE),
        before(
            key,
            "a range that stops early",
            pdf -> pdf.range = "[0 %010d %010d 0000000100]",
            SealCode.PDF_COVERAGE),
        before(key, "a range that begins late", pdf -> pdf.range = "[9 %010d %010d %010d]"),
        before(key, "a range of two gaps", pdf -> pdf.range = "[0 %010d %010d %010d 0 0]"),
        before(key, "a range of one part", pdf -> pdf.range = "[0 %010d]"),
        before(key, "a range in other figures", pdf -> pdf.range = "[0 %d %d %d]"),
        before(key, "a range that repeats itself", pdf -> pdf.range = "[0 %010d 0 %010d %010d]"));
  }

  static Stream<PdfMutant> ambiguous(SealKey key) {
    return Stream.of(
        before(
            key,
            "two ranges",
            pdf -> pdf.replace(6, "/Type/Sig>>", "/ByteRange [0 1 2 3]/Type/Sig>>"),
            SealCode.PDF_AMBIGUOUS),
        before(
            key, "two contents", pdf -> pdf.replace(6, "/Type/Sig>>", "/Contents <00>/Type/Sig>>")),
        before(
            key,
            "a second range under a hidden name",
            pdf -> pdf.replace(6, "/Type/Sig>>", "/Byte#52ange [0 1 2 3]/Type/Sig>>")),
        before(
            key,
            "two signatures",
            pdf -> pdf.replace(5, "<<", "<</A<</Type/Sig>>"),
            SealCode.PDF_AMBIGUOUS),
        before(
            key,
            "two signature fields",
            pdf -> pdf.replace(5, "<<", "<</FT/Sig"),
            SealCode.PDF_AMBIGUOUS),
        before(
            key,
            "two forms",
            pdf -> pdf.replace(1, "/Pages", "/AcroForm<<>>/Pages"),
            SealCode.PDF_AMBIGUOUS),
        before(
            key,
            "two permissions",
            pdf -> pdf.replace(1, "/Pages", "/Perms<</DocMDP 5 0 R>>/Pages"),
            SealCode.PDF_AMBIGUOUS),
        before(
            key,
            "two catalogs",
            pdf -> pdf.replace(5, "<<", "<</A<</Type/Catalog>>"),
            SealCode.PDF_FORM),
        before(
            key,
            "a hidden name in the catalog",
            pdf -> pdf.replace(1, "/Pages", "/#50erms<<>>/Pages"),
            SealCode.PDF_FORM),
        before(
            key,
            "an object twice",
            pdf -> pdf.objects.put(104, "<</Length 0>>stream\n\nendstream"),
            SealCode.PDF_FORM),
        before(
            key,
            "an object that no table names",
            pdf -> pdf.objects.put(109, "<<>>"),
            SealCode.PDF_FORM),
        before(
            key,
            "a comment between the objects and the table",
            pdf -> pdf.between = "%\n",
            SealCode.PDF_FORM),
        before(
            key,
            "an object within an object",
            pdf -> pdf.replace(5, ">>", ">>\nendobj\n4 0 obj\n<<>>"),
            SealCode.PDF_FORM),
        before(key, "an earlier revision", pdf -> trailer(pdf, "/Prev 15"), SealCode.PDF_FORM),
        before(key, "a second table", pdf -> trailer(pdf, "/XRefStm 15"), SealCode.PDF_FORM),
        before(key, "encryption", pdf -> trailer(pdf, "/Encrypt 5 0 R"), SealCode.PDF_FORM),
        before(key, "two roots", pdf -> trailer(pdf, "/Root 2 0 R"), SealCode.PDF_FORM),
        before(
            key,
            "a root that is no catalog",
            pdf -> pdf.trailer = pdf.trailer.replace("Root 1", "Root 2"),
            SealCode.PDF_FORM),
        before(
            key,
            "a root that is nowhere",
            pdf -> pdf.trailer = pdf.trailer.replace("Root 1", "Root 77"),
            SealCode.PDF_FORM),
        before(
            key,
            "another size",
            pdf -> pdf.trailer = pdf.trailer.replace("SIZE", "9"),
            SealCode.PDF_FORM),
        before(
            key,
            "a size without bounds",
            pdf -> pdf.trailer = pdf.trailer.replace("SIZE", "9999999999"),
            SealCode.PDF_FORM),
        before(
            key, "two trailers", pdf -> pdf.trailer = pdf.trailer + pdf.trailer, SealCode.PDF_FORM),
        before(key, "two ends", pdf -> pdf.end = pdf.end + pdf.end, SealCode.PDF_FORM),
        before(key, "two starts", pdf -> pdf.end = "startxref\n15\n" + pdf.end, SealCode.PDF_FORM),
        before(
            key,
            "a start elsewhere",
            pdf -> pdf.end = pdf.end.replace("TABLE", "15"),
            SealCode.PDF_FORM),
        before(
            key,
            "a start behind the end",
            pdf -> pdf.end = pdf.end.replace("TABLE", "9999999999"),
            SealCode.PDF_FORM),
        before(
            key,
            "an end without its line feed",
            pdf -> pdf.end = pdf.end.replace("EOF\n", "EOF"),
            SealCode.PDF_FORM),
        before(
            key,
            "a table that begins at 1",
            pdf -> pdf.table = pdf.table.replace("0 SIZE", "1 SIZE"),
            SealCode.PDF_FORM),
        before(
            key,
            "a table in two parts",
            pdf -> pdf.trailer = "8 1\n0000000015 00000 n \n" + pdf.trailer,
            SealCode.PDF_FORM),
        before(
            key,
            "a table whose places are by one off",
            pdf -> pdf.entry = "%010d 00001 n \n",
            SealCode.PDF_FORM),
        before(key, "a table with places in use twice", pdf -> twice(pdf), SealCode.PDF_FORM),
        before(
            key,
            "a table with an object 0",
            pdf -> pdf.table = "xref\n0 SIZE\n0000000015 00000 n \n",
            SealCode.PDF_FORM));
  }

  private static void twice(SamplePdf pdf) {
    pdf.size = 9;
    pdf.trailer = "0000000015 00000 n \n" + pdf.trailer;
  }

  private static void trailer(SamplePdf pdf, String more) {
    pdf.trailer = pdf.trailer.replace("/Size SIZE", "/Size SIZE" + more);
  }

  private static String reference() {
    return "/Reference[<</TransformMethod/DocMDP/TransformParams"
        + "<</P 1/Type/TransformParams/V/1.2>>/Type/SigRef>>]";
  }

  private static String tail() {
    return "xref\n0 0\ntrailer\n<</Prev 15/Root 1 0 R/Size 10>>\nstartxref\n15\n%%EOF\n";
  }

  private static String signatureOf(String file) {
    int from = file.indexOf("6 0 obj\n");
    return file.substring(from, file.indexOf("endobj\n", from) + 7);
  }

  private static String upper(String file) {
    int from = file.indexOf("/Contents <") + 11;
    int to = file.indexOf('>', from);
    return file.substring(0, from)
        + file.substring(from, to).toUpperCase(Locale.ROOT)
        + file.substring(to);
  }

  private static String intoZeros(String file, String hidden) {
    int end = file.indexOf(">/Filter/Adobe");
    return file.substring(0, end - hidden.length() - 1) + ">" + hidden + file.substring(end);
  }

  private static String moved(String file, int by) {
    int end = file.indexOf("/Filter/Adobe");
    return file.substring(0, end) + " ".repeat(by) + file.substring(end);
  }

  private static String told(String file, int by) {
    int from = file.indexOf("/ByteRange [0 ") + 14;
    long second = Long.parseLong(file.substring(from + 11, from + 21));
    return file.substring(0, from + 11)
        + "%010d".formatted(second + by)
        + file.substring(from + 21);
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }

  private static PdfMutant append(SealKey key, String name, String more) {
    return after(key, "appended: " + name, file -> file + more);
  }

  private static PdfMutant after(SealKey key, String name, UnaryOperator<String> change) {
    String good = text(SamplePdf.signed(key, pdf -> {}));
    String bad = change.apply(good);
    if (bad.equals(good)) {
      throw new AssertionError(name + " changes nothing");
    }
    return new PdfMutant(name, bad, Optional.empty());
  }

  private static PdfMutant after(
      SealKey key, String name, UnaryOperator<String> change, SealCode code) {
    return new PdfMutant(name, after(key, name, change).bytes(), Optional.of(code));
  }

  private static PdfMutant before(SealKey key, String name, Consumer<SamplePdf> change) {
    return new PdfMutant("signed: " + name, text(SamplePdf.signed(key, change)), Optional.empty());
  }

  private static PdfMutant before(
      SealKey key, String name, Consumer<SamplePdf> change, SealCode code) {
    return new PdfMutant("signed: " + name, text(SamplePdf.signed(key, change)), Optional.of(code));
  }

  byte[] file() {
    return SamplePdf.bytes(bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}
