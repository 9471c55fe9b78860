package io.hall.check;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of findings, read from the bundle that a code names: the one of this package, which
 * most subjects of this module share, or one that the subject has for itself.
 *
 * <p>A parameter stands as {@code {name}} in the sentence: the form that Jakarta Bean Validation
 * uses too, so that one bundle serves both. A bundle names under {@code words} the parameters that
 * hold constants, and has the word for each constant under {@code word.CONSTANT}.
 */
final class Messages {

  private static final String WORDS = "words";
  private static final Pattern CONSTANT = Pattern.compile("\\S+");

  private Messages() {}

  static String sentence(Finding finding, Locale locale) {
    String sentence = bundle(finding.code(), locale).getString(key(finding.code()));
    for (Map.Entry<String, String> figure : figures(finding, locale).entrySet()) {
      sentence = sentence.replace("{" + figure.getKey() + "}", figure.getValue());
    }
    return sentence;
  }

  /** The parameters of a finding as a sentence says them, constants in the reader's words. */
  static Map<String, String> figures(Finding finding, Locale locale) {
    ResourceBundle bundle = bundle(finding.code(), locale);
    Map<String, String> figures = new TreeMap<>(finding.parameters());
    if (bundle.containsKey(WORDS)) {
      for (String name : bundle.getString(WORDS).split(" ", -1)) {
        figures.computeIfPresent(name, (same, value) -> inWords(value, bundle));
      }
    }
    return figures;
  }

  /** Puts a word for each constant of a value; what the bundle has no word for stays. */
  private static String inWords(String value, ResourceBundle bundle) {
    return CONSTANT
        .matcher(value)
        .replaceAll(found -> Matcher.quoteReplacement(word(found.group(), bundle)));
  }

  private static String word(String constant, ResourceBundle bundle) {
    String key = "word." + constant;
    return bundle.containsKey(key) ? bundle.getString(key) : constant;
  }

  private static ResourceBundle bundle(Code code, Locale locale) {
    Locale known = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    return ResourceBundle.getBundle(code.bundle(), known, home(code));
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
