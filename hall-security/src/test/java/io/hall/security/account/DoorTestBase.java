package io.hall.security.account;

import org.junit.jupiter.api.BeforeEach;

/** Opens the door of a company under {@code MLPS_L3}. */
abstract class DoorTestBase extends StaffTestBase {

  protected Door door;

  @BeforeEach
  void openDoor() {
    door = new Door(staff, Profiles.mlps());
  }
}
