package io.hall.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can be done to the text of a proof so that it is none, by names. */
final class Texts {

  private Texts() {}

  static Map<String, String> broken(String text, String first, String second) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("nothing", "");
    all.put("one line feed", "\n");
    all.put("the first line alone", text.substring(0, text.indexOf('\n') + 1));
    all.put("no last line feed", text.substring(0, text.length() - 1));
    all.put("an empty line behind", text + "\n");
    all.put("an empty line before", "\n" + text);
    all.put("a blank before", " " + text);
    all.put("a blank behind", text + " ");
    all.put("a byte order mark", "\uFEFF" + text);
    all.put("a zero character behind", text + "\0");
    all.put("carriage returns", text.replace("\n", "\r\n"));
    all.put("line separators", text.replace("\n", "\u2028"));
    all.put("no line feeds", text.replace("\n", ""));
    all.put("twice", text + text);
    all.put("a hundred thousand characters", "a".repeat(100_000));
    all.put("a hundred thousand line feeds behind", text + "\n".repeat(100_000));
    all.put("100 node lines", text + ("node " + "0".repeat(64) + "\n").repeat(100));
    all.put("a later format", text.replaceFirst("\\.1\n", ".2\n"));
    all.put("another format", text.replaceFirst("hall\\.", "hill."));
    all.put("a capital in the format", text.replaceFirst("hall", "Hall"));
    all.put("a comment behind", text + "# good\n");
    all.put("a short node behind", text + "node " + "0".repeat(63) + "\n");
    all.put("a long node behind", text + "node " + "0".repeat(65) + "\n");
    all.put("a node in capitals behind", text + "node " + "A".repeat(64) + "\n");
    all.put("a node of other letters behind", text + "node " + "g".repeat(64) + "\n");
    all.put("a node in full-width digits behind", text + "node " + "０".repeat(64) + "\n");
    all.put("a node behind two blanks", text + "node  " + "0".repeat(64) + "\n");
    all.put("a node behind a tab", text + "node\t" + "0".repeat(64) + "\n");
    for (String name : new String[] {first, second}) {
      all.put(name + " left out", text.replaceFirst(name + " [0-9]+\n", ""));
      all.put(name + " twice", text.replaceFirst("(" + name + " [0-9]+\n)", "$1$1"));
      all.put(name + " without number", number(text, name, ""));
      all.put(name + " with a zero before", number(text, name, "0$1"));
      all.put(name + " with a plus", number(text, name, "+$1"));
      all.put(name + " with a minus", number(text, name, "-$1"));
      all.put(name + " with a point", number(text, name, "$1.0"));
      all.put(name + " in hexadecimal", number(text, name, "0x$1"));
      all.put(name + " with a blank behind", number(text, name, "$1 "));
      all.put(name + " in full-width digits", number(text, name, "１"));
      all.put(name + " in Arabic digits", number(text, name, "\u0661"));
      all.put(name + " two to the 63rd", number(text, name, "9223372036854775808"));
      all.put(name + " of 19 nines", number(text, name, "9".repeat(19)));
      all.put(name + " of 20 digits", number(text, name, "1".repeat(20)));
      all.put(name + " of 5000 digits", number(text, name, "1".repeat(5_000)));
    }
    return all;
  }

  private static String number(String text, String name, String with) {
    return text.replaceFirst(name + " ([0-9]+)\n", name + " " + with + "\n");
  }
}
