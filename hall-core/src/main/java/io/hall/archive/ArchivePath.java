package io.hall.archive;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names as paths of an archive (归档路径): letters, digits, dots, hyphens, underscores and slashes are
 * themselves, all other bytes are written with {@code %}. No two names have the same path.
 */
final class ArchivePath {

  /** Names in ascending order of their bytes. */
  static final Comparator<String> BY_BYTES = (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_%-][A-Za-z0-9._%-]{0,99}");

  private ArchivePath() {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the path of a name; {@code ARCHIVE-047}, in the name, if it has none. */
  static Checked<String> of(String name) {
    String path = escaped(name);
    for (String part : path.split("/", -1)) {
      if (!PART.matcher(part).matches()) {
        return Checked.invalid(Finding.of(BindingCode.NO_PATH).in(path));
      }
    }
    return Checked.valid(path);
  }

  private static String escaped(String name) {
    StringBuilder path = new StringBuilder();
    for (byte one : utf8(name)) {
      boolean begins = path.length() == 0 || path.charAt(path.length() - 1) == '/';
      if (isItself(one) && !(begins && one == '.')) {
        path.append((char) one);
      } else {
        path.append("%%%02X".formatted(one));
      }
    }
    return path.toString();
  }

  private static boolean isItself(byte one) {
    return (one >= 'a' && one <= 'z')
        || (one >= 'A' && one <= 'Z')
        || (one >= '0' && one <= '9')
        || "._-/".indexOf(one) >= 0;
  }

  /** Returns the name of a path; nothing if no name has it. */
  static Optional<String> name(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < path.length(); i++) {
      char here = path.charAt(i);
      if (here == '%' && i + 2 < path.length()) {
        bytes.write(
            Character.digit(path.charAt(i + 1), 16) << 4 | Character.digit(path.charAt(i + 2), 16));
        i += 2;
      } else {
        bytes.write(here);
      }
    }
    return decoded(bytes.toByteArray()).filter(name -> of(name).value().equals(Optional.of(path)));
  }

  private static Optional<String> decoded(byte[] utf8) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(utf8);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
