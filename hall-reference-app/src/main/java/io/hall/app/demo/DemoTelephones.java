package io.hall.app.demo;

import io.hall.payment.StaffNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The telephones of invented people, so that somebody can try their accounts without one: their
 * secrets stand in the file that says that a hall is invented. A hall in earnest has none.
 */
@Component
public final class DemoTelephones {

  /** The file, in the data folder. */
  private static final String FILE = "invented-hall";

  private final Clock clock;
  private final Path file;
  private final Map<String, Telephone> telephones = new ConcurrentHashMap<>();

  DemoTelephones(Clock clock, @Value("${hall.data}") Path folder) {
    this.clock = clock;
    this.file = folder.resolve(FILE);
  }

  /** Whether a data folder holds an invented hall. */
  static boolean areIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** Keeps the telephones and writes down what each was given, last of all that is founded. */
  void keep(Map<StaffNumber, Telephone> given) {
    given.forEach((number, telephone) -> telephones.put(number.value(), telephone));
    try {
      Files.write(
          file,
          new TreeMap<>(given)
              .entrySet().stream().map(e -> e.getKey() + " " + e.getValue().secret()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the code that the telephone of an invented person shows. */
  public Optional<String> code(String number) {
    String name = number.strip().toUpperCase(Locale.ROOT);
    return lines().stream()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .map(line -> line.substring(name.length() + 1))
        .map(secret -> telephones.computeIfAbsent(name, n -> new Telephone(secret)))
        .map(telephone -> telephone.code(clock.instant()));
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
