package io.hall.json;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Makes parsers that also look at exponents and surrogates. */
final class StrictFactory extends JsonFactory {

  private static final long serialVersionUID = 1L;

  StrictFactory(JsonFactoryBuilder settings) {
    super(settings);
  }

  private StrictFactory(StrictFactory other) {
    super(other);
  }

  @Override
  public JsonFactory copy() {
    return new StrictFactory(this);
  }

  @Override
  protected JsonParser _createParser(ObjectReadContext read, IOContext io, InputStream in) {
    return new StrictParser(super._createParser(read, io, in));
  }

  @Override
  protected JsonParser _createParser(ObjectReadContext read, IOContext io, Reader in) {
    return new StrictParser(super._createParser(read, io, in));
  }

  @Override
  protected JsonParser _createParser(
      ObjectReadContext read, IOContext io, char[] data, int offset, int length, boolean recycle) {
    return new StrictParser(super._createParser(read, io, data, offset, length, recycle));
  }

  @Override
  protected JsonParser _createParser(
      ObjectReadContext read, IOContext io, byte[] data, int offset, int length) {
    return new StrictParser(super._createParser(read, io, data, offset, length));
  }

  @Override
  protected JsonParser _createParser(ObjectReadContext read, IOContext io, DataInput in) {
    return new StrictParser(super._createParser(read, io, in));
  }
}
