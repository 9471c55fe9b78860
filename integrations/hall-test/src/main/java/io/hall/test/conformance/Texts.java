package io.hall.test.conformance;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of rules and reports, from the bundles beside this class. */
final class Texts {

  private static final String BUNDLE = "io.hall.test.conformance.report";

  private Texts() {}

  static String of(String key, Locale locale) {
    Locale known = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    return ResourceBundle.getBundle(BUNDLE, known).getString(key);
  }
}
