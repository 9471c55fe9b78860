package io.hall.house.bad.money;

/** Says double. */
final class InACommentAlone {

  // float
  String word() {
    return "double";
  }
}
