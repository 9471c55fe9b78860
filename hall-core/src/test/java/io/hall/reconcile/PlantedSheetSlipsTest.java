package io.hall.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.settlement.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips planted in sheets that were right: the search must find these. */
class PlantedSheetSlipsTest {

  private static final List<Row> ROWS = List.of(Hall.CURRENT, Hall.ARREARS, Hall.SHOPS);
  private static final List<Tender> TENDERS = List.of(Tender.CASH, Tender.POS);
  private static final Placing PLACING = Placing.by(true, true);

  /** One sheet: the register's lines, what is filed, and the slips as places and fen. */
  private static final class Sheet {

    final List<Line> register = new ArrayList<>();
    final Map<Place, long[]> filed = new HashMap<>();
    final List<String> slips = new ArrayList<>();
    final Random random;

    Sheet(Random random) {
      this.random = random;
      int size = 5 + random.nextInt(5);
      for (int i = 0; i < size; i++) {
        Line line = Hall.ours("P" + i, any(TENDERS), yuan(random), "09:0" + i).in(any(ROWS));
        register.add(line);
        file(PLACING.of(line), 1, line.amount().fen());
      }
    }

    private static String yuan(Random random) {
      return Money.ofFen(1000 + random.nextInt(300_000)).toString();
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private void file(Place place, int count, long fen) {
      long[] cell = filed.computeIfAbsent(place, p -> new long[2]);
      cell[0] += count;
      cell[1] += fen;
    }

    /** A slip with a line of its own that has not slipped yet. */
    void slip(Line line) {
      Place place = PLACING.of(line);
      long fen = line.amount().fen();
      switch (random.nextInt(4)) {
        case 0 -> move(line, place, PLACING.of(line.in(other(ROWS, line.row().orElseThrow()))));
        case 1 -> move(line, place, PLACING.of(tendered(line, other(TENDERS, line.tender()))));
        case 2 -> {
          file(place, -1, -fen);
          slips.add(line.number() + effects(place, -fen));
        }
        default -> {
          file(place, 1, fen);
          slips.add(line.number() + effects(place, fen));
        }
      }
    }

    private void move(Line line, Place from, Place to) {
      long fen = line.amount().fen();
      file(from, -1, -fen);
      file(to, 1, fen);
      slips.add(line.number() + effects(from, -fen, to, fen));
    }

    private static Line tendered(Line line, Tender tender) {
      return Line.of(line.hall(), line.date(), tender, line.amount())
          .by(line.cashier().orElseThrow())
          .in(line.row().orElseThrow());
    }

    private <T> T other(List<T> all, T one) {
      return any(all.stream().filter(o -> !o.equals(one)).toList());
    }

    /** A line that nobody paid. */
    void unpaid() {
      Place place = PLACING.of(register.get(0));
      long fen = 77_77L + random.nextInt(50);
      file(place, 1, fen);
      slips.add("" + effects(place, fen));
    }

    Explained explained() {
      Map<Place, Figure> figures = new HashMap<>();
      filed.forEach(
          (place, cell) -> {
            if (cell[0] != 0 || cell[1] != 0) {
              figures.put(place, new Figure((int) cell[0], Money.ofFen(cell[1]), 0, Money.ZERO));
            }
          });
      return new SheetSearch(RuleSet.STANDARD, register, figures, PLACING).explain();
    }
  }

  private static Map<Place, Long> effects(Object... placesAndFen) {
    Map<Place, Long> effects = new TreeMap<>();
    for (int i = 0; i < placesAndFen.length; i += 2) {
      effects.put((Place) placesAndFen[i], (Long) placesAndFen[i + 1]);
    }
    return effects;
  }

  private static Set<String> told(List<Cause> causes) {
    Set<String> told = new HashSet<>();
    for (Cause cause : causes) {
      Map<Place, Long> effects = new TreeMap<>();
      cause.effects().forEach(e -> effects.merge(e.place(), e.amount().fen(), Long::sum));
      told.add(String.join("", names(cause)) + effects);
    }
    return told;
  }

  private static List<String> names(Cause cause) {
    return Stream.concat(cause.ours().stream(), cause.theirs().stream()).map(Line::number).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void planted_slips_are_found(int slips) {
    for (int seed = 0; seed < 60; seed++) {
      Sheet sheet = new Sheet(new Random(seed));
      IntStream.range(0, slips).forEach(i -> sheet.slip(sheet.register.get(i)));
      assertThat(told(sheet.explained().causes()))
          .as("seed %d", seed)
          .isEqualTo(new HashSet<>(sheet.slips));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void a_line_that_nobody_paid_is_found(int seed) {
    Sheet sheet = new Sheet(new Random(seed));
    sheet.unpaid();
    assertThat(told(sheet.explained().causes())).isEqualTo(new HashSet<>(sheet.slips));
  }
}
