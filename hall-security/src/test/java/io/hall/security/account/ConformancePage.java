package io.hall.security.account;

import io.hall.security.account.Conformance.Requirement;
import io.hall.security.account.Conformance.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes docs/security/conformance.md. */
final class ConformancePage {

  private static final Map<Standing, String> WORDS = words();

  private ConformancePage() {}

  private static Map<Standing, String> words() {
    Map<Standing, String> words = new LinkedHashMap<>();
    words.put(Standing.MET, "met");
    words.put(Standing.NOT_MET, "**not met**");
    words.put(Standing.NOT_APPLICABLE, "not applicable");
    return words;
  }

  static String text() {
    List<Requirement> mlps = Conformance.shipped().of(CredentialProfile.MLPS_L3);
    List<Requirement> nist = Conformance.shipped().of(CredentialProfile.NIST_800_63B_4);
    List<String> lines = new ArrayList<>();
    lines.add("# What the standards demand, and what hall-security makes of it");
    lines.add("");
    lines.add(
        "Written by `ConformanceTest` from `conformance.csv`; the build fails if a test that is named"
            + " here is not there, or if this page is not what the data says.");
    lines.add(
        "`MLPS_L3` is for sites that are assessed under GB/T 22239-2019 (等级保护第三级),"
            + " `NIST_800_63B_4` for all others: the two contradict each other where one says **not"
            + " met**.");
    lines.add("");
    lines.add("| | " + String.join(" | ", WORDS.values()) + " |");
    lines.add("|---" + "|---".repeat(WORDS.size()) + "|");
    lines.add(count(CredentialProfile.MLPS_L3, mlps));
    lines.add(count(CredentialProfile.NIST_800_63B_4, nist));
    lines.add("");
    lines.add("| requirement | demand | MLPS_L3 | NIST_800_63B_4 | setting | shown by | reason |");
    lines.add("|---|---|---|---|---|---|---|");
    for (int i = 0; i < mlps.size(); i++) {
      lines.add(row(mlps.get(i), nist.get(i)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String count(String profile, List<Requirement> all) {
    StringBuilder row = new StringBuilder("| `" + profile + "`");
    for (Standing standing : WORDS.keySet()) {
      row.append(" | ").append(all.stream().filter(r -> r.standing() == standing).count());
    }
    return row + " |";
  }

  private static String row(Requirement mlps, Requirement nist) {
    List<String> tests = mlps.tests().stream().map(test -> "`" + test + "`").toList();
    return "| "
        + String.join(
            " | ",
            mlps.id(),
            mlps.demand(),
            standing(mlps),
            standing(nist),
            mlps.setting(),
            String.join(" ", tests),
            mlps.reason())
        + " |";
  }

  private static String standing(Requirement requirement) {
    return WORDS.getOrDefault(requirement.standing(), "");
  }
}
