package io.hall.conduct.weekly;

import io.hall.conduct.Note;
import java.util.Optional;

/**
 * Something that goes on, as it stands, with the words in which it began. Immutable.
 *
 * @param what as it stands
 * @param note its words, which may be personal; empty once they were erased
 * @param <T> what
 */
public record Described<T>(T what, Optional<Note> note) {}
