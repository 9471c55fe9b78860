package io.hall.spark;

import io.hall.check.Code;
import io.hall.check.Finding;
import java.io.Serializable;
import java.util.TreeMap;

/**
 * A finding on its way from a task to the driver.
 *
 * @param code the id of its code
 * @param where where it was found
 * @param parameters the figures of its sentence
 */
record FoundText(String code, String where, TreeMap<String, String> parameters)
    implements Serializable {

  static FoundText of(Finding finding) {
    return new FoundText(finding.code().id(), finding.where(), new TreeMap<>(finding.parameters()));
  }

  Finding finding() {
    return new Finding(Code.of(code), where, parameters);
  }
}
