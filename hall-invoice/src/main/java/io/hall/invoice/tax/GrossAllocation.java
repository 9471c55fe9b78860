package io.hall.invoice.tax;

import io.hall.invoice.TaxRate;
import io.hall.money.Allocation;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits an amount with tax into lines (分摊): amounts, taxes and amounts with tax of the lines each
 * sum to those of the whole, to the fen.
 */
public enum GrossAllocation {
  /**
   * The fen left over go to the lines that lost most. No line's tax has another sign than the
   * whole, and each is within two fen of its exact share, so every line keeps the tolerance.
   */
  LARGEST_REMAINDER {
    @Override
    List<Money> nets(TaxedAmount whole, List<Money> grosses, TaxRate rate) {
      if (whole.gross().isZero()) {
        return grosses;
      }
      List<BigDecimal> sizes = grosses.stream().map(g -> g.abs().toYuan()).toList();
      return Allocation.LARGEST_REMAINDER.split(whole.net(), sizes);
    }

    @Override
    Allocation ofGross() {
      return Allocation.LARGEST_REMAINDER;
    }
  },

  /**
   * Every line is split by itself and the last one takes what remains (尾差归末行), as invoice systems
   * do. Over many lines the last one may leave the tolerance of its tax.
   */
  LAST_TAKES_REMAINDER {
    @Override
    List<Money> nets(TaxedAmount whole, List<Money> grosses, TaxRate rate) {
      List<Money> nets = new ArrayList<>();
      for (Money gross : grosses.subList(0, grosses.size() - 1)) {
        nets.add(TaxedAmount.ofGross(gross, rate).net());
      }
      nets.add(whole.net().minus(Money.sum(nets)));
      return nets;
    }

    @Override
    Allocation ofGross() {
      return Allocation.LAST_TAKES_REMAINDER;
    }
  };

  /**
   * Splits {@code gross} by {@code weights}, such as areas; one part for each, in their order.
   *
   * @throws IllegalArgumentException if the weights are none that {@link Allocation} splits by
   */
  public List<TaxedAmount> split(Money gross, TaxRate rate, List<BigDecimal> weights) {
    TaxedAmount whole = TaxedAmount.ofGross(gross, rate);
    List<Money> grosses = ofGross().split(gross, weights);
    List<Money> nets = nets(whole, grosses, rate);
    List<TaxedAmount> parts = new ArrayList<>();
    for (int i = 0; i < nets.size(); i++) {
      parts.add(new TaxedAmount(nets.get(i), grosses.get(i).minus(nets.get(i))));
    }
    return parts;
  }

  abstract Allocation ofGross();

  abstract List<Money> nets(TaxedAmount whole, List<Money> grosses, TaxRate rate);
}
