package io.hall.invoice.format;

import org.jspecify.annotations.Nullable;

/**
 * The text between two tags: a place in the document while it is one run of plain characters, else
 * put together of its runs, references and CDATA sections.
 */
final class XmlText {

  private static final int WORDS = 16;

  private final XmlCursor xml;
  private final @Nullable String[] words = new @Nullable String[WORDS];
  private final int[] wordsFrom = new int[WORDS];
  private final int[] wordsTo = new int[WORDS];
  private int from;
  private int to;
  private boolean isMixed;
  private final StringBuilder mixed = new StringBuilder(0);

  XmlText(XmlCursor xml) {
    this.xml = xml;
  }

  void clear() {
    set(0, 0);
  }

  /** Reads up to the next tag, comment, section or instruction. */
  void read() throws UnreadableException {
    byte[] in = xml.in;
    int run = xml.at;
    int here = xml.behindPlainText(run);
    while (here < in.length && in[here] != '<') {
      if (in[here] == '&') {
        addRun(run, here);
        xml.at = here;
        add(Character.toString(xml.reference()));
        run = xml.at;
        here = run;
      } else if (here >= run + 2 && in[here - 1] == ']' && in[here - 2] == ']') {
        xml.at = here;
        throw xml.malformed();
      } else {
        here++;
      }
      here = xml.behindPlainText(here);
    }
    xml.at = here;
    addRun(run, here);
  }

  /** Adds what stands in a CDATA section. */
  void addSection(int sectionFrom, int sectionTo) throws UnreadableException {
    add(decoded(sectionFrom, sectionTo));
  }

  private void addRun(int runFrom, int runTo) throws UnreadableException {
    xml.checkLength(runTo - runFrom);
    if (runFrom == runTo) {
      return;
    }
    if (!isMixed && from == to) {
      from = runFrom;
      to = runTo;
    } else {
      add(decoded(runFrom, runTo));
    }
  }

  private void add(String more) throws UnreadableException {
    if (!isMixed) {
      isMixed = true;
      mixed.setLength(0);
      mixed.append(decoded(from, to));
    }
    mixed.append(more);
    xml.checkLength(mixed.length());
  }

  /** Takes one plain run, whose length was looked at, for the whole text. */
  void set(int runFrom, int runTo) {
    from = runFrom;
    to = runTo;
    isMixed = false;
  }

  /** The figure that the whole text is; null if it is none that is plain. */
  @Nullable PlainFigure figure() {
    return isMixed ? null : PlainFigure.read(xml.in, from, to);
  }

  /** The text, stripped. */
  String stripped() {
    if (isMixed) {
      return mixed.toString().strip();
    }
    int first = from;
    int last = to;
    while (first < last && XmlCursor.isBlank(xml.in[first])) {
      first++;
    }
    while (last > first && XmlCursor.isBlank(xml.in[last - 1])) {
      last--;
    }
    if (first == last) {
      return "";
    }
    return xml.in[last - 1] < 0 ? words(first, last) : decoded(first, last);
  }

  /** Lines repeat their item and unit: words met lately are not decoded again. */
  private String words(int first, int last) {
    int place = (last - first + xml.in[last - 1]) & (WORDS - 1);
    String known = words[place];
    int length = last - first;
    if (known == null
        || wordsTo[place] - wordsFrom[place] != length
        || !xml.isSame(wordsFrom[place], first, length)) {
      known = decoded(first, last);
      words[place] = known;
      wordsFrom[place] = first;
      wordsTo[place] = last;
    }
    return known;
  }

  /** The characters of a place; ends of lines are one character. */
  private String decoded(int first, int last) {
    String text = xml.decoded(first, last);
    return xml.hasReturns ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
  }
}
