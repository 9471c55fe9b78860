package io.hall.house.bad.stream;

final class Prints {

  void speak() {
    System.out.println("loud");
  }
}
