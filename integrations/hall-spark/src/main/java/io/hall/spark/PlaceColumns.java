package io.hall.spark;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.Place;
import io.hall.reconcile.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Many places on their way: halls, days, cashiers, tenders and rows are few beside the places that
 * are made of them, so each is written and read once.
 *
 * @param halls each hall
 * @param dates each business date
 * @param cashiers each cashier; empty where a place names none
 * @param tenders each tender
 * @param categories the category of each row; empty where a place names none
 * @param seasons its season
 * @param numbers of each place the numbers of its hall, date, cashier, tender and row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
@DefaultSerializer(JavaSerializer.class)
record PlaceColumns(
    List<String> halls,
    List<String> dates,
    List<String> cashiers,
    List<String> tenders,
    List<String> categories,
    List<String> seasons,
    int[] numbers)
    implements Serializable {

  private static final int WIDTH = 5;

  /** Numbers what comes, in its order. */
  private static final class Numbers<T> {

    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T thing) {
      Integer known = numbers.putIfAbsent(thing, numbers.size());
      return known != null ? known : numbers.size() - 1;
    }

    List<String> texts(Function<T, String> text) {
      return numbers.keySet().stream().map(text).toList();
    }
  }

  static PlaceColumns of(Collection<Place> places) {
    Numbers<HallCode> halls = new Numbers<>();
    Numbers<BusinessDate> dates = new Numbers<>();
    Numbers<Optional<StaffNumber>> cashiers = new Numbers<>();
    Numbers<Tender> tenders = new Numbers<>();
    Numbers<Optional<Row>> rows = new Numbers<>();
    int[] numbers = new int[WIDTH * places.size()];
    int at = 0;
    for (Place place : places) {
      numbers[at++] = halls.of(place.hall());
      numbers[at++] = dates.of(place.date());
      numbers[at++] = cashiers.of(place.cashier());
      numbers[at++] = tenders.of(place.tender());
      numbers[at++] = rows.of(place.row());
    }
    return new PlaceColumns(
        halls.texts(HallCode::value),
        dates.texts(BusinessDate::toString),
        cashiers.texts(PlaceCells::cashier),
        tenders.texts(Tender::name),
        rows.texts(PlaceCells::category),
        rows.texts(PlaceCells::season),
        numbers);
  }

  /** The places, in their order. */
  List<Place> places() {
    List<HallCode> hallsRead = halls.stream().map(HallCode::new).toList();
    List<BusinessDate> datesRead = dates.stream().map(BusinessDate::parse).toList();
    List<Optional<StaffNumber>> cashiersRead = cashiers.stream().map(PlaceCells::cashier).toList();
    List<Tender> tendersRead = tenders.stream().map(Tender::valueOf).toList();
    List<Optional<Row>> rowsRead =
        IntStream.range(0, categories.size())
            .mapToObj(row -> PlaceCells.row(categories.get(row), seasons.get(row)))
            .toList();
    List<Place> places = new ArrayList<>(numbers.length / WIDTH);
    for (int at = 0; at < numbers.length; at += WIDTH) {
      places.add(
          new Place(
              hallsRead.get(numbers[at]),
              datesRead.get(numbers[at + 1]),
              cashiersRead.get(numbers[at + 2]),
              tendersRead.get(numbers[at + 3]),
              rowsRead.get(numbers[at + 4])));
    }
    return places;
  }
}
