package io.hall.check;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The sentences of findings, read from the bundle that a code names: the one of this package, which
 * most subjects of this module share, or one that the subject has for itself.
 *
 * <p>A parameter stands as {@code {name}} in the sentence: the form that Jakarta Bean Validation
 * uses too, so that one bundle serves both.
 */
final class Messages {

  private Messages() {}

  static String sentence(Finding finding, Locale locale) {
    Code code = finding.code();
    Locale known = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    ResourceBundle bundle = ResourceBundle.getBundle(code.bundle(), known, home(code));
    String sentence = bundle.getString(key(code));
    for (Map.Entry<String, String> parameter : finding.parameters().entrySet()) {
      sentence = sentence.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return sentence;
  }

  /** The module of the bundle: the code's own, unless it takes its sentences from this package. */
  private static Module home(Code code) {
    String own = Messages.class.getPackageName();
    return (code.bundle().startsWith(own + ".") ? Messages.class : code.getClass()).getModule();
  }

  static String key(Code code) {
    return "hall." + code.id();
  }
}
