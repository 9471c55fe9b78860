package io.hall.house.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page of the project.
 *
 * @param path where it lies below the project, with {@code /}
 * @param lines its lines
 */
public record Page(String path, List<String> lines) {

  private static final Pattern FENCE = Pattern.compile("(\\s*)(```+)([^\\s`]*)\\s*([^`]*)");
  private static final Pattern SPAN = Pattern.compile("`[^`]*`");
  private static final Pattern LINK =
      Pattern.compile("\\[((?:[^\\[\\]]|\\[[^\\]]*])*)]\\(([^()\\s]+)\\)");
  private static final Pattern SOURCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");

  /** Copies the lines. */
  public Page {
    lines = List.copyOf(lines);
  }

  /** A block on its way. */
  private record Open(int line, String indentation, String fence, String language, String label) {

    static Open at(int line, Matcher fence) {
      return new Open(line, fence.group(1), fence.group(2), fence.group(3), fence.group(4).strip());
    }

    boolean isClosedBy(String text) {
      return text.strip().equals(fence);
    }
  }

  /** The fenced blocks, in their order. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Open open = null;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher fence = FENCE.matcher(line);
      if (open == null && fence.matches()) {
        open = Open.at(i + 1, fence);
        text.setLength(0);
      } else if (open != null && open.isClosedBy(line)) {
        blocks.add(new Block(path, open.line(), open.language(), open.label(), text.toString()));
        open = null;
      } else if (open != null) {
        boolean indented = line.startsWith(open.indentation());
        text.append(indented ? line.substring(open.indentation().length()) : line).append('\n');
      }
    }
    return blocks;
  }

  /** The lines outside of blocks, by their number from 1. */
  Map<Integer, String> prose() {
    Map<Integer, String> prose = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      prose.put(i + 1, lines.get(i));
    }
    for (Block block : blocks()) {
      long inside = block.text().lines().count();
      for (int i = 0; i < inside + 2; i++) {
        prose.remove(block.line() + i);
      }
    }
    return prose;
  }

  /** The links and pictures, but for those of blocks and code. */
  public List<Link> links() {
    List<Link> links = new ArrayList<>();
    prose()
        .forEach(
            (number, line) -> {
              String seen = withoutCode(line);
              LINK.matcher(seen)
                  .results()
                  .forEach(m -> links.add(new Link(path, number, m.group(1), m.group(2))));
              SOURCE
                  .matcher(seen)
                  .results()
                  .forEach(m -> links.add(new Link(path, number, "", m.group(1))));
            });
    return links;
  }

  /** Code that is the whole text of a link stays a text; code that holds a link is none. */
  private static String withoutCode(String line) {
    return SPAN.matcher(line).replaceAll(span -> "_".repeat(span.group().length()));
  }

  /** Pieces of code between the words, by the number of their line. */
  public Map<Integer, List<String>> code() {
    Map<Integer, List<String>> code = new LinkedHashMap<>();
    prose()
        .forEach(
            (number, line) ->
                code.put(
                    number,
                    SPAN.matcher(line)
                        .results()
                        .map(m -> m.group().substring(1, m.group().length() - 1))
                        .toList()));
    return code;
  }

  /** The anchors of its headings, as GitHub makes them. */
  public Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    for (String line : prose().values()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String anchor = anchor(heading.group(1));
        String own = anchor;
        for (int i = 1; !anchors.add(own); i++) {
          own = anchor + "-" + i;
        }
      }
    }
    return anchors;
  }

  private static String anchor(String heading) {
    return LINK.matcher(heading)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1)))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
        .replace(' ', '-');
  }
}
