package io.hall.house.pages;

/**
 * A link or picture of a page.
 *
 * @param page the page, below the project
 * @param line the line, from 1
 * @param text what a reader sees of it
 * @param target where it leads, as it is written
 */
public record Link(String page, int line, String text, String target) {

  /** Whether it leads to another place than this project. */
  public boolean leavesTheProject() {
    return target.matches("[a-z]+:.*");
  }

  /** The page and line, as an editor opens them. */
  public String where() {
    return page + ":" + line;
  }

  /** The target without what stands behind {@code ?} or {@code #}; empty for the same page. */
  String file() {
    return target.replaceAll("[?#].*", "");
  }

  /** What stands behind {@code #}; empty when nothing does. */
  String fragment() {
    int hash = target.indexOf('#');
    return hash < 0 ? "" : target.substring(hash + 1);
  }
}
