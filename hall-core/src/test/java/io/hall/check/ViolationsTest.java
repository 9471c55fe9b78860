package io.hall.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.CapitalCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  @Test
  void findings_of_one_code_keep_their_own_figures() {
    List<Finding> findings =
        List.of(
            Finding.at(CapitalCode.NOT_CAPITAL, 1).with("expected", "壹"),
            Finding.at(CapitalCode.NOT_CAPITAL, 2).with("expected", "佰"),
            Finding.at(CapitalCode.GAP, 3));
    assertThat(Reporting.messages(findings, Locale.CHINA))
        .containsExactly("第 1 个字符不是规定的大写;应写壹", "第 2 个字符不是规定的大写;应写佰", "第 3 个字符处有空白;书写时不得留有空白");
  }

  @Test
  void a_figure_is_never_an_expression() {
    Finding finding =
        Finding.at(CapitalCode.NOT_CAPITAL, 1).with("expected", "${1+1} {at} #{1} \\ $x");
    assertThat(Reporting.messages(List.of(finding), Locale.CHINA))
        .containsExactly("第 1 个字符不是规定的大写;应写${1+1} {at} #{1} \\ $x");
  }

  @Test
  void no_finding_no_violation() {
    assertThat(Reporting.messages(List.of(), Locale.ENGLISH)).isEmpty();
  }
}
