package io.hall.house.bad.order.nowhere;

final class Nowhere {}
