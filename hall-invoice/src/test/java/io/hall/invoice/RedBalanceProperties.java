package io.hall.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.money.Money;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RedBalanceProperties {

  private static final long BLUE = 100_000;

  @Property
  void red_never_exceeds_blue(
      @ForAll @Size(max = 5) List<@LongRange(min = 1, max = 60_000) Long> taken) {
    Invoice blue = Samples.blue(line(BLUE));
    List<Invoice> reds = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      reds.add(Samples.red("2641200000000000001" + i, line(taken.get(i))));
    }
    long sum = taken.stream().mapToLong(Long::longValue).sum();
    Checked<RedBalance> balance = RedBalance.of(blue, reds);
    assertThat(balance.value().isPresent()).isEqualTo(sum <= BLUE);
    balance.value().ifPresent(b -> assertThat(b.net().gross()).isEqualTo(Money.ofFen(BLUE - sum)));
  }

  private static InvoiceLine line(long fen) {
    return InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, Money.ofFen(fen), Money.ZERO);
  }
}
