package io.hall.check;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of a finding as the nodes of a path of Bean Validation: {@code items[0].tax}. */
final class PropertyPath {

  private static final Pattern NODE = Pattern.compile("([^.\\[]+)(?:\\[([0-9]+)])?\\.?");

  private final List<Node> nodes = new ArrayList<>();

  /** A property and, if it is a list, which element. */
  private record Node(String name, @Nullable Integer index) {}

  private PropertyPath() {}

  static PropertyPath of(String where) {
    PropertyPath path = new PropertyPath();
    Matcher node = NODE.matcher(where);
    while (node.find()) {
      String index = node.group(2);
      path.nodes.add(new Node(node.group(1), index == null ? null : Integer.valueOf(index)));
    }
    return path;
  }

  /** Adds the violation at this path: the index of a list stands on the node behind it. */
  void add(ConstraintViolationBuilder violation) {
    add(violation.addPropertyNode(nodes.get(0).name()), 1);
  }

  private void add(NodeBuilderCustomizableContext before, int next) {
    Integer index = nodes.get(next - 1).index();
    if (index != null && next == nodes.size()) {
      before.addBeanNode().inIterable().atIndex(index).addConstraintViolation();
    } else if (index != null) {
      add(before.addPropertyNode(nodes.get(next).name()).inIterable().atIndex(index), next + 1);
    } else if (next == nodes.size()) {
      before.addConstraintViolation();
    } else {
      add(before.addPropertyNode(nodes.get(next).name()), next + 1);
    }
  }

  /** As above, behind an element of a list, which has no list of its own. */
  private void add(NodeBuilderDefinedContext element, int next) {
    if (next == nodes.size()) {
      element.addConstraintViolation();
    } else {
      add(element.addPropertyNode(nodes.get(next).name()), next + 1);
    }
  }
}
