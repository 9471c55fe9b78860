package io.hall.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class BannedVersionsTest {

  private static final String MESSAGES =
      "//execution[id='weaknesses']//bannedDependencies/message/text()";

  @Test
  void who_meets_a_banned_version_is_told_the_advisory() throws Exception {
    var pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("../pom.xml").toFile());
    NodeList messages =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(MESSAGES, pom, XPathConstants.NODESET);
    List<String> texts =
        IntStream.range(0, messages.getLength())
            .mapToObj(i -> messages.item(i).getNodeValue())
            .toList();
    assertThat(texts)
        .isNotEmpty()
        .allMatch(text -> text.matches(".*\\b(CVE-\\d{4}-\\d{4,}|GHSA(-[0-9a-z]{4}){3})\\b.*"));
  }
}
