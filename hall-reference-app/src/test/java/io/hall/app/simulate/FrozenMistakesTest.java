package io.hall.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.hall.calendar.HeatingSeason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What explains differences is judged by the planted mistakes. Their files were fixed here before
 * it was written, so that neither is fitted to the other: whoever changes these sums judges it by
 * another test, and says so.
 */
class FrozenMistakesTest {

  private static final List<String> FILES =
      List.of(
          "mistakes.csv",
          "payments.csv",
          "counts.csv",
          "statements/pos.csv",
          "statements/wechat.csv",
          "statements/alipay.csv",
          "statements/unionpay.csv",
          "statements/bank.csv");

  @TempDir private Path folder;

  @Test
  void the_single_mistakes_that_judge_the_explainer_are_those_fixed_before_it_was_written()
      throws IOException {
    assertThat(sums(Planting.SINGLE))
        .containsOnly(
            entry(
                "mistakes.csv", "4dffc7e7a02246b8f3151be937128239b4fb58bdf8b68736c98639ca20aab9c0"),
            entry(
                "payments.csv", "0d678a64bceb820e438bea1d64bbb18350dc5b25ee40ba5b183c16887efad630"),
            entry("counts.csv", "bcedeb2cb725e2f1cf5489c898194ada0eff3a35f6f5aee60dfa3c216cecc5a2"),
            entry(
                "statements/pos.csv",
                "24086dbd31a206c7f58169dee994359a55cc937a9f6269485182ef3c2301090b"),
            entry(
                "statements/wechat.csv",
                "b3f6e1649b9130d3b978d0a0c649c69f72507ac9cb86b4c5d5dff96d1dcee493"),
            entry(
                "statements/alipay.csv",
                "89381edf17136dc4b668b3fee53550a17804efde9959b80e526bc2f627ede588"),
            entry(
                "statements/unionpay.csv",
                "d11b23c677d06ddef8a81fdece118999a50969c2f8e5282cb4be083b835977f4"),
            entry(
                "statements/bank.csv",
                "ab994b920230944711c656b6551e8456e0e7e78bb6b3ac0205a35ddd7f3e0ef3"));
  }

  @Test
  void the_mixed_mistakes_that_judge_the_explainer_are_those_fixed_before_it_was_written()
      throws IOException {
    assertThat(sums(Planting.MIXED))
        .containsOnly(
            entry(
                "mistakes.csv", "2df776e71e9f8790caf9d55ff80898549100b6266f1b4a86231a911aac85b413"),
            entry(
                "payments.csv", "cd569e1779e9c93acf36fc2e44dd53753211001cfc81205233251a775994c71d"),
            entry("counts.csv", "d99dded5478977d60b4ec3213b8985bff6adcad5c028376d90815036e11f2f96"),
            entry(
                "statements/pos.csv",
                "8d5408c9f6e8ca964fee35eceb3e881d9e512378d5bed37f07a4166fed3e2055"),
            entry(
                "statements/wechat.csv",
                "5faf051f11a8e5eceb18c0046b0758521983be4d167a279a03d640eb5d502987"),
            entry(
                "statements/alipay.csv",
                "8669bf505def67983a731a95294119283f471b729d9699d99a94953242bd4fe7"),
            entry(
                "statements/unionpay.csv",
                "449e13e17881014d982cbebe89c2158d2794932951d0c0196d9cb9b746b953a1"),
            entry(
                "statements/bank.csv",
                "606e73c11476343160f366dd6edd4b58b213049df40d8de761dbfb12a20468d5"));
  }

  /** The SHA-256 of each file but the customers'. */
  private SortedMap<String, String> sums(Planting planting) throws IOException {
    Path season = folder.resolve("season");
    new Simulation(new Plan(3_000, 2, new HeatingSeason(2026), 20261125, planting), season)
        .run(made -> {});
    SortedMap<String, String> sums = new TreeMap<>();
    for (String file : FILES) {
      sums.put(file, sum(season.resolve(file)));
    }
    return sums;
  }

  private static String sum(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
