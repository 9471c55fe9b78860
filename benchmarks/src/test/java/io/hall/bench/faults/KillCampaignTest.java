package io.hall.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KillCampaignTest {

  private static final PrintWriter SILENT = new PrintWriter(Writer.nullWriter());

  @TempDir Path folder;

  @Test
  void a_killed_hall_keeps_every_acknowledged_receipt() throws Exception {
    KillCampaign.Result result = new KillCampaign(folder, 1, SILENT).run(3);
    assertThat(result.reckoned().isClean()).isTrue();
    assertThat(result.reckoned().acknowledged()).isPositive();
    assertThat(result.toString()).startsWith("runs 3, acknowledged ").endsWith("broken chains 0");
  }

  @Test
  @Timeout(20)
  void a_process_that_never_answers_does_not_hang_the_campaign() throws Exception {
    Process silent = new ProcessBuilder("sleep", "60").start();
    assertThatThrownBy(() -> KilledRun.of(silent, Duration.ofMillis(200), 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0 answers");
    assertThat(silent.isAlive()).isFalse();
  }

  @Test
  void too_few_acknowledged_receipts_prove_nothing() {
    assertThat(new KillCampaign.Result(2, clean(199)).passed()).isFalse();
    assertThat(new KillCampaign.Result(2, clean(200)).passed()).isTrue();
  }

  private static Reckoned clean(long acknowledged) {
    return new Reckoned(acknowledged, 0, 0, 0, 0);
  }
}
