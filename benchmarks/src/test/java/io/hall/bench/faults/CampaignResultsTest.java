package io.hall.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.bench.faults.TornCampaign.Fate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A campaign in which something is wrong, or too little was done, does not pass. */
class CampaignResultsTest {

  private static final Reckoned CLEAN = new Reckoned(10, 0, 0, 0, 0);

  @ParameterizedTest
  @CsvSource({"1,0,0,0", "0,1,0,0", "0,0,1,0", "0,0,0,1"})
  void whatever_is_wrong_in_a_register_counts(int lost, int duplicates, int gaps, int broken) {
    Reckoned wrong = new Reckoned(10, lost, duplicates, gaps, broken);
    assertThat(wrong.isClean()).isFalse();
    assertThat(CLEAN.plus(wrong).isClean()).isFalse();
    assertThat(new KillCampaign.Result(0, wrong).passed()).isFalse();
    assertThat(new EnospcCampaign.Result(1, 0, 0, 1, 0, wrong).passed()).isFalse();
    assertThat(new EioCampaign.Result(1, 1, 2, 0, 0, 0, wrong).passed()).isFalse();
    assertThat(new DuplicatesCampaign.Result(1, 1, 1, 0, 1, 0, wrong).passed()).isFalse();
    assertThat(new TerminalsCampaign.Result(10, 1, 0, 0, 0, 0, 0, 1, wrong).passed()).isFalse();
    assertThat(new ClockCampaign.Result(9, 2, 1, 0, 0, 0, wrong).passed()).isFalse();
    assertThat(new RollbackCampaign.Result(1, 1, 0, 0, wrong).passed()).isFalse();
  }

  @Test
  void disks_pass_when_all_refused_with_a_code_and_could_be_read() {
    assertThat(new EnospcCampaign.Result(2, 1, 0, 2, 0, CLEAN).passed()).isTrue();
    assertThat(new EnospcCampaign.Result(2, 2, 0, 2, 0, CLEAN).passed()).isFalse();
    assertThat(new EnospcCampaign.Result(2, 1, 1, 2, 0, CLEAN).passed()).isFalse();
    assertThat(new EnospcCampaign.Result(2, 1, 0, 1, 0, CLEAN).passed()).isFalse();
    assertThat(new EnospcCampaign.Result(2, 1, 0, 2, 1, CLEAN).passed()).isFalse();
  }

  @Test
  void syncs_pass_when_one_failed_in_each_run_and_nothing_was_acknowledged_behind_it() {
    assertThat(new EioCampaign.Result(2, 2, 3, 0, 1, 0, CLEAN).passed()).isTrue();
    assertThat(new EioCampaign.Result(2, 1, 3, 0, 0, 0, CLEAN).passed()).isFalse();
    assertThat(new EioCampaign.Result(2, 2, 2, 0, 0, 0, CLEAN).passed()).isFalse();
    assertThat(new EioCampaign.Result(2, 2, 3, 1, 0, 0, CLEAN).passed()).isFalse();
    assertThat(new EioCampaign.Result(2, 2, 3, 0, 0, 1, CLEAN).passed()).isFalse();
  }

  @Test
  void requests_pass_when_each_had_one_answer_and_each_changed_one_a_refusal() {
    assertThat(new DuplicatesCampaign.Result(2, 9, 1, 0, 2, 0, CLEAN).passed()).isTrue();
    assertThat(new DuplicatesCampaign.Result(2, 9, 1, 1, 2, 0, CLEAN).passed()).isFalse();
    assertThat(new DuplicatesCampaign.Result(2, 9, 1, 0, 1, 1, CLEAN).passed()).isFalse();
    assertThat(new DuplicatesCampaign.Result(11, 9, 1, 0, 11, 0, CLEAN).passed()).isFalse();
  }

  @Test
  void terminals_pass_when_every_document_is_in_one_day_and_no_fen_is_apart() {
    assertThat(new TerminalsCampaign.Result(9, 1, 0, 0, 1, 0, 0, 1, CLEAN).passed()).isTrue();
    assertThat(new TerminalsCampaign.Result(8, 1, 0, 0, 1, 0, 0, 1, CLEAN).passed()).isFalse();
    assertThat(new TerminalsCampaign.Result(9, 1, 0, 0, 1, 1, 0, 1, CLEAN).passed()).isFalse();
    assertThat(new TerminalsCampaign.Result(9, 1, 0, 0, 1, 0, 1, 1, CLEAN).passed()).isFalse();
  }

  @Test
  void clocks_pass_when_every_step_back_is_recorded_and_only_long_ones_are_refused() {
    assertThat(new ClockCampaign.Result(9, 2, 1, 0, 0, 0, CLEAN).passed()).isTrue();
    assertThat(new ClockCampaign.Result(9, 1, 1, 0, 0, 0, CLEAN).passed()).isFalse();
    assertThat(new ClockCampaign.Result(9, 2, 0, 0, 0, 0, CLEAN).passed()).isFalse();
    assertThat(new ClockCampaign.Result(9, 2, 1, 1, 0, 0, CLEAN).passed()).isFalse();
    assertThat(new ClockCampaign.Result(9, 2, 1, 0, 1, 0, CLEAN).passed()).isFalse();
    assertThat(new ClockCampaign.Result(9, 2, 1, 0, 0, 1, CLEAN).passed()).isFalse();
  }

  @Test
  void older_copies_pass_when_each_was_refused_and_could_be_read() {
    assertThat(new RollbackCampaign.Result(2, 2, 0, 0, CLEAN).passed()).isTrue();
    assertThat(new RollbackCampaign.Result(2, 1, 0, 0, CLEAN).passed()).isFalse();
    assertThat(new RollbackCampaign.Result(2, 2, 1, 0, CLEAN).passed()).isFalse();
    assertThat(new RollbackCampaign.Result(2, 2, 0, 1, CLEAN).passed()).isFalse();
  }

  @Test
  void damages_pass_when_none_is_silently_wrong_and_none_without_a_code() {
    assertThat(new TornCampaign.Result(Map.of(Fate.DETECTED, 1L, Fate.REFUSED, 1L)).passed())
        .isTrue();
    assertThat(new TornCampaign.Result(Map.of(Fate.INTACT, 1L)).passed()).isFalse();
    for (Fate wrong : new Fate[] {Fate.SILENTLY_WRONG, Fate.UNCODED}) {
      assertThat(
              new TornCampaign.Result(Map.of(Fate.DETECTED, 1L, Fate.REFUSED, 1L, wrong, 1L))
                  .passed())
          .isFalse();
    }
  }
}
