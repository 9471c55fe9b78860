package io.hall.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.reconcile.kernel.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A comparison in parts, as on several machines, against the same comparison in one. */
class LinePartProperties {

  private static final RuleSet RULES =
      new RuleSet("late", 1, Duration.ofMinutes(10), 4, Map.of(Tender.BANK, 2), 5, 120, 8);

  private static Path folder = Path.of(".");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("parts");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : List.of("ours.csv", "theirs.csv")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property(tries = 500)
  void a_comparison_in_parts_says_what_one_in_a_whole_says(
      @ForAll("sides") List<String> ours,
      @ForAll("sides") List<String> theirs,
      @ForAll @IntRange(min = 1, max = 7) int partitions)
      throws IOException {
    Path our = write("ours.csv", ours);
    Path their = write("theirs.csv", theirs);
    Reconciliation whole =
        Reconciler.with(RULES).lines(LineTables.read(our, their).orThrow(), Workspace.ofThreads(1));
    Parts parts = new Parts(LineBlock.read(our, 0).orThrow(), LineBlock.read(their, 0).orThrow());
    parts.run(partitions);
    assertThat(parts.differences()).isEqualTo(whole.differences());
    assertThat(parts.causes).containsExactlyInAnyOrderElementsOf(whole.causes());
    assertThat(parts.ambiguities).containsExactlyInAnyOrderElementsOf(whole.ambiguities());
    assertThat(parts.ours.all()).isEqualTo(whole.ours());
    assertThat(parts.theirs.all()).isEqualTo(whole.theirs());
  }

  @Property(tries = 300)
  void cells_from_memory_are_the_lines_of_their_file(@ForAll("sides") List<String> side)
      throws IOException {
    Path file = write("ours.csv", side);
    LineBlock.Builder builder = new LineBlock.Builder(file.toString(), 0, 2);
    side.forEach(row -> add(builder, row));
    LineBlock made = builder.build().orThrow();
    LineBlock read = LineBlock.read(file, 0).orThrow();
    assertThat(made.told()).isEqualTo(read.told());
    assertThat(made.pack(made.told(), 3)).isDeepEqualTo(read.pack(read.told(), 3));
  }

  @Property(tries = 100)
  void parcels_that_come_in_another_order_are_one_side_all_the_same(
      @ForAll("sides") List<String> one, @ForAll("sides") List<String> other) throws IOException {
    LineBlock first = LineBlock.read(write("ours.csv", one), 0).orThrow();
    LineBlock second = LineBlock.read(write("theirs.csv", other), 1).orThrow();
    LineBlock.Told told = first.told().and(second.told());
    byte[] before = first.pack(told, 1)[0];
    byte[] behind = second.pack(told, 1)[0];
    Assume.that(before.length > 0 && behind.length > 0);
    LineTables both = LineTables.of(List.of(behind, before), List.of(before, behind), told);
    assertThat(lines(both.ours())).isEqualTo(lines(both.theirs()));
    assertThat(lines(both.ours()))
        .isSortedAccordingTo(Comparator.comparingLong(Line::position))
        .hasSize(one.size() + other.size());
  }

  private static List<Line> lines(LineTable table) {
    return IntStream.range(0, table.size()).mapToObj(table::line).toList();
  }

  @Property(tries = 300)
  void what_is_wrong_with_a_cell_is_said_in_one_way(
      @ForAll("cells") List<String> cells, @ForAll @IntRange(min = 0, max = 2) int before)
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      rows.add("A-00000001,H01,C1,2026-11-08,ARREARS,2025-2026,POS,1.00,");
    }
    rows.add(String.join(",", cells));
    Path file = write("ours.csv", rows);
    LineBlock.Builder builder = new LineBlock.Builder(file.toString(), 0, 2);
    rows.forEach(row -> add(builder, row));
    Checked<LineBlock> read = LineBlock.read(file, 0);
    assertThat(builder.build().findings()).isEqualTo(read.findings());
  }

  private static void add(LineBlock.Builder builder, String row) {
    for (String cell : row.split(",", -1)) {
      byte[] bytes = cell.getBytes(UTF_8);
      if (cell.matches("-?[1-9][0-9]{0,7}\\.[0-9]{2}")) {
        builder.fen(Money.yuan(cell).fen());
      } else if (cell.hashCode() % 2 == 0) {
        builder.cell(builder.word(bytes, 0, bytes.length));
      } else {
        builder.cell(bytes, 0, bytes.length);
      }
    }
    builder.end();
  }

  /** What several machines do, one after the other. */
  private static final class Parts {

    private final LineBlock ourBlock;
    private final LineBlock theirBlock;
    private final LineBlock.Told told;
    private final Reconciler reconciler = Reconciler.with(RULES);
    private final Set<Place> places = new TreeSet<>();
    private final List<Difference> shares = new ArrayList<>();
    final List<Cause> causes = new ArrayList<>();
    final List<Ambiguity> ambiguities = new ArrayList<>();
    PlaceTotals ours;
    PlaceTotals theirs;

    Parts(LineBlock ourBlock, LineBlock theirBlock) {
      this.ourBlock = ourBlock;
      this.theirBlock = theirBlock;
      this.told = ourBlock.told().and(theirBlock.told());
      this.ours = new PlaceTotals(List.of(), told);
      this.theirs = new PlaceTotals(List.of(), told);
    }

    void run(int partitions) {
      byte[][] our = ourBlock.pack(told, partitions);
      byte[][] their = theirBlock.pack(told, partitions);
      List<Line> ourRest = new ArrayList<>();
      List<Line> theirRest = new ArrayList<>();
      for (int p = 0; p < partitions; p++) {
        LineTables both = LineTables.of(parcel(our[p]), parcel(their[p]), told);
        LinePart part = reconciler.part(both, Workspace.ofThreads(1));
        take(part);
        ourRest.addAll(part.ourRest());
        theirRest.addAll(part.theirRest());
      }
      Set<HallCode> halls = new HashSet<>();
      ourRest.forEach(line -> halls.add(line.hall()));
      theirRest.forEach(line -> halls.add(line.hall()));
      for (HallCode hall : halls) {
        take(reconciler.rest(of(hall, ourRest), of(hall, theirRest), told));
      }
      total();
    }

    private static List<byte[]> parcel(byte[] bytes) {
      return bytes.length == 0 ? List.of() : List.of(bytes);
    }

    private static List<Line> of(HallCode hall, List<Line> lines) {
      return lines.stream().filter(line -> line.hall().equals(hall)).toList();
    }

    private void take(LinePart part) {
      places.addAll(part.places());
      shares.addAll(part.shares());
      causes.addAll(part.causes());
      ambiguities.addAll(part.ambiguities());
    }

    private void total() {
      List<Place> chosen = List.copyOf(places);
      ours = new PlaceTotals(chosen, told);
      theirs = new PlaceTotals(chosen, told);
      ours.add(ourBlock);
      theirs.add(theirBlock);
      for (int i = 0; i < chosen.size(); i++) {
        shares.add(new Difference(chosen.get(i), ours.at(i), theirs.at(i), Money.ZERO));
      }
    }

    List<Difference> differences() {
      return Difference.joined(shares);
    }
  }

  private static Path write(String name, List<String> rows) throws IOException {
    Path file = folder.resolve(name);
    String body = rows.isEmpty() ? "" : String.join("\n", rows) + "\n";
    Files.writeString(file, LineTablesProperties.HEADER + body);
    return file;
  }

  @Provide
  Arbitrary<List<String>> sides() {
    Arbitrary<List<String>> numbered = row(numbers()).list().ofMaxSize(30);
    Arbitrary<String> none = Arbitraries.just("");
    return Arbitraries.oneOf(
        numbered, row(none).list().ofMaxSize(30), row(Arbitraries.oneOf(numbers(), none)).list());
  }

  private static Arbitrary<String> numbers() {
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of("JZ26", "A", "ABCDEFGHIJKL"),
                Arbitraries.of(1, 2, 3, 4, 5, 99_999_999))
            .as("%s-%08d"::formatted),
        Arbitraries.of(
            "00000001", "1", "A", "P000123", "1234567890123456789", "ABCDEFGHIJKLM-00000001"));
  }

  private static Arbitrary<String> row(Arbitrary<String> numbers) {
    Arbitrary<String> desks = Arbitraries.of("H01,C1", "H01,C2", "H02,C3", "H02,C3", "H03,");
    Arbitrary<String> days = Arbitraries.of("2026-11-08", "2026-11-09", "2026-11-10");
    Arbitrary<String> kinds =
        Arbitraries.of(
            "RESIDENTIAL_AREA,2026-2027,POS",
            "ARREARS,2025-2026,BANK",
            "ARREARS,2025-2026,CASH",
            ",,BANK");
    Arbitrary<String> amounts =
        Arbitraries.of("1714.82", "1741.82", "100.00", "50.00", "30.00", "20.00", "-50.00");
    Arbitrary<String> references =
        Arbitraries.of("", "", "1", "12", "21", "420000123420261108", "流水号", "a b", "x".repeat(60));
    return Combinators.combine(numbers, desks, days, kinds, amounts, references)
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

  @Provide
  Arbitrary<List<String>> cells() {
    List<List<String>> columns =
        List.of(
            List.of("A-00000001", "", "长", "A B"),
            List.of("H01", "", " H01"),
            List.of("C1", "", "?"),
            List.of("2026-11-08", "2026-02-30", "2026/11/8", ""),
            List.of("ARREARS", "", "OTHER_THING"),
            List.of("2025-2026", "2025-2027", ""),
            List.of("POS", "pos", ""),
            List.of("1.00", "0.00", "1.234", "4.2E+27", "12345678901.00", ""),
            List.of("", "1", "4.2E+27", "x".repeat(65), "a\tb", "'=1"));
    return Combinators.combine(columns.stream().map(Arbitraries::of).toList())
        .as(cells -> Arrays.asList(cells.toArray(String[]::new)));
  }
}
