package io.hall.house.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holds of the links of pages: they lead to what is there, and a claim to its figures. */
final class LinkRules {

  private static final Pattern LINE = Pattern.compile("L([0-9]+)");
  private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,.]*[0-9]|[0-9]");

  private final Map<String, Page> pages;

  LinkRules(List<Page> pages) {
    this.pages = pages.stream().collect(Collectors.toMap(Page::path, Function.identity()));
  }

  /** Everything wrong with the links of these pages. */
  List<String> findings() {
    return pages.values().stream()
        .flatMap(page -> page.links().stream())
        .filter(link -> !link.leavesTheProject())
        .flatMap(link -> wrong(link).map(w -> link.where() + ": " + w).stream())
        .sorted()
        .toList();
  }

  /** Pages to which no way leads from the page {@code from}. */
  Set<String> unreached(String from) {
    Set<String> unreached = new TreeSet<>(pages.keySet());
    Deque<String> way = new ArrayDeque<>(List.of(from));
    while (!way.isEmpty()) {
      Page next = pages.get(way.pop());
      if (next != null && unreached.remove(next.path())) {
        next.links().forEach(link -> way.push(name(target(link))));
      }
    }
    return unreached;
  }

  /** Pages below the folder of {@code contents} that neither it nor their folder's README lists. */
  Set<String> unlisted(String contents) {
    Path folder = Path.of(contents).getParent();
    return pages.keySet().stream()
        .filter(page -> Path.of(page).startsWith(folder) && !page.equals(contents))
        .filter(page -> !lists(contents, page))
        .filter(page -> !lists(name(Path.of(page).resolveSibling("README.md")), page))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean lists(String contents, String page) {
    return !contents.equals(page)
        && pages.containsKey(contents)
        && pages.get(contents).links().stream().anyMatch(link -> name(target(link)).equals(page));
  }

  private static Path target(Link link) {
    Path from = Path.of(link.page());
    return link.file().isEmpty() ? from : from.resolveSibling(link.file()).normalize();
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  private Optional<String> wrong(Link link) {
    Path to = target(link);
    boolean there = pages.containsKey(name(to)) || Files.exists(Pages.root().resolve(to));
    if (to.startsWith("..") || !there) {
      return Optional.of("there is no %s; mend the link %s".formatted(to, link.target()));
    }
    if (link.fragment().isEmpty()) {
      return Optional.empty();
    }
    Matcher line = LINE.matcher(link.fragment());
    return line.matches()
        ? wrongLine(link, to, Integer.parseInt(line.group(1)))
        : wrongHeading(link, name(to));
  }

  private Optional<String> wrongHeading(Link link, String to) {
    Page page = pages.get(to);
    return page != null && page.anchors().contains(link.fragment())
        ? Optional.empty()
        : Optional.of("%s has no heading #%s".formatted(to, link.fragment()));
  }

  /** A link to a line is a claim: every figure in its text stands in that line. */
  private static Optional<String> wrongLine(Link link, Path to, int number) {
    List<String> lines = Pages.lines(Pages.root().resolve(to));
    String line = number <= lines.size() ? lines.get(number - 1) : "";
    List<Pattern> figures =
        FIGURE.matcher(link.text()).results().map(m -> whole(m.group())).toList();
    if (says(line, figures) && !line.isBlank()) {
      return Optional.empty();
    }
    String rather =
        IntStream.range(0, lines.size())
            .filter(i -> says(lines.get(i), figures))
            .mapToObj(i -> "line %d does".formatted(i + 1))
            .findFirst()
            .orElse("no line does");
    return Optional.of(
        "line %d of %s does not say '%s', %s; it is: %s"
            .formatted(number, to, link.text(), rather, line));
  }

  private static Pattern whole(String figure) {
    return Pattern.compile("(?<![0-9.,])" + Pattern.quote(figure) + "(?![0-9]|[.,][0-9])");
  }

  private static boolean says(String line, List<Pattern> figures) {
    return figures.stream().allMatch(figure -> figure.matcher(line).find());
  }
}
