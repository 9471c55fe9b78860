package io.hall.app.reconcile;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Breaks a document into lines that a person can look through and a tool can compare: one for each
 * field of the whole and one for each item of its lists, such as a cause. Not thread-safe.
 */
final class JsonLines implements PrettyPrinter {

  private static final int DEEPEST_OBJECT = 1;
  private static final int DEEPEST_ARRAY = 4;

  private int depth;

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    line(out, DEEPEST_OBJECT);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    out.writeRaw(depth <= DEEPEST_OBJECT ? "," : ", ");
    line(out, DEEPEST_OBJECT);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    line(out, DEEPEST_OBJECT);
    depth--;
    out.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    line(out, DEEPEST_ARRAY);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    out.writeRaw(depth <= DEEPEST_ARRAY ? "," : ", ");
    line(out, DEEPEST_ARRAY);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) {
    if (values > 0) {
      line(out, DEEPEST_ARRAY);
    }
    depth--;
    out.writeRaw(']');
  }

  private void line(JsonGenerator out, int deepest) {
    if (depth <= deepest) {
      out.writeRaw('\n');
    }
  }
}
