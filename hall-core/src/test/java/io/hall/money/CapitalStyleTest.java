package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.CapitalStyle.Minus;
import io.hall.money.CapitalStyle.OptionalZeros;
import io.hall.money.CapitalStyle.WholeCharacter;
import io.hall.money.CapitalStyle.YuanCharacter;
import org.junit.jupiter.api.Test;

class CapitalStyleTest {

  private static final Money AMOUNT = Money.yuan("-107000.50");

  @Test
  void every_choice_changes_its_part_alone() {
    CapitalStyle style = CapitalStyle.CANONICAL;
    assertWrites(style, "（负数）壹拾万柒仟元零伍角整");
    assertWrites(CapitalStyle.INVOICE, "（负数）壹拾万柒仟圆零伍角整");
    assertWrites(style.with(YuanCharacter.ROUND), "（负数）壹拾万柒仟圆零伍角整");
    assertWrites(style.with(WholeCharacter.STRAIGHT), "（负数）壹拾万柒仟元零伍角正");
    assertWrites(style.with(OptionalZeros.AFTER_WAN), "（负数）壹拾万零柒仟元伍角整");
    assertWrites(style.with(OptionalZeros.ALL), "（负数）壹拾万零柒仟元零伍角整");
    assertWrites(style.with(OptionalZeros.NONE), "（负数）壹拾万柒仟元伍角整");
    assertWrites(style.with(Minus.PLAIN), "负壹拾万柒仟元零伍角整");
    assertWrites(style.withWholeAfterJiao(false), "（负数）壹拾万柒仟元零伍角");
    assertWrites(style.withPrefix(true), "人民币（负数）壹拾万柒仟元零伍角整");
  }

  @Test
  void zero_takes_the_unit_that_is_asked_for() {
    assertThat(CapitalAmount.write(Money.ZERO, CapitalStyle.INVOICE)).isEqualTo("零圆整");
  }

  @Test
  void the_largest_amount_is_written_with_either_sign() {
    String largest = "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分";
    assertThat(CapitalAmount.write(CapitalAmount.MAX)).isEqualTo(largest);
    assertThat(CapitalAmount.write(CapitalAmount.MAX.negated())).isEqualTo("（负数）" + largest);
  }

  private static void assertWrites(CapitalStyle style, String expected) {
    assertThat(CapitalAmount.write(AMOUNT, style)).isEqualTo(expected);
  }
}
