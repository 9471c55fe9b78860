package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.Role;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The other side of {@link StrictFieldsTest}: what a page itself sends is never refused as foreign.
 */
@ExtendWith(AttackedHall.Lent.class)
class PageFormsTest {

  private static final int PAGES = 25;
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea|button)[^>]*\\sname=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("type=\"file\"");

  private final AttackedHall hall;
  private final Set<String> seen = new TreeSet<>();

  PageFormsTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void every_field_of_a_form_on_a_page_is_one_that_its_handler_takes() {
    Set<String> foreign = new TreeSet<>();
    for (Role role : Role.values()) {
      Visitor visitor = hall.as(role);
      for (String page : pages(visitor)) {
        FORM.matcher(visitor.get(page).text())
            .results()
            .filter(form -> form.group().contains("method=\"post\""))
            .filter(form -> !FILE.matcher(form.group()).find())
            .filter(form -> !List.of("/lock", "/sign-out").contains(form.group(1)))
            .forEach(form -> hold(visitor, form, foreign));
      }
    }
    assertThat(foreign).isEmpty();
    assertThat(seen).hasSizeGreaterThan(10);
  }

  /** Sends the fields and one of them twice, which is told only when all are known. */
  private void hold(Visitor visitor, MatchResult form, Set<String> foreign) {
    String action = form.group(1).replaceAll("[0-9a-f-]{36}", "ID");
    Set<String> names = new LinkedHashSet<>();
    FIELD.matcher(form.group(2)).results().map(one -> one.group(1)).forEach(names::add);
    if (seen.add(action + names)) {
      List<Map.Entry<String, String>> fields = new ArrayList<>();
      names.forEach(name -> fields.add(Routes.field(name, "x")));
      fields.add(Routes.field("lang", "zh"));
      fields.add(Routes.field("lang", "zh"));
      Answer answer = visitor.post(form.group(1), Visitor.form(fields));
      if (answer.status() != 422 || !answer.text().contains("FORM-002")) {
        foreign.add(action + " " + names + " -> " + answer.status());
      }
    }
  }

  /** Pages that somebody comes to by following links from their places, no two of one kind. */
  private static Set<String> pages(Visitor visitor) {
    Set<String> kinds = new TreeSet<>();
    Set<String> pages = new LinkedHashSet<>();
    Deque<String> next =
        new ArrayDeque<>(
            links(visitor.get(URI.create(visitor.get("/").location()).getPath()).text()).toList());
    while (!next.isEmpty() && pages.size() < PAGES) {
      String page = next.removeFirst();
      if (kinds.add(page.replaceAll("[0-9][0-9A-Za-z-]*", "0")) && !page.contains("lang=")) {
        Answer answer = visitor.get(page);
        if (answer.status() == 200 && answer.header("Content-Type").startsWith("text/html")) {
          pages.add(page);
          links(answer.text()).forEach(next::add);
        }
      }
    }
    return pages;
  }

  private static Stream<String> links(String text) {
    Matcher links = LINK.matcher(text);
    return links.results().map(link -> link.group(1).replace("&amp;", "&"));
  }
}
