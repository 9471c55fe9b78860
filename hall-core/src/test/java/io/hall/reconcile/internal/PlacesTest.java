package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacesTest {

  /** So many desks and kinds that not every combination can have a number. */
  private static final int MANY = 1 << 16;

  @Test
  void few_are_numbered_day_by_day_and_in_a_day_desk_by_desk() {
    Places places = new Places(3, 2, 5);
    assertThat(places.isDense()).isTrue();
    Set<Integer> codes = new HashSet<>();
    int next = 0;
    for (int day = 0; day < 2; day++) {
      for (int desk = 0; desk < 3; desk++) {
        for (int kind = 0; kind < 5; kind++) {
          int code = places.code(desk, day, kind);
          assertThat(code).isEqualTo(next++);
          assertIs(places, code, desk, day, kind);
          codes.add(code);
        }
      }
    }
    assertThat(codes).hasSize(30);
    assertThat(places.dimensions().size()).isEqualTo(30);
  }

  @Test
  void sides_without_lines_have_a_place_nevertheless() {
    assertThat(new Places(0, 0, 0).dimensions().size()).isOne();
  }

  @Test
  void every_combination_has_a_number_as_long_as_an_int_counts_them() {
    assertThat(new Places(MANY, 1, (MANY >> 1) - 1).isDense()).isTrue();
    assertThat(new Places(MANY, 0, (MANY >> 1) - 1).isDense()).isTrue();
    assertThat(new Places(MANY, 1, MANY >> 1).isDense()).isFalse();
    assertThat(new Places(MANY, 2, (MANY >> 2) - 1).isDense()).isTrue();
    assertThat(new Places(MANY, 2, MANY >> 2).isDense()).isFalse();
  }

  @Test
  void of_many_those_that_occur_are_numbered_as_they_come() {
    Places places = new Places(MANY, 400, MANY);
    assertThat(places.isDense()).isFalse();
    int count = 1000;
    for (int time = 0; time < 2; time++) {
      for (int i = 0; i < count; i++) {
        places.add(desk(i), day(i), kind(i));
      }
    }
    assertThat(places.dimensions().size()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      assertThat(places.code(desk(i), day(i), kind(i))).isEqualTo(i);
      assertIs(places, i, desk(i), day(i), kind(i));
    }
  }

  @Test
  void a_combination_that_differs_in_one_part_is_another() {
    Places places = new Places(MANY, 400, MANY);
    places.add(1, 2, 3);
    places.add(4, 2, 3);
    places.add(1, 5, 3);
    places.add(1, 2, 6);
    assertThat(places.dimensions().size()).isEqualTo(4);
    assertThat(places.code(1, 2, 6)).isEqualTo(3);
    assertThat(places.code(9, 9, 9)).isEqualTo(-1);
  }

  private static void assertIs(Places places, int code, int desk, int day, int kind) {
    assertThat(places.desk(code)).isEqualTo(desk);
    assertThat(places.day(code)).isEqualTo(day);
    assertThat(places.kind(code)).isEqualTo(kind);
  }

  private static int desk(int i) {
    return i * 61 % MANY;
  }

  private static int day(int i) {
    return i % 365;
  }

  private static int kind(int i) {
    return MANY - 1 - i % 7;
  }
}
