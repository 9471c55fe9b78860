package io.hall.conduct;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody does and is put on record (一次登记): the parts of a record that do not depend on where
 * and when it is written, so that the same request always has the same content.
 *
 * @param hall whose conduct it belongs to; empty for the company as a whole
 * @param kind what the record is, with its version: {@code conduct.readiness.1}
 * @param request the caller's name for the request
 * @param by who does it
 * @param body canonical bytes without personal data
 * @param personal canonical bytes of the notes; empty when there are none
 */
public record Act(
    Optional<HallCode> hall,
    String kind,
    RequestId request,
    StaffNumber by,
    Canonical body,
    Canonical personal) {

  /** Returns an act at a hall, without notes. */
  public static Act at(
      HallCode hall, String kind, RequestId request, StaffNumber by, Canonical body) {
    return new Act(Optional.of(hall), kind, request, by, body, Canonical.EMPTY);
  }

  /** Returns an act of the company as a whole, without notes. */
  public static Act ofCompany(String kind, RequestId request, StaffNumber by, Canonical body) {
    return new Act(Optional.empty(), kind, request, by, body, Canonical.EMPTY);
  }

  /** Returns this act with notes. */
  public Act saying(Note... notes) {
    return saying(Arrays.asList(notes));
  }

  /** Returns this act with notes. */
  public Act saying(Iterable<Note> notes) {
    Canonical.Writer out = Canonical.write();
    notes.forEach(note -> out.text(note.text()));
    return new Act(hall, kind, request, by, body, out.end());
  }

  /** The stream it is kept in: {@code conduct/H01}, or {@code conduct}. */
  String stream() {
    return ConductLog.stream(hall);
  }

  /** The body of its record: who, and what. */
  Canonical content() {
    return Canonical.write().text(by.value()).fields(body).end();
  }
}
