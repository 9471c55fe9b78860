package io.hall.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How large files and methods are, counted in the sources of the whole project. */
class SizesTest {

  private static final int LONGEST_FILE = 600;
  private static final int SHORT_METHOD = 15;

  private static List<Path> sources(String tree) {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/" + tree))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void no_file_is_longer_than_six_hundred_lines() {
    assertThat(sources("")).hasSizeGreaterThan(2_000);
    assertThat(sources("").stream().filter(file -> lines(file) > LONGEST_FILE)).isEmpty();
  }

  @Test
  void nine_of_ten_methods_have_fewer_than_fifteen_lines() throws IOException {
    List<Long> methods = methods(sources("main"));
    long small = methods.stream().filter(lines -> lines < SHORT_METHOD).count();
    assertThat(methods).hasSizeGreaterThan(5_000);
    assertThat(small * 10).isGreaterThanOrEqualTo(methods.size() * 9L);
  }

  @Test
  void the_lines_of_a_method_are_those_between_its_braces() throws IOException {
    Path self = Path.of("src/test/java/io/hall/house/bad/clock/CallsIt.java");
    assertThat(methods(List.of(self))).containsExactly(1L);
  }

  /** The lines in the body of every method. */
  private static List<Long> methods(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<Long> found = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Bodies(unit, positions, found).scan(unit, null);
      }
      return found;
    }
  }

  private static final class Bodies extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Long> found;

    Bodies(CompilationUnitTree unit, SourcePositions positions, List<Long> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        found.add(Math.max(0, last - first - 1));
      }
      return super.visitMethod(method, null);
    }
  }
}
