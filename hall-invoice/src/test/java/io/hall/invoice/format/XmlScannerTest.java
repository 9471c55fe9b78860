package io.hall.invoice.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {

  private static final ReadLimits SMALL = new ReadLimits(1, 1, 1, 1, 4, 10, 20, 1, 1, 1);

  private static final List<XmlTag> TAGS =
      Stream.of("a", "b", "c", "d", "热", "供热").map(XmlTag::new).toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a/>|(a)",
        "<a>x</a>|(a x)",
        "<p:a>x</p:a>|(a x)",
        "<a  b='1' c = \"2\" ><d/><e>y</e></a>|(a(d)(e y))",
        "<a>&lt;&amp;&gt;&quot;&apos;</a>|(a <&>\"')",
        "<a>&#20379;&#x70ed;&#x2F800;</a>|(a 供热\uD87E\uDC00)",
        "<a><![CDATA[<b>&amp;]]></a>|(a <b>&amp;)",
        "<a>x<![CDATA[]]>y<!-- z -->z</a>|(a xyz)",
        "<!-- a - b --><?pi x?><a>x<?y?>z</a><!---->|(a xz)",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes' ?><a/>|(a)",
        "<供热>热</供热>|(供热 热)",
        "` <!-- x --> <!-- y --> <a/> <!-- z --> <?p?> `|(a)"
      })
  void what_is_well_formed_is_read(String xml, String read) throws Exception {
    assertThat(walk(xml, ReadLimits.USUAL)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "x",
        "<a>",
        "<a",
        "<a/",
        "<",
        "</a>",
        "<a></b>",
        "<a></A>",
        "<a><b></a></b>",
        "<a/><b/>",
        "<a/>x",
        "x<a/>",
        "<a/>&amp;",
        "<a b=1/>",
        "<a b='1' b='2'/>",
        "<a b='1'c='2'/>",
        "<a b='<'/>",
        "<a b='&x;'/>",
        "<a b/>",
        "<a b='1/>",
        "<1a/>",
        "<-a/>",
        "<:a/>",
        "<a:/>",
        "<é/>",
        "< a/>",
        "<a>&x;</a>",
        "<a>&amp</a>",
        "<a>&;</a>",
        "<a>&#0;</a>",
        "<a>&#xD800;</a>",
        "<a>&#x110000;</a>",
        "<a>&#-1;</a>",
        "<a>]]></a>",
        "<a><!-- -- --></a>",
        "<a><!-- </a>",
        "<a><![CDATA[</a>",
        "<![CDATA[x]]><a/>",
        "<a><?xml version='1.0'?></a>",
        "<a><?XML x?></a>",
        "<a><?x</a>",
        "<a><?x? y?></a>",
        "<a><!x></a>",
        "<?xml version='1.1'?><a/>",
        "<?xml encoding='UTF-8'?><a/>",
        " <?xml version='1.0'?><a/>",
        "<a>\u0001</a>",
        "<a>\uFFFE</a>"
      })
  void what_is_not_well_formed_is_refused(String xml) {
    assertThat(refusal(xml.getBytes(StandardCharsets.UTF_8), ReadLimits.USUAL))
        .isIn("INVOICE-203", "INVOICE-202");
  }

  @Test
  void a_document_type_is_refused_whatever_it_says() {
    for (String type : new String[] {"<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>"}) {
      assertThat(refusal(type + "<a/>")).isEqualTo("INVOICE-204");
      assertThat(refusal("<a/>" + type)).isEqualTo("INVOICE-204");
    }
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    int[][] wrong = {
      {0xC0, 0x80},
      {0xC1, 0xBF},
      {0xE0, 0x80, 0x80},
      {0xED, 0xA0, 0x80},
      {0xF0, 0x80, 0x80, 0x80},
      {0xF4, 0x90, 0x80, 0x80},
      {0xF5, 0x80, 0x80, 0x80},
      {0x80},
      {0xFF},
      {0xC3},
      {0xE4, 0xBE},
      {0xEF, 0xBF, 0xBE}
    };
    for (int[] bytes : wrong) {
      byte[] xml = "<a>....</a>".getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length; i++) {
        xml[3 + i] = (byte) bytes[i];
      }
      assertThat(refusal(xml, ReadLimits.USUAL)).isEqualTo("INVOICE-202");
    }
  }

  @Test
  void a_mark_in_front_is_passed_over() throws Exception {
    assertThat(walk("\uFEFF<a>x</a>", ReadLimits.USUAL)).isEqualTo("(a x)");
    assertThat(walk("\uFEFF<?xml version=\"1.0\"?><a/>", ReadLimits.USUAL)).isEqualTo("(a)");
  }

  @Test
  void ends_of_lines_are_one_character_and_blanks_around_a_text_are_none() throws Exception {
    assertThat(walk("<a>\r\n x\r\ny\rz \t</a>", ReadLimits.USUAL)).isEqualTo("(a x\ny\nz)");
  }

  @Test
  void every_limit_holds_at_its_edge_and_not_beyond() throws Exception {
    assertThat(walk("<a><a><a><a/></a></a></a>", SMALL)).isEqualTo("(a(a(a(a))))");
    assertThat(refusal("<a><a><a><a><a/></a></a></a></a>", SMALL)).isEqualTo("INVOICE-201 depth 4");
    assertThat(walk("<a>" + "<b/>".repeat(9) + "</a>", SMALL)).hasSize(30);
    assertThat(refusal("<a>" + "<b/>".repeat(10) + "</a>", SMALL))
        .isEqualTo("INVOICE-201 elements 10");
    assertThat(walk("<a>" + "x".repeat(20) + "</a>", SMALL)).hasSize(24);
    assertThat(refusal("<a>" + "x".repeat(21) + "</a>", SMALL))
        .isEqualTo("INVOICE-201 textBytes 20");
    assertThat(refusal("<a>" + "&amp;".repeat(21) + "</a>", SMALL))
        .isEqualTo("INVOICE-201 textBytes 20");
    assertThat(refusal("<a b='" + "x".repeat(21) + "'/>", SMALL))
        .isEqualTo("INVOICE-201 textBytes 20");
    assertThat(refusal("<" + "x".repeat(21) + "/>", SMALL)).isEqualTo("INVOICE-201 textBytes 20");
    StringBuilder attributes = new StringBuilder("<a");
    for (int i = 0; i < 65; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertThat(refusal(attributes + "/>", ReadLimits.USUAL)).isEqualTo("INVOICE-201 attributes 64");
  }

  @Test
  void attributes_are_read_by_their_names_without_prefix() throws Exception {
    XmlScanner xml =
        new XmlScanner(
            "<a x:b='1' c='&lt;供&#x70ed;'/>".getBytes(StandardCharsets.UTF_8), ReadLimits.USUAL);
    xml.next();

    assertThat(xml.attribute("b")).contains("1");
    assertThat(xml.attribute("c")).contains("<供热");
    assertThat(xml.attribute("d")).isEmpty();
    assertThat(xml.next()).isEqualTo(XmlScanner.Event.END);
    assertThat(xml.next()).isEqualTo(XmlScanner.Event.DONE);
  }

  @Test
  void a_finding_tells_line_and_column() {
    try {
      walk("<a>\n  <b>\n </a>", ReadLimits.USUAL);
    } catch (UnreadableException e) {
      assertThat(e.finding().where()).isEqualTo("3:2");
    }
  }

  @Test
  void limits_hold_on_the_short_way_too() {
    for (String xml :
        new String[] {
          "<a><a><a><a><a/></a></a></a></a>",
          "<a>" + "<b/>".repeat(10) + "</a>",
          "<a><b>" + "x".repeat(21) + "</b></a>",
          "<a>" + " ".repeat(21) + "<b/></a>",
          "<a>" + " ".repeat(21) + "<b><c/></b></a>"
        }) {
      byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
      assertThat(refusal(() -> walkShortly(bytes, SMALL)))
          .isEqualTo(refusal(() -> walk(bytes, SMALL)))
          .startsWith("INVOICE-201");
    }
  }

  private static String walk(String xml, ReadLimits limits) throws UnreadableException {
    return walk(xml.getBytes(StandardCharsets.UTF_8), limits);
  }

  /** The elements in brackets, each with its last text. */
  static String walk(byte[] bytes, ReadLimits limits) throws UnreadableException {
    XmlScanner xml = new XmlScanner(bytes, limits);
    StringBuilder out = new StringBuilder();
    for (XmlScanner.Event e = xml.next(); e != XmlScanner.Event.DONE; e = xml.next()) {
      if (e == XmlScanner.Event.START) {
        out.append('(').append(xml.name());
      } else {
        out.append(xml.text().isEmpty() ? "" : " " + xml.text()).append(')');
      }
    }
    return out.toString();
  }

  /** The same by the short way wherever it is open. */
  static String walkShortly(byte[] bytes, ReadLimits limits) throws UnreadableException {
    XmlScanner xml = new XmlScanner(bytes, limits);
    StringBuilder out = new StringBuilder();
    while (true) {
      if (stepShortly(xml, out)) {
        continue;
      }
      switch (xml.next()) {
        case START -> out.append('(').append(xml.name());
        case END -> out.append(xml.text().isEmpty() ? "" : " " + xml.text()).append(')');
        case DONE -> {
          return out.toString();
        }
      }
    }
  }

  private static boolean stepShortly(XmlScanner xml, StringBuilder out) throws UnreadableException {
    for (XmlTag tag : TAGS) {
      if (xml.readLeaf(tag)) {
        out.append('(').append(new String(tag.name, StandardCharsets.UTF_8));
        out.append(xml.text().isEmpty() ? "" : " " + xml.text()).append(')');
        return true;
      }
      if (xml.readStart(tag)) {
        out.append('(').append(xml.name());
        return true;
      }
    }
    return false;
  }

  private static String refusal(String xml) {
    return refusal(xml, ReadLimits.USUAL);
  }

  private static String refusal(String xml, ReadLimits limits) {
    return refusal(xml.getBytes(StandardCharsets.UTF_8), limits);
  }

  private static String refusal(byte[] xml, ReadLimits limits) {
    return refusal(() -> walk(xml, limits));
  }

  /** A way through a document. */
  interface Walk {
    String through() throws UnreadableException;
  }

  /** What a walk answers, or refuses, with the place. */
  static String answer(Walk walk) {
    try {
      return walk.through();
    } catch (UnreadableException e) {
      return e.finding().toString();
    }
  }

  private static String refusal(Walk walk) {
    try {
      return walk.through();
    } catch (UnreadableException e) {
      String what = e.finding().parameters().getOrDefault("what", "");
      String most = e.finding().parameters().getOrDefault("most", "");
      return (e.finding().code().id() + " " + what + " " + most).strip();
    }
  }
}
