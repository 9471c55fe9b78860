package io.hall.conduct.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.conduct.Note;

/** How a device was found (设备状态). Immutable. */
@ConditionInJson
public sealed interface Condition {

  /** Whether it is in order. */
  @JsonIgnore
  boolean isOk();

  /** It works. */
  record Ok() implements Condition {

    @Override
    public boolean isOk() {
      return true;
    }
  }

  /**
   * It does not work as it should: what is wrong, and what is done about it.
   *
   * @param note what is wrong
   * @param action what is done about it, such as a ticket's number or another counter's printer
   */
  record Fault(Note note, Note action) implements Condition {

    @Override
    public boolean isOk() {
      return false;
    }
  }
}
