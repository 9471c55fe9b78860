package io.hall.house.bad.money;

final class InALocal {

  long yuan(long fen) {
    double share = fen * 0.01;
    return (long) share;
  }
}
