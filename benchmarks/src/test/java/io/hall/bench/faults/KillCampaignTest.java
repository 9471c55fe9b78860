package io.hall.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillCampaignTest {

  @TempDir Path folder;

  @Test
  void a_killed_hall_keeps_every_acknowledged_receipt() throws Exception {
    PrintWriter progress = new PrintWriter(new StringWriter());
    KillResult result = new KillCampaign(folder, 1, progress).run(3);
    assertThat(result).isEqualTo(new KillResult(3, result.acknowledged(), 0, 0, 0, 0));
    assertThat(result.acknowledged()).isPositive();
  }

  @Test
  void an_acknowledged_receipt_that_is_not_there_is_lost() {
    KillCheck check = new KillCheck();
    try (FaultHall hall = FaultHall.in(folder)) {
      String number = hall.issue("here").toString();
      check.run(
          hall,
          List.of(new Acknowledged("here", number), new Acknowledged("gone", "JZ26-00000002")));
      check.whole(hall);
    }
    assertThat(check.result(1)).isEqualTo(new KillResult(1, 2, 1, 0, 0, 0));
  }

  @Test
  void an_acknowledged_receipt_under_another_number_is_lost() {
    KillCheck check = new KillCheck();
    try (FaultHall hall = FaultHall.in(folder)) {
      hall.issue("here");
      check.run(hall, List.of(new Acknowledged("here", "JZ26-00000009")));
    }
    assertThat(check.result(1).lost()).isEqualTo(1);
  }

  @Test
  void too_few_acknowledged_receipts_prove_nothing() {
    assertThat(new KillResult(2, 199, 0, 0, 0, 0).passed()).isFalse();
    assertThat(new KillResult(2, 200, 0, 0, 0, 0).passed()).isTrue();
  }
}
