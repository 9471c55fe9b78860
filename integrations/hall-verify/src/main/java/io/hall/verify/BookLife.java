package io.hall.verify;

/** Where a book is in its life: 入库, 领用, 使用, 退回, 核销. */
final class BookLife {

  private static final String NONE = "";
  private static final String IN_STOCK = "IN_STOCK";
  private static final String HANDED_OUT = "HANDED_OUT";
  private static final String IN_USE = "IN_USE";
  private static final String WRITTEN_OFF = "WRITTEN_OFF";

  private String state = NONE;

  String state() {
    return state;
  }

  void open() {
    state = IN_STOCK;
  }

  void out() throws Unfit {
    step(IN_STOCK.equals(state), HANDED_OUT);
  }

  void use() throws Unfit {
    step(HANDED_OUT.equals(state), IN_USE);
  }

  void back() throws Unfit {
    step(HANDED_OUT.equals(state) || IN_USE.equals(state), IN_STOCK);
  }

  void off(boolean usedUp) throws Unfit {
    step(IN_STOCK.equals(state) || (usedUp && IN_USE.equals(state)), WRITTEN_OFF);
  }

  void take() throws Unfit {
    step(IN_USE.equals(state), IN_USE);
  }

  private void step(boolean fits, String next) throws Unfit {
    Unfit.unless(fits, Say.BOOK_LIFE, state.isEmpty() ? "-" : state);
    state = next;
  }
}
