package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Line;
import io.hall.reconcile.Side;
import io.hall.reconcile.Subject;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconcileHtmlTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>");
  private static final List<String> TAGS =
      List.of(
          "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "table",
          "thead", "tbody", "tr", "th", "td", "strong", "em", "br", "section", "ul", "li", "pre",
          "svg", "desc", "defs", "pattern", "rect", "circle", "path", "g", "text");

  private static String page(Locale locale, Result result) throws IOException {
    StringWriter page = new StringWriter();
    ReconcileHtml.write(new Words(locale), result, page);
    return page.toString();
  }

  private static Result full() {
    return Samples.result(
        Samples.comparison(
            Money.yuan("29862.24"),
            Money.yuan("-33.20"),
            Samples.everyKind().toArray(Cause[]::new)));
  }

  @Test
  void needs_nothing_from_elsewhere_and_no_script() throws IOException {
    String page = page(Locale.ENGLISH, full());

    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContainIgnoringCase("http:", "https:", "//", "<script", "<link", "<img", "<iframe")
        .doesNotContainIgnoringCase("src=", "href=", "@import", "javascript:", "\uFFFD");
    assertThat(page).contains("default-src 'none'");
    assertThat(Pattern.compile("url\\(([^)]*)\\)").matcher(page).results())
        .allSatisfy(found -> assertThat(found.group(1)).startsWith("#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'-->]]></style></svg><b>",
        "&lt;b&gt; &amp;",
        "javascript:alert(1)",
        "\u202Egnp.exe\u0000\u001B[31m\u2028",
        "\uD800 half",
        "=cmd|' /C calc'!A0",
        "{amount} {number} %s %n $1 \\"
      })
  void what_stands_in_a_file_stays_text(String hostile) throws IOException {
    Line line = Samples.line(Tender.POS, Money.yuan("1.00"), hostile, hostile);
    Cause cause =
        new Cause.Missing(
            Side.OURS, line, List.of(Samples.effect(Tender.POS, Money.yuan("-1.00"))));
    Ambiguity other = new Ambiguity(List.of(cause), List.of(List.of(cause)));

    String page =
        page(
            Locale.CHINESE,
            Samples.result(
                hostile,
                Samples.comparison(
                    Subject.MONEY, Money.yuan("5.00"), Money.ZERO, List.of(other), cause)));

    assertThat(TAG.matcher(page).results().map(tag -> tag.group(2)).distinct()).isSubsetOf(TAGS);
    assertThat(TAG.matcher(page).results().map(tag -> tag.group(3)))
        .noneMatch(attributes -> attributes.contains("onerror") || attributes.contains("alert"));
    assertThat(page).doesNotContain("\u202E", "\u001B", "\u0000", "\u2028");
    assertThat(page).contains(Html.text(hostile));
  }

  @Test
  void text_ends_no_tag_and_no_quotation() {
    assertThat(Html.text("<a b=\"c\" d='e'>&amp;"))
        .isEqualTo("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;");
  }

  @Test
  void tags_open_and_close_in_order() throws IOException {
    String body = page(Locale.ENGLISH, full()).replaceAll("<meta[^>]*>|<br>|<!DOCTYPE html>", "");
    List<String> open = new ArrayList<>();
    TAG.matcher(body)
        .results()
        .filter(tag -> !tag.group(3).endsWith("/"))
        .forEach(
            tag -> {
              if (tag.group(1).isEmpty()) {
                open.add(tag.group(2));
              } else {
                assertThat(open.remove(open.size() - 1)).isEqualTo(tag.group(2));
              }
            });
    assertThat(open).isEmpty();
  }

  @Test
  void every_kind_is_told_with_what_happened_and_what_to_do() throws IOException {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String page = page(locale, full());
      Words words = new Words(locale);
      for (CauseKind kind : CauseKind.values()) {
        assertThat(page).contains(Html.text(words.kind(kind)), Html.text(words.todo(kind)));
      }
      assertThat(page).doesNotContain("{amount}", "{number}", "{ours}", "{here}", "{filed}");
    }
  }

  @Test
  void each_language_has_its_own_page() throws IOException {
    assertThat(page(Locale.CHINESE, full())).contains("<html lang=\"zh-CN\">", "核对结果", "怎么办");
    assertThat(page(Locale.ENGLISH, full()))
        .contains("<html lang=\"en\">", "What was compared")
        .doesNotContainPattern("[\\u4e00-\\u9fff]");
  }

  @Test
  void says_whether_both_sides_agree() throws IOException {
    Result agrees = Samples.result(Samples.comparison(Money.yuan("5.00"), Money.ZERO));

    assertThat(page(Locale.ENGLISH, agrees)).contains("In agreement").doesNotContain("what to do");
    assertThat(page(Locale.ENGLISH, full())).contains("There are differences");
  }

  @Test
  void a_long_list_is_cut_and_says_where_the_rest_is() throws IOException {
    Cause[] many = new Cause[ReconcileHtml.MOST_CAUSES + 1];
    for (int i = 0; i < many.length; i++) {
      many[i] = Samples.missingThere(Money.ofFen(i + 1));
    }

    String page =
        page(Locale.ENGLISH, Samples.result(Samples.comparison(Money.ZERO, Money.ZERO, many)));

    assertThat(page).contains("the first 2000 of 2001; all stand in causes.csv");
    assertThat(page.split("<tr><td class=\"number\">", -1)).hasSize(ReconcileHtml.MOST_CAUSES + 1);
  }

  @Test
  void other_explanations_are_listed_beside_the_chosen_one() throws IOException {
    Cause chosen = Samples.missingThere(Money.yuan("100.00"));
    Cause other = Samples.missingHere(Money.yuan("-100.00"));
    Ambiguity ambiguity = new Ambiguity(List.of(chosen), List.of(List.of(other), List.of(other)));

    String page =
        page(
            Locale.ENGLISH,
            Samples.result(
                Samples.comparison(
                    Subject.MONEY, Money.ZERO, Money.ZERO, List.of(ambiguity), chosen)));

    assertThat(page).contains("2 other explanations fit as well", "Instead of 1:");
  }

  @Test
  void the_residual_is_told_by_place() throws IOException {
    assertThat(page(Locale.ENGLISH, full()))
        .contains("Where the residual is", "H01 2026-11-08<br>C01 bank", "-33.20");
  }
}
