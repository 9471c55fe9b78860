package io.hall.house.bad.money;

import java.math.BigDecimal;

final class InACall {

  String yuan(BigDecimal amount) {
    return "" + amount.doubleValue();
  }
}
