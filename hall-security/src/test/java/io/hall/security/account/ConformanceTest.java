package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.Conformance.Requirement;
import io.hall.security.account.Conformance.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConformanceTest {

  /** Beside the module; {@code -Dhall.write.docs=true} writes it anew. */
  private static final Path PAGE = Path.of("..", "docs", "security", "conformance.md");

  private static final Path APPLICATION =
      Path.of("..", "hall-reference-app", "src", "test", "java");

  private static final String ASVS =
      "1.2.10 1.5.1 1.5.3 2.3.5 2.4.1 5.2.3 6.1.1 6.2.1 6.2.4 6.2.5 6.2.8 6.2.9 6.2.10 6.2.11 6.2.12"
          + " 6.3.1 6.3.2 6.3.3 6.3.5 6.3.7 6.3.8 6.4.1 6.4.6 6.5.1 6.5.2 6.5.5 6.5.8 7.1.2 7.2.3"
          + " 7.2.4 7.3.1 7.3.2 7.4.2 7.4.3 7.4.5 7.5.1 7.5.2 7.5.3 8.2.1 8.2.2 8.2.3 8.3.1 8.3.2"
          + " 11.2.2 11.2.4 11.4.2 13.3.1 13.3.4 14.1.1 14.1.2 14.2.1 14.2.2 14.2.3 14.2.4 14.2.5"
          + " 14.2.6 14.3.2 15.4.2 16.2.1 16.2.2 16.2.3 16.2.4 16.2.5 16.3.1 16.3.2 16.3.3 16.3.4"
          + " 16.4.1 16.4.2 16.4.3";

  private static List<Requirement> all() {
    List<Requirement> all = new ArrayList<>();
    for (String profile : List.of(CredentialProfile.MLPS_L3, CredentialProfile.NIST_800_63B_4)) {
      all.addAll(Conformance.shipped().of(profile));
    }
    return all;
  }

  @Test
  void every_demand_that_was_taken_on_has_its_row() {
    Stream<String> asvs = Stream.of(ASVS.split(" ")).map(id -> "OWASP ASVS 5.0 " + id);
    Stream<String> mlps =
        IntStream.of(
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 25, 26, 27, 28, 29, 32, 33,
                34, 35)
            .mapToObj(n -> "GB/T 28448-2019 L3-CES1-%02d".formatted(n));
    Stream<String> pci =
        Stream.of("8.2.2", "8.2.5", "8.2.6", "8.2.8", "8.3.4").map(id -> "PCI DSS 4.0 " + id);
    List<String> ids =
        Conformance.shipped().of(CredentialProfile.MLPS_L3).stream().map(Requirement::id).toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .containsAll(Stream.of(asvs, mlps, pci).flatMap(s -> s).toList());
    assertThat(ids).filteredOn(id -> id.startsWith("NIST SP 800-63B-4")).hasSize(15);
  }

  @Test
  void what_is_claimed_is_shown_by_tests_that_are_there() {
    for (Requirement requirement : all()) {
      if (requirement.standing() == Standing.MET) {
        assertThat(requirement.tests()).as(requirement.id()).isNotEmpty();
        assertThat(requirement.setting()).as(requirement.id()).isNotBlank();
      }
      for (String test : requirement.tests()) {
        assertThat(isThere(test)).as(requirement.id() + " is shown by " + test).isTrue();
      }
    }
  }

  /** A test of this module, or by its whole name one of the application's. */
  private static boolean isThere(String test) {
    if (test.startsWith("io.hall.app.")) {
      return Files.exists(APPLICATION.resolve(test.replace('.', '/') + ".java"));
    }
    try {
      Class<?> type =
          Class.forName("io.hall.security." + test, false, ConformanceTest.class.getClassLoader());
      return type.getSimpleName().matches(".*(Test|Properties|Fuzz)");
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void what_is_not_met_has_a_reason() {
    for (Requirement requirement : all()) {
      String id = requirement.id();
      if (requirement.standing() == Standing.NOT_MET
          || requirement.standing() == Standing.NOT_APPLICABLE) {
        assertThat(requirement.reason()).as(id).isNotBlank();
      }
    }
  }

  @Test
  void the_profiles_answer_otherwise_where_their_sources_contradict_each_other() {
    List<Requirement> mlps = Conformance.shipped().of(CredentialProfile.MLPS_L3);
    List<Requirement> nist = Conformance.shipped().of(CredentialProfile.NIST_800_63B_4);
    List<String> differing =
        IntStream.range(0, mlps.size())
            .filter(i -> mlps.get(i).standing() != nist.get(i).standing())
            .mapToObj(i -> mlps.get(i).id())
            .toList();
    assertThat(differing)
        .containsExactly(
            "OWASP ASVS 5.0 6.2.5",
            "OWASP ASVS 5.0 6.2.10",
            "GB/T 28448-2019 L3-CES1-01",
            "GB/T 28448-2019 L3-CES1-04",
            "NIST SP 800-63B-4 3.1.1.2 composition",
            "NIST SP 800-63B-4 3.1.1.2 change");
  }

  @Test
  void the_page_is_what_the_data_says() throws IOException {
    if (Boolean.getBoolean("hall.write.docs")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ConformancePage.text());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(ConformancePage.text());
  }
}
