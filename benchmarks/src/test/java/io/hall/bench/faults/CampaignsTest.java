package io.hall.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of each campaign; the long one is run by hand. */
@Timeout(180)
class CampaignsTest {

  private final StringWriter said = new StringWriter();
  private final PrintWriter progress = new PrintWriter(said);

  @TempDir Path folder;

  @Test
  void a_full_disk_refuses_is_read_and_goes_on_when_there_is_room() throws Exception {
    Machine.needsToMount(folder);
    passes(new EnospcCampaign(folder, progress).run(600, 200));
  }

  @Test
  void behind_a_failed_sync_nothing_is_acknowledged() throws Exception {
    Machine.needs("strace");
    passes(new EioCampaign(folder, progress).run(9));
  }

  @Test
  void a_damaged_file_is_noticed_or_does_not_matter() throws Exception {
    passes(new TornCampaign(folder, 509, 1, progress).run());
  }

  @Test
  void a_request_has_one_receipt_however_often_it_is_submitted() throws Exception {
    passes(new DuplicatesCampaign(folder, 1, progress).run(300));
  }

  @Test
  void terminals_that_work_at_once_lose_nothing_and_every_day_is_balanced() throws Exception {
    passes(new TerminalsCampaign(folder, 1, progress).run(3000, 3));
  }

  @Test
  void a_clock_that_goes_back_is_recorded_and_costs_no_number_and_no_day() throws Exception {
    passes(new ClockCampaign(folder, 1, progress).run(40));
  }

  @Test
  void a_store_that_was_set_back_refuses_the_first_receipt() throws Exception {
    passes(new RollbackCampaign(folder, 1, progress).run(10));
  }

  private void passes(CampaignResult result) {
    assertThat(result.passed()).as("%s%n%s", result, said).isTrue();
  }
}
