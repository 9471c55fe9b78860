package io.hall.invoice.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The scanner of this package beside the parser of the JDK. */
class XmlScannerProperties {

  private static final XMLInputFactory JDK = jdk();

  @Property(tries = 2_000)
  void well_formed_documents_are_read_as_the_jdk_reads_them(@ForAll("elements") String xml)
      throws Exception {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

    assertThat(XmlScannerTest.walk(bytes, ReadLimits.USUAL)).isEqualTo(byJdk(bytes));
  }

  @Property(tries = 5_000)
  void what_the_scanner_takes_the_jdk_takes_too_and_reads_the_same(@ForAll("spoilt") String xml)
      throws Exception {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    String read;
    try {
      read = XmlScannerTest.walk(bytes, ReadLimits.USUAL);
    } catch (UnreadableException e) {
      Statistics.collect("refused");
      return;
    }
    Statistics.collect("taken");
    assertThat(read).as(xml).isEqualTo(byJdk(bytes));
  }

  @Property(tries = 5_000)
  void the_short_way_takes_refuses_and_reads_the_same(
      @ForAll("elementsOrSpoilt") String xml, @ForAll("limits") ReadLimits limits) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

    assertThat(XmlScannerTest.answer(() -> XmlScannerTest.walkShortly(bytes, limits)))
        .isEqualTo(XmlScannerTest.answer(() -> XmlScannerTest.walk(bytes, limits)));
  }

  @Provide
  Arbitrary<String> elementsOrSpoilt() {
    return Arbitraries.oneOf(elements(), spoilt());
  }

  @Provide
  Arbitrary<ReadLimits> limits() {
    return Arbitraries.of(ReadLimits.USUAL, new ReadLimits(1, 1, 1, 1, 3, 6, 5, 1, 1, 1));
  }

  @Provide
  Arbitrary<String> elements() {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "<a/>", "<a>x</a>", "<c>热\r</c>", "<b x='1'/>", "<p:c>1</p:c>", "<热 y=\"&lt;\"/>");
    return Arbitraries.recursive(() -> leaf, XmlScannerProperties::around, 0, 4);
  }

  private static Arbitrary<String> around(Arbitrary<String> inner) {
    Arbitrary<String> text =
        Arbitraries.of(
            "",
            "x",
            " ",
            "\r\n",
            "供热",
            "&amp;",
            "&#x70ed;",
            "<![CDATA[<]]>",
            "<!--c-->",
            "<?p q?>");
    return inner
        .list()
        .ofMaxSize(3)
        .flatMap(
            kids ->
                text.list()
                    .ofSize(kids.size() + 1)
                    .map(
                        texts -> {
                          StringBuilder xml = new StringBuilder("<d>").append(texts.get(0));
                          for (int i = 0; i < kids.size(); i++) {
                            xml.append(kids.get(i)).append(texts.get(i + 1));
                          }
                          return xml.append("</d>").toString();
                        }));
  }

  /** A document in which a piece was cut out, or put in. */
  @Provide
  Arbitrary<String> spoilt() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "<",
                ">",
                "&",
                "]]>",
                "--",
                "<a>",
                "</d>",
                "'",
                "\"",
                "=",
                "/",
                "?",
                "!",
                "x y='",
                "&#38;",
                "<!--",
                "<!DOCTYPE d>",
                "\u0000",
                "\uFFFF",
                "<?xml version='1.0'?>",
                ":"),
            Arbitraries.strings().ascii().ofMaxLength(3));
    return elements()
        .flatMap(
            xml ->
                Arbitraries.integers()
                    .between(0, xml.length())
                    .flatMap(
                        at ->
                            Arbitraries.integers()
                                .between(at, Math.min(xml.length(), at + 4))
                                .flatMap(to -> piece.map(p -> Tuple.of(at, to, p))))
                    .map(t -> xml.substring(0, t.get1()) + t.get3() + xml.substring(t.get2())));
  }

  private static String byJdk(byte[] bytes) throws XMLStreamException {
    XMLStreamReader xml = JDK.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
    StringBuilder out = new StringBuilder();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        out.append('(').append(local(xml.getLocalName()));
        text.setLength(0);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String stripped = text.toString().strip();
        out.append(stripped.isEmpty() ? "" : " " + stripped).append(')');
        text.setLength(0);
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        text.append(xml.getText());
      }
    }
    return out.toString();
  }

  private static String local(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  private static XMLInputFactory jdk() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }
}
