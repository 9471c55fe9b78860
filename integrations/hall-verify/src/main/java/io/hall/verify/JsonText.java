package io.hall.verify;

import java.util.List;
import java.util.function.BiConsumer;

/** Writes JSON, ASCII alone, so that no console's encoding can break it. */
final class JsonText {

  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  JsonText open() {
    out.append('{');
    first = true;
    return this;
  }

  JsonText close() {
    out.append('}');
    first = false;
    return this;
  }

  JsonText member(String name, String value) {
    name(name);
    string(value);
    return this;
  }

  JsonText member(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  <T> JsonText members(String name, List<T> values, BiConsumer<JsonText, T> each) {
    name(name);
    out.append('[');
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",");
      each.accept(this, values.get(i));
    }
    out.append(']');
    return this;
  }

  private void name(String name) {
    out.append(first ? "" : ",");
    first = false;
    string(name);
    out.append(':');
  }

  private void string(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        out.append(c);
      } else {
        out.append("\\u").append(Bytes.hex(new byte[] {(byte) (c >> 8), (byte) c}));
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
