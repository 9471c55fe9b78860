package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a {@link StatementMapping} from its file: one setting a line. Not thread-safe. */
final class MappingFile {

  static final List<String> COLUMNS = List.of("setting", "key", "value");

  private static final String SETTINGS =
      "column, optional, fixed, pattern, refund, kind, tender, hall, cashier, terminal, unit, sign,"
          + " settled, sheet, separator, skip, comment, end, total";
  private static final Map<String, Character> SEPARATORS =
      Map.of("COMMA", ',', "TAB", '\t', "SEMICOLON", ';', "BAR", '|');
  private static final Set<Field> WITH_FORMS = Set.of(Field.AT, Field.TIME, Field.SETTLED_ON);

  private final Rules rules = new Rules();
  private final List<Finding> findings = new ArrayList<>();

  private MappingFile() {}

  static Checked<StatementMapping> read(RuleFile file) {
    MappingFile reader = new MappingFile();
    reader.findings.addAll(file.findings());
    file.rows().forEach(reader::row);
    if (reader.findings.isEmpty()) {
      reader.whole(file.name());
    }
    return Checked.of(
        new StatementMapping(file.name(), reader.rules, Optional.empty()), reader.findings);
  }

  private void row(RuleRow row) {
    Optional<String> setting = row.requiredText("setting", "column");
    Optional<String> key = row.requiredText("key", "amount");
    Optional<String> value = row.requiredText("value", "交易金额");
    if (row.isRight()) {
      try {
        set(setting.orElseThrow(), key.orElseThrow(), value.orElseThrow());
      } catch (CheckFailedException e) {
        e.findings().forEach(row::add);
      }
    }
    findings.addAll(row.findings());
  }

  private void set(String setting, String key, String value) {
    switch (setting) {
      case "column" -> column(field(key), value);
      case "optional" -> {
        column(field(key), value);
        rules.optional.add(field(key));
      }
      case "fixed" -> fixed(key, value);
      case "pattern" -> pattern(field(key), value);
      case "kind" -> once(rules.kinds, Texts.key(key), constant(LineKind.class, value));
      case "tender" -> once(rules.tenders, Texts.key(key), tender(value));
      case "hall" -> once(rules.halls, Texts.key(key), code(value, HallCode::new));
      case "cashier" -> once(rules.cashiers, Texts.key(key), code(value, StaffNumber::new));
      case "terminal" -> once(rules.terminals, Texts.key(key), desk(value));
      case "end" -> once(rules.ends, Texts.key(value), requiredEnd(key));
      case "total" -> once(rules.totals, total(key), value);
      default -> single(setting, key, value);
    }
  }

  /** Settings of which there is one of its key. */
  private void single(String setting, String key, String value) {
    switch (setting + "," + key) {
      case "refund,by" -> rules.refunds = only(rules.refunds, constant(RefundMark.class, value));
      case "unit,amounts" -> rules.fen = constant(Unit.class, value) == Unit.FEN;
      case "sign,fee" -> rules.fee = constant(FeeSign.class, value);
      case "settled,days" -> rules.settledAfter = whole(value, 30);
      case "sheet,name" -> rules.sheet = only(rules.sheet, value);
      case "separator,is" -> rules.separator = only(rules.separator, separator(value));
      case "skip,rows" -> rules.skip = whole(value, Limits.HEAD_ROWS);
      case "comment,starts" -> rules.comments.add(value);
      default -> throw unknown(setting);
    }
  }

  private enum Unit {
    YUAN,
    FEN
  }

  private static CheckFailedException unknown(String setting) {
    boolean known = Arrays.asList(SETTINGS.split(", ?")).contains(setting);
    return new CheckFailedException(
        known
            ? Finding.of(StatementsCode.MAPPING_KEY)
            : Finding.of(StatementsCode.MAPPING_SETTING).with("allowed", SETTINGS));
  }

  private void column(Field field, String value) {
    List<String> headers = Arrays.stream(value.split("\\|")).map(Texts::key).toList();
    if (headers.stream().anyMatch(String::isEmpty)) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_VALUE));
    }
    once(rules.columns, field, headers);
  }

  private void fixed(String key, String value) {
    switch (key) {
      case "tender" -> rules.tender = only(rules.tender, tender(value));
      case "hall" -> rules.hall = only(rules.hall, code(value, HallCode::new));
      case "cashier" -> rules.cashier = only(rules.cashier, code(value, StaffNumber::new));
      default -> throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_KEY));
    }
  }

  private void pattern(Field field, String value) {
    if (!WITH_FORMS.contains(field)) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_KEY));
    }
    List<DateTimeFormatter> forms = new ArrayList<>(rules.forms.getOrDefault(field, List.of()));
    try {
      forms.add(Times.form(value));
    } catch (IllegalArgumentException e) {
      throw value(e);
    }
    rules.forms.put(field, List.copyOf(forms));
  }

  /** What holds of the mapping as a whole. */
  private void whole(String file) {
    needs(file, "column,at", rules.needs(Field.AT));
    needs(file, "column,amount", rules.needs(Field.AMOUNT));
    needs(file, "refund,by", rules.refunds.isPresent());
    needs(file, "fixed,tender", rules.tender.isPresent() || rules.needs(Field.TENDER));
    RefundMark refunds = rules.refunds.orElse(RefundMark.NONE);
    if (refunds == RefundMark.WORD) {
      needs(file, "column,kind", rules.needs(Field.KIND));
      needs(file, "kind", !rules.kinds.isEmpty());
    }
    if (refunds == RefundMark.COLUMN) {
      needs(file, "column,refund_amount", rules.columns.containsKey(Field.REFUND_AMOUNT));
    }
    if (!rules.totals.isEmpty()) {
      needs(file, "end", !rules.ends.isEmpty());
    }
  }

  private void needs(String file, String setting, boolean there) {
    if (!there) {
      findings.add(Finding.of(StatementsCode.MAPPING_INCOMPLETE).with("setting", setting).in(file));
    }
  }

  private static Field field(String key) {
    return Field.of(key)
        .orElseThrow(() -> new CheckFailedException(Finding.of(StatementsCode.MAPPING_KEY)));
  }

  private static Total total(String key) {
    return Total.of(key)
        .orElseThrow(() -> new CheckFailedException(Finding.of(StatementsCode.MAPPING_KEY)));
  }

  private static boolean requiredEnd(String key) {
    if (!key.equals("required") && !key.equals("optional")) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_KEY));
    }
    return key.equals("required");
  }

  private static Tender tender(String value) {
    Tender tender = constant(Tender.class, value);
    if (tender == Tender.CASH) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_VALUE));
    }
    return tender;
  }

  /** {@code H01}, or {@code H01/C07}. */
  private static Desk desk(String value) {
    String[] parts = value.split("/", -1);
    if (parts.length > 2) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_VALUE));
    }
    HallCode hall = code(parts[0].strip(), HallCode::new);
    return new Desk(
        hall,
        parts.length == 1
            ? Optional.empty()
            : Optional.of(code(parts[1].strip(), StaffNumber::new)));
  }

  private static <T> T code(String value, Function<String, T> make) {
    try {
      return make.apply(value);
    } catch (CheckFailedException e) {
      throw value(e);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    return RuleRow.constant(type)
        .apply(value)
        .orElseThrow(
            () ->
                new CheckFailedException(
                    Finding.of(StatementsCode.MAPPING_CONSTANT).with("allowed", names(type))));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static char separator(String value) {
    Character separator = SEPARATORS.get(value);
    if (separator == null) {
      throw new CheckFailedException(
          Finding.of(StatementsCode.MAPPING_CONSTANT)
              .with("allowed", "COMMA, TAB, SEMICOLON, BAR"));
    }
    return separator;
  }

  private static int whole(String value, int most) {
    if (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) > most) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_VALUE));
    }
    return Integer.parseInt(value);
  }

  private static <K, V> void once(Map<K, V> map, K key, V value) {
    if (map.putIfAbsent(key, value) != null) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_TWICE));
    }
  }

  private static <T> Optional<T> only(Optional<T> present, T value) {
    if (present.isPresent()) {
      throw new CheckFailedException(Finding.of(StatementsCode.MAPPING_TWICE));
    }
    return Optional.of(value);
  }

  private static CheckFailedException value(RuntimeException cause) {
    CheckFailedException failed =
        new CheckFailedException(Finding.of(StatementsCode.MAPPING_VALUE));
    failed.initCause(cause);
    return failed;
  }
}
