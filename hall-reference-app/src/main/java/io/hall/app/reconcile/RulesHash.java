package io.hall.app.reconcile;

import io.hall.reconcile.RuleSet;
import io.hall.reconcile.RuleSetFile;
import java.nio.charset.StandardCharsets;

/** The hash that names the content of a rule set. */
final class RulesHash {

  private RulesHash() {}

  /** Returns the SHA-256 of the rule set's one text, as hexadecimal digits. */
  static String of(RuleSet rules) {
    return Sha256.hex(RuleSetFile.write(rules).getBytes(StandardCharsets.UTF_8));
  }
}
