package io.hall.security.account;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The values of the profiles, each with the day from which it holds and its source. */
final class ProfileData {

  private static final String FILE = "credential-profiles.csv";

  private final List<Value> values;

  private ProfileData(List<Value> values) {
    this.values = values;
  }

  /** One value of a setting. */
  record Value(String profile, String setting, String value, LocalDate from, String source) {

    private static Value read(String line) {
      String[] cells = line.split(",", -1);
      return new Value(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]), cells[4]);
    }
  }

  private static final class Shipped {
    static final ProfileData DATA = of(lines());
  }

  static ProfileData shipped() {
    return Shipped.DATA;
  }

  static ProfileData of(List<String> lines) {
    return new ProfileData(lines.stream().skip(1).map(Value::read).toList());
  }

  static List<String> lines() {
    try (InputStream in = ProfileData.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The profiles are missing from the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Value> values() {
    return values;
  }

  CredentialProfile profile(String name, LocalDate day) {
    return new CredentialProfile(
        name,
        number(name, "least-alone", day),
        number(name, "least-with-factor", day),
        number(name, "most", day),
        number(name, "classes", day),
        number(name, "classes-waived-from", day),
        Duration.ofDays(number(name, "age-days", day)),
        Duration.ofDays(number(name, "age-warning-days", day)),
        number(name, "history", day),
        number(name, "factor-for-cashiers", day) == 1,
        Arrays.stream(value(name, "waits-seconds", day).split(" "))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .toList(),
        seconds(name, "longest-wait-seconds", day),
        number(name, "hard-stop", day),
        number(name, "place-failures", day),
        seconds(name, "place-window-seconds", day),
        seconds(name, "place-pause-seconds", day),
        Duration.ofHours(number(name, "code-hours", day)));
  }

  private Duration seconds(String profile, String setting, LocalDate day) {
    return Duration.ofSeconds(number(profile, setting, day));
  }

  private int number(String profile, String setting, LocalDate day) {
    return Integer.parseInt(value(profile, setting, day));
  }

  /** The last value that holds on the day; of two of one day, the later line. */
  private String value(String profile, String setting, LocalDate day) {
    return values.stream()
        .filter(v -> v.profile().equals(profile) && v.setting().equals(setting))
        .filter(v -> !v.from().isAfter(day))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
        .map(Value::value)
        .orElseThrow(
            () ->
                new CheckFailedException(
                    Finding.of(AccountCode.NO_VALUE)
                        .with("profile", profile)
                        .with("setting", setting)
                        .with("day", day)));
  }
}
