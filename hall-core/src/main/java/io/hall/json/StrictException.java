package io.hall.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** What Jackson lets pass and this package does not. */
final class StrictException extends StreamReadException {

  private static final long serialVersionUID = 1L;

  private final JsonCode code;

  StrictException(JsonParser parser, JsonCode code) {
    super(parser, code.id(), parser.currentTokenLocation());
    this.code = code;
  }

  JsonCode code() {
    return code;
  }
}
