package io.hall.invoice.format;

import io.hall.invoice.InvoiceCode;
import java.util.regex.Pattern;

/** Paths inside an archive; none leaves it. */
final class ZipPath {

  private static final int LONGEST = 300;

  private static final Pattern SHOWN = Pattern.compile("[A-Za-z0-9_./-]{1,120}");

  private ZipPath() {}

  /** Refuses what is no plain path below the root of an archive. */
  static String checked(String name) throws UnreadableException {
    boolean plain =
        !name.isEmpty()
            && name.length() <= LONGEST
            && name.indexOf('\\') < 0
            && name.indexOf(':') < 0
            && name.chars().noneMatch(c -> c < ' ' || c == 0xFFFD)
            && !name.startsWith("/");
    if (!plain) {
      throw UnreadableException.of(InvoiceCode.ARCHIVE_PATH);
    }
    for (String part : name.split("/", -1)) {
      if (part.equals("..") || part.equals(".")) {
        throw UnreadableException.of(InvoiceCode.ARCHIVE_PATH);
      }
    }
    return name;
  }

  /** Returns a path as a finding may show it: one of other characters might tell of a person. */
  static String shown(String path) {
    return SHOWN.matcher(path).matches() ? path : "archive";
  }

  /**
   * Returns the path that {@code to} means in the file {@code from}: from the root if it begins
   * with a slash, else from the folder of that file.
   */
  static String resolve(String from, String to) throws UnreadableException {
    String target = to.strip();
    if (target.startsWith("/")) {
      return checked(target.substring(1));
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    while (target.startsWith("./") || (target.startsWith("../") && !folder.isEmpty())) {
      if (target.startsWith("../")) {
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
      target = target.substring(target.indexOf('/') + 1);
    }
    return checked(folder + target);
  }
}
