package io.hall.reconcile;

import io.hall.calendar.Texts;
import java.io.ByteArrayInputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleSetFileFuzz {

  @Property
  void any_text_is_a_rule_set_or_findings(@ForAll("spoiled") String text) {
    Texts.assertSpeaksOf(RuleSetFile.parse("rules.csv", text));
  }

  @Property
  void any_bytes_are_a_rule_set_or_findings(@ForAll byte[] bytes) {
    Texts.assertSpeaksOf(RuleSetFile.read("rules.csv", new ByteArrayInputStream(bytes)));
  }

  @Provide
  Arbitrary<String> spoiled() {
    return Texts.spoiled(
        RuleSetFile.write(RuleSet.STANDARD) + "settlement_days.BANK,1,contract of 2026-10-12\n");
  }
}
