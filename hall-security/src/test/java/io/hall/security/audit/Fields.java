package io.hall.security.audit;

import io.hall.store.Canonical;

/** The nine fields of a record, to write another with. */
record Fields(
    String format,
    String hash,
    String stream,
    long position,
    String kind,
    String request,
    long time,
    Canonical commitment,
    Canonical body) {

  static Fields of(Canonical content) {
    Canonical.Reader in = content.read();
    return new Fields(
        in.text(),
        in.text(),
        in.text(),
        in.number(),
        in.text(),
        in.text(),
        in.number(),
        in.fields(),
        in.fields());
  }

  Fields at(long place) {
    return new Fields(format, hash, stream, place, kind, request, time, commitment, body);
  }

  Fields with(Canonical other) {
    return new Fields(format, hash, stream, position, kind, request, time, commitment, other);
  }

  Canonical content() {
    return Canonical.write()
        .text(format)
        .text(hash)
        .text(stream)
        .number(position)
        .text(kind)
        .text(request)
        .number(time)
        .fields(commitment)
        .fields(body)
        .end();
  }
}
