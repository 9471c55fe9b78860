package io.hall.house.pages;

/**
 * A fenced block of a page.
 *
 * @param page the page, below the project
 * @param line the line of the opening fence, from 1
 * @param language the first word behind the fence; empty when there is none
 * @param label the other words behind the fence, which no reader sees
 * @param text the lines inside, each ended by a line feed, without the fence's indentation
 */
public record Block(String page, int line, String language, String label, String text) {

  /** The page and line, as an editor opens them. */
  public String where() {
    return page + ":" + line;
  }
}
