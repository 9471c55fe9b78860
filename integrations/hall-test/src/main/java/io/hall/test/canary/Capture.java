package io.hall.test.canary;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was written while a watch was on, by channel. Safe for use by several threads. */
final class Capture {

  private final Map<String, ByteArrayOutputStream> channels = new TreeMap<>();

  synchronized void text(String channel, @Nullable Object text) {
    bytes(channel, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  synchronized void bytes(String channel, byte[] bytes) {
    channels.computeIfAbsent(channel, c -> new ByteArrayOutputStream()).writeBytes(bytes);
  }

  synchronized void byteOf(String channel, int each) {
    channels.computeIfAbsent(channel, c -> new ByteArrayOutputStream()).write(each);
  }

  synchronized Map<String, byte[]> all() {
    Map<String, byte[]> all = new TreeMap<>();
    channels.forEach((channel, out) -> all.put(channel, out.toByteArray()));
    return all;
  }

  void stackTrace(String channel, Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    text(channel, text);
  }
}
