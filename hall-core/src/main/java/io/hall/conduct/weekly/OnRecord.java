package io.hall.conduct.weekly;

import io.hall.conduct.Note;
import java.time.Instant;
import java.util.List;

/**
 * Something as it is on record (登记): with the time of its record and the words beside it.
 * Immutable.
 *
 * @param what what was recorded; who did it stands in it
 * @param at when it was put on record
 * @param notes its words, which may be personal; none once they were erased
 * @param <T> what
 */
public record OnRecord<T>(T what, Instant at, List<Note> notes) {

  /** Copies the list. */
  public OnRecord {
    notes = List.copyOf(notes);
  }
}
