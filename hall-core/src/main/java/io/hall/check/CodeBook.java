package io.hall.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every code by its text: the constants of the enums that are named, one a line, in the files
 * {@link #LIST} beside the classes.
 */
final class CodeBook {

  static final String LIST = "META-INF/hall/codes";

  private static final Map<String, Code> CODES = read(Code.class.getClassLoader());

  private CodeBook() {}

  static Code find(String id) {
    Code code = CODES.get(id);
    if (code == null) {
      throw new IllegalArgumentException("No list of codes on the class path names this one");
    }
    return code;
  }

  private static Map<String, Code> read(ClassLoader loader) {
    Map<String, Code> codes = new HashMap<>();
    try {
      for (URL list : Collections.list(loader.getResources(LIST))) {
        for (String name : lines(list)) {
          for (Object code : Class.forName(name, true, loader).getEnumConstants()) {
            codes.put(((Code) code).id(), (Code) code);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(LIST + " names what is not there", e);
    }
    return codes;
  }

  private static List<String> lines(URL list) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).toList();
    }
  }
}
