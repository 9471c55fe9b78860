package io.hall.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.reconcile.internal.LineScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class LineTablesProperties {

  static final String HEADER = "number,hall,cashier,date,category,season,tender,amount,reference\n";

  private static Path folder = Path.of(".");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("lines");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : List.of("ours.csv", "theirs.csv")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property(tries = 2000)
  void the_scanner_says_what_a_plain_reader_says(
      @ForAll("bodies") String body,
      @ForAll @IntRange(min = 1, max = 300) int chunk,
      @ForAll @IntRange(min = 1, max = 4) int threads)
      throws IOException {
    Path ours = write("ours.csv", HEADER + body);
    Path theirs = write("theirs.csv", HEADER);
    Checked<List<Line>> plain = PlainLineReader.read(ours);
    Checked<LineTables> both = LineTables.read(ours, theirs, new LineScan(threads, chunk));
    assertThat(both.findings()).isEqualTo(plain.findings());
    assertThat(both.value().map(LineTables::ours).map(LineTablesProperties::lines))
        .isEqualTo(plain.value());
  }

  @Property(tries = 1000)
  void keys_and_places_are_equal_exactly_where_the_texts_are(
      @ForAll("rightBodies") String ourBody,
      @ForAll("rightBodies") String theirBody,
      @ForAll @IntRange(min = 1, max = 4) int threads)
      throws IOException {
    LineTables both = read(ourBody, theirBody, new LineScan(threads, 100));
    boolean numbered = all(both).stream().noneMatch(line -> line.number().isEmpty());
    assertThat(both.key()).isEqualTo(numbered ? LineTables.Key.NUMBER : LineTables.Key.REFERENCE);
    Map<Object, Long> keys = new HashMap<>();
    Map<Long, Object> texts = new HashMap<>();
    for (LineTable side : List.of(both.ours(), both.theirs())) {
      for (int row = 0; row < side.size(); row++) {
        Line line = side.line(row);
        String told = numbered ? line.number() : line.reference();
        Object text = told.isEmpty() ? List.of(side, row) : told;
        long key = side.columns().key(row);
        assertThat(keys.merge(text, key, (a, b) -> a)).isEqualTo(key);
        assertThat(texts.merge(key, text, (a, b) -> a)).isEqualTo(text);
        assertThat(side.columns().amount(row)).isEqualTo(line.amount().fen());
      }
    }
    boolean cashiers = told(both.ours(), "by") && told(both.theirs(), "by");
    boolean rows = told(both.ours(), "in") && told(both.theirs(), "in");
    Map<Place, Integer> dims = new HashMap<>();
    for (LineTable side : List.of(both.ours(), both.theirs())) {
      for (int row = 0; row < side.size(); row++) {
        Line line = side.line(row);
        Place place =
            new Place(
                line.hall(),
                line.date(),
                line.cashier().filter(c -> cashiers),
                line.tender(),
                line.row().filter(r -> rows));
        assertThat(both.place(side.columns().dims(row))).isEqualTo(place);
        assertThat(dims.merge(place, side.columns().dims(row), (a, b) -> a))
            .isEqualTo(side.columns().dims(row));
      }
    }
  }

  @Property(tries = 300)
  void threads_and_chunks_show_in_nothing(
      @ForAll("rightBodies") String ourBody,
      @ForAll("rightBodies") String theirBody,
      @ForAll @IntRange(min = 2, max = 4) int threads,
      @ForAll @IntRange(min = 1, max = 500) int chunk)
      throws IOException {
    LineTables one = read(ourBody, theirBody, new LineScan(1, 1 << 16));
    LineTables other = read(ourBody, theirBody, new LineScan(threads, chunk));
    assertThat(keys(other.ours())).isEqualTo(keys(one.ours()));
    assertThat(keys(other.theirs())).isEqualTo(keys(one.theirs()));
    assertThat(dims(other.ours())).isEqualTo(dims(one.ours()));
    assertThat(dims(other.theirs())).isEqualTo(dims(one.theirs()));
  }

  @Property(tries = 300)
  void lines_in_memory_make_the_table_that_their_file_makes(
      @ForAll("rightBodies") String ourBody, @ForAll("rightBodies") String theirBody)
      throws IOException {
    LineTables read = read(ourBody, theirBody, new LineScan(2, 64));
    List<Line> ours = lines(read.ours());
    List<Line> theirs = lines(read.theirs());
    LineTables made = LineTables.of(ours, theirs);
    assertThat(lines(made.ours())).isEqualTo(ours);
    assertThat(lines(made.theirs())).isEqualTo(theirs);
    assertThat(made.key()).isEqualTo(read.key());
    assertThat(keys(made.ours())).isEqualTo(keys(read.ours()));
    assertThat(keys(made.theirs())).isEqualTo(keys(read.theirs()));
    assertThat(amounts(made.ours())).isEqualTo(amounts(read.ours()));
    assertThat(dims(made.theirs())).isEqualTo(dims(read.theirs()));
  }

  private static LineTables read(String ours, String theirs, LineScan scan) throws IOException {
    return LineTables.read(
            write("ours.csv", HEADER + ours), write("theirs.csv", HEADER + theirs), scan)
        .orThrow();
  }

  private static boolean told(LineTable side, String what) {
    return IntStream.range(0, side.size())
        .mapToObj(side::line)
        .allMatch(line -> what.equals("by") ? line.cashier().isPresent() : line.row().isPresent());
  }

  private static List<Line> all(LineTables both) {
    List<Line> all = new ArrayList<>(lines(both.ours()));
    all.addAll(lines(both.theirs()));
    return all;
  }

  private static List<Line> lines(LineTable table) {
    return IntStream.range(0, table.size()).mapToObj(table::line).toList();
  }

  static long[] keys(LineTable table) {
    return IntStream.range(0, table.size()).mapToLong(table.columns()::key).toArray();
  }

  static long[] amounts(LineTable table) {
    return IntStream.range(0, table.size()).mapToLong(table.columns()::amount).toArray();
  }

  static int[] dims(LineTable table) {
    return IntStream.range(0, table.size()).map(table.columns()::dims).toArray();
  }

  private static Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(12, rightLine()),
            Tuple.of(2, strangeLine()),
            Tuple.of(1, Arbitraries.of("", ",", "\"\"", "\"", "a,b", " ")));
    return body(line);
  }

  @Provide
  Arbitrary<String> rightBodies() {
    Arbitrary<Boolean> numbered = Arbitraries.of(true, true, false);
    return numbered.flatMap(
        all ->
            body(rightLine(all ? numbers() : Arbitraries.oneOf(numbers(), Arbitraries.just("")))));
  }

  private Arbitrary<String> body(Arbitrary<String> line) {
    Arbitrary<String> ends = Arbitraries.of("\n", "\n", "\n", "\r\n");
    return Combinators.combine(
            Combinators.combine(line, ends).as(String::concat).list().ofMaxSize(30),
            Arbitraries.of(true, false))
        .as((lines, last) -> last ? String.join("", lines) : String.join("", lines).strip());
  }

  private Arbitrary<String> rightLine() {
    return rightLine(Arbitraries.oneOf(numbers(), numbers(), Arbitraries.just("")));
  }

  private Arbitrary<String> rightLine(Arbitrary<String> numbers) {
    Arbitrary<String> desks =
        Arbitraries.of("H01,C1", "H01,C2", "H01,", "H02,", "H02,C1", "H-3_x.y,0123456789012345");
    Arbitrary<String> days = Arbitraries.of("2026-11-08", "2026-11-09", "2024-02-29");
    Arbitrary<String> kinds =
        Arbitraries.of(
            "RESIDENTIAL_AREA,2026-2027,POS",
            "RESIDENTIAL_BASE,2026-2027,POS",
            "NON_RESIDENTIAL_METERED,2026-2027,WECHAT",
            "ARREARS,2025-2026,CASH",
            ",,BANK",
            ",,POS");
    Arbitrary<String> amounts =
        Arbitraries.of(
            "1714.82", "1.00", "-0.01", "9999999999.99", "12", "12.5", "0012.50", "-64000.1");
    return Combinators.combine(numbers, desks, days, kinds, amounts, references())
        .as(
            (number, desk, day, kind, amount, reference) ->
                String.join(
                    ",",
                    number,
                    desk,
                    day,
                    kind,
                    amount,
                    number.isEmpty() && reference.isEmpty() ? "R" : reference));
  }

  private Arbitrary<String> numbers() {
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of("JZ26", "A", "ABCDEFGHIJKL", "12345678"),
                Arbitraries.integers().between(0, 30))
            .as("%s-%08d"::formatted),
        Arbitraries.of(
            "jz26-00000001",
            "JZ26-0000001",
            "00000001",
            "1",
            "01",
            "A",
            "P000123",
            "ABCDEFGHIJKLM-00000001",
            "123456789012345678",
            "1234567890123456789",
            "0123456789012345678901234567890123456789",
            "x.y_z-9"));
  }

  private Arbitrary<String> references() {
    return Arbitraries.oneOf(
        Arbitraries.strings().numeric().ofMaxLength(64),
        Arbitraries.of(
            "",
            "1",
            "01",
            "4200001234202611081234567890",
            "a b",
            " x ",
            "a\"b",
            "\"a,b\"",
            "\"a\"\"b\"",
            "流水号一二三",
            "'=1",
            "'x",
            "-1",
            "a+b",
            "😀"));
  }

  private Arbitrary<String> strangeLine() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "",
            "JZ26-00000001",
            "H01",
            "2026-11-08",
            "2026-02-30",
            "2026/11/8",
            "ARREARS",
            "2026-2027",
            "2026-2028",
            "POS",
            "pos",
            "1714.82",
            "0.00",
            "-0",
            "1,714.82",
            "\"1,714.82\"",
            "￥5",
            "5元",
            "1.234",
            "12345678901",
            "4.2E+27",
            "１２",
            " H01",
            "H 01",
            "a\tb",
            "a\rb",
            "x".repeat(41),
            "x".repeat(65),
            "长".repeat(65),
            "\"a\"b",
            "\"a\nb\"",
            "\u0000",
            "\u007F",
            "\u0085");
    return cell.list().ofMinSize(8).ofMaxSize(10).map(cells -> String.join(",", cells));
  }
}
