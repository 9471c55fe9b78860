package io.hall.statements;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a mapping says; filled once by {@link MappingFile}, and only read from then on. */
final class Rules {

  /** The texts above each field's column, any of which will do. */
  final Map<Field, List<String>> columns = new EnumMap<>(Field.class);

  /** The fields whose column may be missing. */
  final Set<Field> optional = EnumSet.noneOf(Field.class);

  Optional<Tender> tender = Optional.empty();
  Optional<HallCode> hall = Optional.empty();
  Optional<StaffNumber> cashier = Optional.empty();

  /** The forms of dates and times; the usual ones for a field that is not named. */
  final Map<Field, List<DateTimeFormatter>> forms = new EnumMap<>(Field.class);

  Optional<RefundMark> refunds = Optional.empty();
  final Map<String, LineKind> kinds = new LinkedHashMap<>();
  final Map<String, Tender> tenders = new LinkedHashMap<>();
  final Map<String, HallCode> halls = new LinkedHashMap<>();
  final Map<String, StaffNumber> cashiers = new LinkedHashMap<>();
  final Map<String, Desk> terminals = new LinkedHashMap<>();

  boolean fen;
  FeeSign fee = FeeSign.ANY;

  /** Days until the money arrives, where no column tells. */
  int settledAfter;

  Optional<String> sheet = Optional.empty();
  Optional<Character> separator = Optional.empty();

  /** Rows to pass over before the header is looked for. */
  int skip;

  /** How rows begin that are no lines of the statement. */
  final Set<String> comments = new LinkedHashSet<>();

  /** How the row begins that ends the list, and whether a whole file must have one. */
  final Map<String, Boolean> ends = new LinkedHashMap<>();

  /** The texts above the figures behind the list. */
  final Map<Total, String> totals = new EnumMap<>(Total.class);

  List<DateTimeFormatter> forms(Field field) {
    return forms.getOrDefault(field, field == Field.TIME ? Times.TIMES : Times.MOMENTS);
  }

  boolean needs(Field field) {
    return columns.containsKey(field) && !optional.contains(field);
  }

  boolean endMustBeThere() {
    return ends.containsValue(true);
  }
}
