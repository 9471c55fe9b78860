package io.hall.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedJarsTest {

  private static final String PLACE = "org/example/till/1.2/till-1.2.jar";
  private static final String SHA_256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;
  private Path jar = Path.of("");
  private RecordedJars jars = RecordedJars.ofCheckout();

  @BeforeEach
  void take() throws IOException {
    jar = file(PLACE, "abc");
    Path list = folder.resolve("list.txt");
    Files.writeString(list, SHA_256_OF_ABC + "  " + PLACE + "\n");
    jars = RecordedJars.of(list, folder.resolve("target/hashes.txt"));
  }

  private Path file(String place, String content) throws IOException {
    Path file = folder.resolve("repository").resolve(place);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void the_jar_that_was_recorded_is_no_stranger() {
    assertThat(jars.strangersOn(jar.toString())).isEmpty();
  }

  @Test
  void a_jar_that_changed_is_a_stranger_with_both_hashes() throws IOException {
    assertThat(jars.strangersOn(jar.toString())).isEmpty();
    Files.setLastModifiedTime(Files.writeString(jar, "abd"), FileTime.fromMillis(0));
    assertThat(jars.strangersOn(jar.toString()))
        .singleElement()
        .asString()
        .contains(
            PLACE,
            SHA_256_OF_ABC,
            "a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9");
  }

  @Test
  void a_hash_is_remembered_for_the_next_module_while_the_jar_stays_as_it_is() throws IOException {
    Path memory = folder.resolve("target/hashes.txt");
    assertThat(jars.strangersOn(jar.toString())).isEmpty();
    String remembered = Files.readString(memory);
    assertThat(remembered).startsWith(SHA_256_OF_ABC).endsWith(PLACE + "\n");

    Files.writeString(memory, "0".repeat(64) + remembered.substring(64));
    RecordedJars next = RecordedJars.of(folder.resolve("list.txt"), memory);
    assertThat(next.strangersOn(jar.toString())).singleElement().asString().contains("0000");
    Files.writeString(jar, "abc");
    assertThat(next.strangersOn(jar.toString())).isEmpty();
  }

  @Test
  void a_jar_that_nobody_recorded_is_a_stranger_though_its_bytes_are_known() throws IOException {
    Path other = file("org/example/till/1.3/till-1.3.jar", "abc");
    assertThat(jars.strangersOn(jar + File.pathSeparator + other))
        .singleElement()
        .asString()
        .contains("till-1.3.jar", "not in");
  }

  @Test
  void our_own_and_what_lies_in_no_repository_is_passed_over() throws IOException {
    Path ours = file("io/hall/hall-core/1.0/hall-core-1.0.jar", "ours");
    Path editors = file("editor/lib/runner.jar", "runs tests");
    assertThat(jars.strangersOn(ours + File.pathSeparator + editors + File.pathSeparator + folder))
        .isEmpty();
  }
}
