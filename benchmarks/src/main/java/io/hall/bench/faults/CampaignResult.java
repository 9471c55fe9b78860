package io.hall.bench.faults;

/** What a campaign found; its text is the campaign's last line. */
interface CampaignResult {

  /** Whether nothing is wrong, and enough was done to say so. */
  boolean passed();
}
