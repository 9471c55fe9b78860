package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in addresses stays in histories and in the logs of whoever is on the way. */
class AddressesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern GET_FORM =
      Pattern.compile("<form(?=[^>]*method=\"get\")[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("(?<![\\w-])name=\"([^\"]*)\"");

  /** Days, places, kinds and numbers: nothing by which a customer is known. */
  private static final Set<String> HARMLESS =
      Set.of(
          "log",
          "from",
          "until",
          "to",
          "day",
          "date",
          "month",
          "season",
          "hall",
          "halls",
          "category",
          "tender",
          "cashier",
          "state",
          "actor",
          "action",
          "resource");

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void forms_that_go_into_the_address_ask_for_nothing_personal() throws IOException {
    Set<String> other = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      files.forEach(
          file ->
              GET_FORM
                  .matcher(read(file))
                  .results()
                  .map(MatchResult::group)
                  .flatMap(form -> NAME.matcher(form).results())
                  .map(found -> found.group(1))
                  .filter(name -> !HARMLESS.contains(name))
                  .forEach(name -> other.add(file.getFileName() + " " + name)));
    }
    assertThat(other).isEmpty();
  }
}
