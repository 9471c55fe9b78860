package io.hall.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.reconcile.LineBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of the README, as it stands there, with files of this machine in place of its own. */
class SubmittedJobTest {

  private static final Pattern LINE =
      Pattern.compile("```sh\n(spark-submit .*?)```", Pattern.DOTALL);
  private static final String ROW = "A-0000000%d,H01,C1,2026-11-08,ARREARS,2025-2026,POS,%d.00,R";

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  /** A jar of what the build compiled of a module. */
  private static Path jar(Class<?> ofModule, Path jar) throws IOException, URISyntaxException {
    Path classes = Path.of(ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (!Files.isDirectory(classes)) {
      return classes;
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
        Files.copy(path, out);
      }
    }
    return jar;
  }

  /** What a cluster has: everything on the class path but what this build made. */
  private static String spark() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return String.join(
        ":",
        Stream.of(all.split(":"))
            .filter(path -> !path.matches(".*/(target|hall-|logback).*"))
            .toList());
  }

  private Ended submit(Map<String, String> places, String... settings)
      throws IOException, InterruptedException, URISyntaxException {
    Matcher line = LINE.matcher(Files.readString(Path.of("README.md")));
    assertThat(line.find()).isTrue();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dspark.local.dir=" + folder,
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.ui.enabled=false"));
    command.addAll(
        List.of(JavaModuleOptions.defaultModuleOptions().split(" "))); // as its script does
    Stream.of(settings).map(setting -> "-D" + setting).forEach(command::add);
    command.addAll(List.of("-cp", spark(), "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", "local[2]"));
    for (String word : line.group(1).replace("\\\n", " ").trim().split("\\s+")) {
      if (!word.equals("spark-submit")) {
        command.add(places.getOrDefault(word, word));
      }
    }
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Ended(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /** Our lines are numbered 1 and 2, theirs 1 and 3; lines without numbers are known otherwise. */
  private Map<String, String> places(String theirRow) throws IOException, URISyntaxException {
    Path rules = folder.resolve("rules.csv");
    Files.writeString(rules, "rule,value,source\nname,mine,\nversion,3,\n");
    Path ours = folder.resolve("ours");
    Path theirs = folder.resolve("theirs");
    Sides.csv(ours.resolve("a.csv"), List.of(ROW.formatted(1, 1), ROW.formatted(2, 2)));
    Sides.csv(theirs.resolve("a.csv"), List.of(ROW.formatted(1, 1), theirRow));
    return Map.of(
        "hall-core.jar", jar(LineBlock.class, folder.resolve("core.jar")).toString(),
        "hall-spark.jar", jar(ReconcileJob.class, folder.resolve("spark.jar")).toString(),
        "hdfs:///season/register", ours.toString(),
        "hdfs:///season/billing", theirs.toString(),
        "hdfs:///season/found", folder.resolve("found").toString(),
        "rules.csv", rules.toString(),
        "400", "3");
  }

  @Test
  void the_line_of_the_readme_compares_two_sides() throws Exception {
    Sessions.local();
    Ended ended = submit(places(ROW.formatted(3, 3)));
    assertThat(ended.code()).as(ended.err()).isOne();
    assertThat(ended.out()).contains("lines 2 2, total 3.00 4.00", "MISSING_HERE 1 300");
    assertThat(folder.resolve("found/summary.json")).content().contains("\"mine\"");
  }

  @Test
  void it_does_so_with_the_serializer_that_many_clusters_set_and_speculation() throws Exception {
    Sessions.local();
    Ended ended =
        submit(
            places(ROW.formatted(3, 3).replace("A-00000003", "")),
            "spark.serializer=org.apache.spark.serializer.KryoSerializer",
            "spark.speculation=true");
    assertThat(ended.code()).as(ended.err()).isOne();
    assertThat(ended.out()).contains("lines 2 2, total 3.00 4.00");
  }

  @Test
  void bad_input_ends_it_with_2_and_what_is_wrong() throws Exception {
    Sessions.local();
    Ended ended = submit(places(ROW.formatted(3, 0)));
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.err()).contains("CSV-").contains("a.csv:3:amount").contains("金额");
    assertThat(folder.resolve("found")).doesNotExist();
  }
}
