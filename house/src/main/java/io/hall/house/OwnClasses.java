package io.hall.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;

/**
 * Leaves only the main classes of the module under test: neither its tests, nor the modules it
 * uses, nor what JMH generates from a benchmark.
 *
 * <p>Tests run in their module's folder, with Maven as in an editor.
 */
public final class OwnClasses implements ImportOption {

  /** The folder of the module's compiled tests. */
  static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();

  /** The folder of the module's compiled main classes. */
  static final Path MAIN = Path.of("target", "classes").toAbsolutePath();

  /** Makes the option; ArchUnit calls this. */
  public OwnClasses() {}

  @Override
  public boolean includes(Location location) {
    return location.contains(MAIN.toUri().getRawPath()) && !location.contains("/jmh_generated/");
  }
}
