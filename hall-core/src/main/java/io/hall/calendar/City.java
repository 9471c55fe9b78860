package io.hall.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A city whose government sets seasons and prices (城市), by the key that rule files use, such as
 * {@code jiaozuo}.
 *
 * <p>Immutable.
 *
 * @param key 1 to 32 lower-case letters, digits and hyphens, a letter first
 */
public record City(@JsonValue String key) {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /** Jiaozuo (焦作), Henan: the city of the regulation. */
  public static final City JIAOZUO = new City("jiaozuo");

  /** Zhengzhou (郑州), Henan. */
  public static final City ZHENGZHOU = new City("zhengzhou");

  /** Checks the form of the key. */
  @JsonScalar
  public City {
    if (!isKey(key)) {
      throw new IllegalArgumentException(
          "A city's key is 1 to 32 lower-case letters, digits and hyphens, a letter first");
    }
  }

  /** Returns the city of this key, or nothing if the text is no key. */
  public static Optional<City> parse(String key) {
    return isKey(key) ? Optional.of(new City(key)) : Optional.empty();
  }

  private static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** The key. */
  @Override
  public String toString() {
    return key;
  }
}
