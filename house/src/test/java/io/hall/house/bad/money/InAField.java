package io.hall.house.bad.money;

final class InAField {

  final double[] yuan = {};
}
