package io.hall.conduct.weekly;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.KEEPER;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WANG_AS_MANAGER;
import static io.hall.conduct.ConductAtWork.WEEK;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.ConductTestBase;
import io.hall.conduct.weekly.Requisition.Issued;
import io.hall.conduct.weekly.Requisition.Received;
import io.hall.conduct.weekly.Requisition.Requested;
import io.hall.conduct.weekly.Requisition.Wanted;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-9.3")
class SupplyTest extends ConductTestBase {

  private static final Optional<HallCode> STORE_ROOM = Optional.empty();

  private SupplyDesk desk() {
    return hall.registers.supplies();
  }

  private void bought(String item, int quantity) {
    hall.write(
        c -> {
          desk().bought(c, hall.request(), item, quantity, KEEPER);
          return item;
        });
  }

  private void used(String item, int quantity) {
    hall.write(
        c -> {
          desk().used(c, hall.request(), HALL, item, quantity, WANG);
          return item;
        });
  }

  private Requested request(Map<String, Integer> lines) {
    return hall.write(c -> desk().request(c, new Wanted(hall.request(), HALL, WEEK, WANG, lines)));
  }

  private Issued issue(Requested requested, StaffNumber by) {
    return hall.write(c -> desk().issue(c, hall.request(), requested, by));
  }

  private Received receive(Issued issued, StaffNumber by) {
    return hall.write(c -> desk().receive(c, hall.request(), issued, by));
  }

  private long stock(Optional<HallCode> where, String item) {
    return hall.read(c -> desk().stock(c, where, item));
  }

  private Requisition now(Requisition requisition) {
    return hall.<Optional<Requisition>>read(c -> desk().find(c, requisition.id())).orElseThrow();
  }

  @Test
  void supplies_go_from_the_store_room_to_the_hall_and_are_used_there() {
    bought("PAPER_A4", 10);
    bought("PEN", 5);
    Requested asked = request(Map.of("PAPER_A4", 4, "PEN", 5));
    assertThat(now(asked)).isEqualTo(asked);
    Issued issued = issue(asked, KEEPER);
    assertThat(now(asked)).isEqualTo(issued);
    assertThat(stock(STORE_ROOM, "PAPER_A4")).isEqualTo(6);
    assertThat(stock(Optional.of(HALL), "PAPER_A4")).isZero();
    Received received = receive(issued, LI);
    assertThat(received.issuedBy()).isEqualTo(KEEPER);
    assertThat(received.receivedBy()).isEqualTo(LI);
    assertThat(now(asked)).isEqualTo(received);
    assertThat(stock(Optional.of(HALL), "PAPER_A4")).isEqualTo(4);
    assertThat(stock(Optional.of(OTHER_HALL), "PAPER_A4")).isZero();
    used("PAPER_A4", 3);
    assertThat(stock(Optional.of(HALL), "PAPER_A4")).isEqualTo(1);
    assertThat(hall.<List<Requisition>>read(c -> desk().of(c, HALL, WEEK)))
        .containsExactly(received);
    assertThat(hall.<List<Requisition>>read(c -> desk().of(c, HALL, WEEK.next()))).isEmpty();
  }

  @Test
  void nothing_is_handed_out_or_used_that_is_not_there() {
    bought("PEN", 5);
    Requested asked = request(Map.of("PEN", 6));
    assertThat(codesOf(() -> issue(asked, KEEPER))).containsExactly("CONDUCT-080");
    bought("PEN", 1);
    issue(asked, KEEPER);
    assertThat(stock(STORE_ROOM, "PEN")).isZero();
    assertThat(codesOf(() -> used("PEN", 1))).containsExactly("CONDUCT-080");
  }

  @Test
  void receipt_books_go_through_the_register_of_books() {
    assertThat(codesOf(() -> bought("RECEIPT_BOOK", 1))).containsExactly("CONDUCT-079");
    assertThat(codesOf(() -> request(Map.of("REFUND_BOOK", 1)))).containsExactly("CONDUCT-079");
    assertThat(codesOf(() -> request(Map.of("SOFA", 1)))).containsExactly("CONDUCT-081");
  }

  @Test
  void nobody_hands_out_what_they_asked_for_or_signs_for_what_they_handed_out() {
    Requested asked = request(Map.of());
    assertThat(codesOf(() -> issue(asked, WANG))).containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> issue(asked, WANG_AS_MANAGER))).containsExactly("CONDUCT-003");
    Issued issued = issue(asked, LI);
    assertThat(codesOf(() -> receive(issued, LI))).containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> receive(issued, ELSEWHERE))).containsExactly("CONDUCT-008");
    receive(issued, WANG);
  }

  @Test
  void each_step_is_taken_once() {
    Requested asked = request(Map.of());
    Issued issued = issue(asked, KEEPER);
    assertThat(codesOf(() -> issue(asked, MANAGER))).containsExactly("CONDUCT-006");
    receive(issued, WANG);
    assertThat(codesOf(() -> receive(issued, LI))).containsExactly("CONDUCT-006");
  }

  @Test
  void an_issue_asked_again_takes_the_stock_once() {
    bought("PEN", 5);
    Requested asked = request(Map.of("PEN", 2));
    RequestId request = hall.request();
    for (int i = 0; i < 2; i++) {
      hall.write(c -> desk().issue(c, request, asked, KEEPER));
    }
    assertThat(stock(STORE_ROOM, "PEN")).isEqualTo(3);
  }

  @Test
  void a_quantity_is_one_to_a_hundred_thousand() {
    for (int no : new int[] {0, -1, 100_001}) {
      assertThat(codesOf(() -> bought("PEN", no))).containsExactly("CONDUCT-082");
      assertThat(codesOf(() -> used("PEN", no))).containsExactly("CONDUCT-082");
      assertThat(codesOf(() -> request(Map.of("PEN", no)))).containsExactly("CONDUCT-082");
    }
    bought("PEN", 100_000);
    bought("PEN", 1);
    assertThat(stock(STORE_ROOM, "PEN")).isEqualTo(100_001);
  }

  @Test
  void supplies_are_for_those_who_work_there() {
    assertThat(
            codesOf(
                () ->
                    hall.write(
                        c ->
                            desk()
                                .request(
                                    c,
                                    new Wanted(hall.request(), OTHER_HALL, WEEK, WANG, Map.of())))))
        .containsExactly("CONDUCT-008");
  }

  @Test
  void what_is_wrong_in_a_catalogue_is_told_by_line(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("supplies.csv");
    Files.writeString(
        file,
        """
        item,kind,unit,chinese,english,source
        PEN,CONSUMABLE,支,笔,pen,拟
        PEN,CONSUMABLE,支,笔,pen,拟
        pen,CONSUMABLE,支,笔,pen,拟
        A,THING,支,笔,pen,拟
        B,CONSUMABLE,,笔,pen,拟
        C,CONSUMABLE,支,,pen,拟
        D,CONSUMABLE,支,笔,,拟
        E,CONSUMABLE,支,笔,pen,
        """);
    assertThat(SupplyCatalogue.read(file).findings())
        .extracting(f -> f.where() + " " + f.code().id())
        .containsExactly(
            "supplies.csv:3 CONDUCT-051",
            "supplies.csv:4 RULES-010",
            "supplies.csv:5 RULES-010",
            "supplies.csv:6 RULES-009",
            "supplies.csv:7 RULES-009",
            "supplies.csv:8 RULES-009",
            "supplies.csv:9 RULES-009");
    assertThat(SupplyCatalogue.parse("s", "item,kind,unit,chinese,english,source\n").verdict())
        .hasToString("VALID");
  }
}
