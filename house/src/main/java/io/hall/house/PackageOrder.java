package io.hall.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/**
 * The packages of a module from the ground up: one uses only what stands before it.
 *
 * <p>A package's subpackages stand where it stands. Its {@code constraints} are the exception: they
 * may use the package, not the other way round.
 *
 * @param root the package above all of them
 * @param upwards their names below the root, the most basic first; an empty name for classes of the
 *     root itself
 * @param apart packages that use none of the others
 */
public record PackageOrder(String root, List<String> upwards, List<String> apart) {

  /** A package uses only packages before it. */
  public ArchRule holds() {
    return classes()
        .should(
            Conditions.noDependency(
                "use a package that stands after their own in " + upwards,
                (origin, target) -> isUpward(origin, target)))
        .allowEmptyShould(true);
  }

  /** Every class stands in a package that has a place in the order. */
  public ArchRule isComplete() {
    return classes()
        .should(
            Conditions.each(
                "stand in one of " + upwards + " or " + apart + " below " + root,
                type ->
                    name(type).filter(n -> upwards.contains(n) || apart.contains(n)).isPresent()))
        .allowEmptyShould(true);
  }

  /** What a constraint checks does not know the constraint. */
  public ArchRule constraintsStandOnTop() {
    return classes()
        .that()
        .resideOutsideOfPackage("..constraints..")
        .should(
            Conditions.noDependency(
                "use the constraints of their own package",
                (origin, target) ->
                    target.getPackageName().startsWith(origin.getPackageName() + ".constraints")))
        .allowEmptyShould(true);
  }

  private boolean isUpward(JavaClass origin, JavaClass target) {
    Optional<String> from = name(origin);
    Optional<String> to = name(target);
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return false;
    }
    return apart.contains(from.get()) || upwards.indexOf(from.get()) < upwards.indexOf(to.get());
  }

  /** The name directly below the root; none for a class that stands elsewhere. */
  private Optional<String> name(JavaClass type) {
    String prefix = root + ".";
    String packageName = type.getPackageName();
    if (packageName.equals(root)) {
      return Optional.of("");
    }
    return packageName.startsWith(prefix)
        ? Optional.of(packageName.substring(prefix.length()).split("\\.", -1)[0])
        : Optional.empty();
  }
}
