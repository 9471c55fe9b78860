package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Reconciliation;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaterfallTest {

  private static final String CUT = "The axis does not begin at 0";

  private static Element svg(Locale locale, Reconciliation comparison) {
    try {
      String picture = Waterfall.of(new Words(locale), comparison);
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(picture)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("The picture is no XML", e);
    }
  }

  private static Element svg(Reconciliation comparison) {
    return svg(Locale.ENGLISH, comparison);
  }

  private static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The bars in their order: the first rectangle of each group. */
  private static List<Element> bars(Element svg) {
    return all(svg, "g").stream().map(group -> all(group, "rect").get(0)).toList();
  }

  private static List<String> steps(Element svg) {
    return all(svg, "g").stream()
        .map(group -> all(group, "title").get(0).getTextContent())
        .toList();
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static int end(Element bar) {
    return number(bar, "x") + number(bar, "width");
  }

  @Test
  void leads_from_our_total_over_each_kind_and_the_residual_to_theirs() {
    Element svg =
        svg(
            Samples.comparison(
                Money.yuan("1000.00"),
                Money.yuan("-5.00"),
                Samples.missingThere(Money.yuan("100.00")),
                Samples.missingThere(Money.yuan("20.00")),
                Samples.missingHere(Money.yuan("50.00"))));

    assertThat(steps(svg))
        .containsExactly(
            "Our total 1000.00",
            "Missing there (2) -120.00",
            "Missing here (1) +50.00",
            "Residual (not explained) -5.00",
            "Their total 925.00");
  }

  @Test
  void each_bar_begins_where_the_one_before_ends() {
    List<Element> bars =
        bars(
            svg(
                Samples.comparison(
                    Money.yuan("1000.00"),
                    Money.ZERO,
                    Samples.missingThere(Money.yuan("400.00")),
                    Samples.missingHere(Money.yuan("200.00")))));

    assertThat(end(bars.get(1))).isEqualTo(end(bars.get(0)));
    assertThat(number(bars.get(2), "x")).isEqualTo(number(bars.get(1), "x"));
    assertThat(end(bars.get(4))).isEqualTo(end(bars.get(2)));
    assertThat(number(bars.get(1), "width")).isEqualTo(2 * number(bars.get(2), "width"));
  }

  @Test
  void small_steps_between_large_totals_are_seen_on_a_broken_axis_that_says_so() {
    Element svg =
        svg(
            Samples.comparison(
                Money.yuan("9876543.21"), Money.ZERO, Samples.missingThere(Money.ofFen(1))));

    assertThat(svg.getTextContent()).contains(CUT);
    assertThat(number(bars(svg).get(1), "width")).isGreaterThan(100);
  }

  @Test
  void an_axis_from_nothing_is_not_called_broken() {
    Element svg =
        svg(
            Samples.comparison(
                Money.yuan("100.00"), Money.ZERO, Samples.missingThere(Money.yuan("60.00"))));

    assertThat(svg.getTextContent()).doesNotContain(CUT);
  }

  @Test
  void totals_below_nothing_hang_from_the_other_edge() {
    List<Element> bars =
        bars(
            svg(
                Samples.comparison(
                    Money.yuan("-9000.00"), Money.ZERO, Samples.missingHere(Money.yuan("10.00")))));

    assertThat(end(bars.get(0))).isEqualTo(end(bars.get(3))).isEqualTo(570);
    assertThat(number(bars.get(0), "x")).isLessThan(number(bars.get(3), "x"));
  }

  @Test
  void nothing_at_all_can_be_drawn() {
    assertThat(steps(svg(Samples.comparison(Money.ZERO, Money.ZERO))))
        .containsExactly("Our total 0.00", "Residual (not explained) 0.00", "Their total 0.00");
  }

  @Test
  void a_kind_that_sums_to_nothing_has_a_line_of_its_own() {
    Element svg =
        svg(
            Samples.comparison(
                Money.yuan("100.00"), Money.ZERO, Samples.moved(CauseKind.WRONG_TENDER)));

    assertThat(steps(svg)).contains("Wrong tender (1) 0.00");
    assertThat(number(bars(svg).get(1), "width")).isEqualTo(2);
  }

  @Test
  void a_residual_of_nothing_is_green_with_a_tick_and_any_other_is_dotted() {
    Element none = svg(Samples.comparison(Money.yuan("5.00"), Money.ZERO));
    Element some = svg(Samples.comparison(Money.yuan("5.00"), Money.ofFen(1)));

    assertThat(bars(none).get(1).getAttribute("fill")).isEqualTo("#2e7d32");
    assertThat(all(all(none, "g").get(1), "path")).as("the tick").hasSize(1);
    assertThat(bars(some).get(1).getAttribute("fill")).startsWith("url(#open");
  }

  @Test
  void residuals_that_cancel_are_not_green() {
    Reconciliation calm = Samples.comparison(Money.yuan("5.00"), Money.ZERO);
    Reconciliation hidden =
        new Reconciliation(
            calm.subject(),
            calm.rules(),
            1,
            1,
            calm.ours(),
            calm.theirs(),
            Samples.comparison(Money.ZERO, Money.yuan("3.00")).differences(),
            List.of(),
            List.of());

    assertThat(bars(svg(hidden)).get(1).getAttribute("fill")).startsWith("url(#open");
  }

  @Test
  void everything_lies_within_the_picture_whatever_the_amounts() {
    Cause[] all = Samples.everyKind().toArray(Cause[]::new);
    for (long fen : new long[] {0, 1, -1, 250_000, -250_000, Long.MAX_VALUE / 4, -(1L << 60)}) {
      Element svg = svg(Samples.comparison(Money.ofFen(fen), Money.ofFen(-3), all));
      for (Element bar : bars(svg)) {
        assertThat(number(bar, "x")).isGreaterThanOrEqualTo(209);
        assertThat(end(bar)).isLessThanOrEqualTo(573);
      }
      String[] box = svg.getAttribute("viewBox").split(" ");
      assertThat(all(svg, "text"))
          .allSatisfy(
              text -> assertThat(number(text, "y")).isBetween(10, Integer.parseInt(box[3])));
    }
  }

  @Test
  void reads_as_text_what_it_shows() {
    Element svg =
        svg(
            Locale.CHINESE,
            Samples.comparison(
                Money.yuan("100.00"), Money.ZERO, Samples.missingThere(Money.yuan("60.00"))));

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(all(svg, "title").get(0).getTextContent()).isEqualTo("从本方合计 100.00 到对方合计 40.00");
    assertThat(all(svg, "desc").get(0).getTextContent())
        .isEqualTo("本方合计 100.00;对方缺 (1) -60.00;残差(未解释) 0.00;对方合计 40.00");
  }
}
