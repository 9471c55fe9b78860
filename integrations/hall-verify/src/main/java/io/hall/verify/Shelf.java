package io.hall.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of an archive, in a folder or a zip file.
 *
 * @param files where each lies, by its path
 * @param order the paths as the zip file has them; empty for a folder
 */
record Shelf(SortedMap<String, Region> files, List<String> order) {

  /** More files than an archive has. */
  static final int MOST_FILES = 200_000;

  private static final String PART =
      "(?:[A-Za-z0-9_-]|%[0-9A-F]{2})(?:[A-Za-z0-9._-]|%[0-9A-F]{2})*";
  private static final Pattern PATH =
      Pattern.compile(
          "manifest|transfer-list|retention|keys/PART\\.crt|streams/(?:PART/)*PART\\.chain|papers/(?:PART/)*PART"
              .replace("PART", PART));
  private static final HexFormat UPPER = HexFormat.of().withUpperCase();
  private static final int LONGEST_PART = 106;
  private static final int LONGEST_PATH = 1_000;

  /** Opens what is there; empty if it is no archive at all. */
  static Optional<Shelf> open(Path path, Flaws flaws) throws IOException {
    if (Files.isDirectory(path)) {
      return Folder.open(path, flaws);
    }
    return Files.isRegularFile(path) ? ZipFile.open(path, flaws) : Optional.empty();
  }

  static Shelf empty() {
    return new Shelf(new TreeMap<>(Bytes.BY_UTF8), new ArrayList<>());
  }

  /** Whether the page knows files of this path. */
  static boolean isPath(String path) {
    if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.length() > LONGEST_PART) {
        return false;
      }
    }
    return true;
  }

  /** A stream or paper name as a path. */
  static String path(String name) {
    StringBuilder path = new StringBuilder();
    boolean begin = true;
    for (byte b : Bytes.of(name)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0);
      path.append(plain && !(c == '.' && begin) ? String.valueOf(c) : "%" + UPPER.toHexDigits(b));
      begin = c == '/';
    }
    return path.toString();
  }

  /** The name that is written as this path; empty if none is. */
  static Optional<String> name(String path) {
    byte[] bytes = new byte[path.length()];
    int size = 0;
    for (int i = 0; i < path.length(); i++) {
      boolean escaped = path.charAt(i) == '%';
      bytes[size++] =
          (byte) (escaped ? Integer.parseInt(path.substring(i + 1, i + 3), 16) : path.charAt(i));
      i += escaped ? 2 : 0;
    }
    return Bytes.utf8(bytes, 0, size).filter(name -> path(name).equals(path));
  }

  static String stream(String name) {
    return "streams/" + path(name) + ".chain";
  }

  /** Where a file of a folder lies. */
  static Region region(Path file) throws IOException {
    BasicFileAttributes read =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new Region(file, 0, read.size(), Region.NO_CRC);
  }
}
