package io.hall.check;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is not as it should be (发现的问题): what, where, and the figures its sentence needs.
 *
 * <p>Immutable. Parameters are positions, counts, expected characters and the like; a value that
 * may be personal data is never put into a finding.
 *
 * @param code what was found
 * @param where where it was found: a property path, {@code file:line:column}, a code point
 *     position, or empty when the whole thing is meant
 * @param parameters the figures of the sentence by their names in the bundle
 */
public record Finding(Code code, String where, Map<String, String> parameters) {

  /** Copies the parameters, sorted by name. */
  public Finding {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** Returns a finding about the whole thing, without figures. */
  public static Finding of(Code code) {
    return new Finding(code, "", Map.of());
  }

  /**
   * Returns a finding at the 1-based code point {@code position}, which its sentence may name as
   * {@code {at}}.
   */
  public static Finding at(Code code, int position) {
    return of(code).with("at", position).in(Integer.toString(position));
  }

  /** Returns this finding, located at {@code where}. */
  public Finding in(String where) {
    return new Finding(code, where, parameters);
  }

  /** Returns this finding with one more figure for its sentence. */
  public Finding with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value.toString());
    return new Finding(code, where, more);
  }

  /** What this finding makes of the thing checked. */
  public Verdict grade() {
    return code.grade();
  }

  /**
   * Returns the sentence for a reader of {@code locale}: Chinese for {@code zh}, else English.
   * Constants among the parameters, such as {@code CASH}, stand in it as words.
   */
  public String message(Locale locale) {
    return Messages.sentence(this, locale);
  }

  /** The code, the place and the English sentence. */
  @Override
  public String toString() {
    String place = where.isEmpty() ? "" : " " + where + ":";
    return code.id() + place + " " + message(Locale.ENGLISH);
  }
}
