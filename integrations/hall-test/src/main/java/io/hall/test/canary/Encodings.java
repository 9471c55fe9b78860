package io.hall.test.canary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** All ways in which a value can lie in bytes, by their names. */
final class Encodings {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private Encodings() {}

  static Map<String, byte[]> of(Canary canary) {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    String value = canary.value();
    Map<String, byte[]> plain = new LinkedHashMap<>();
    plain.put("UTF-8", value.getBytes(StandardCharsets.UTF_8));
    plain.put("UTF-16LE", value.getBytes(StandardCharsets.UTF_16LE));
    plain.put("UTF-16BE", value.getBytes(StandardCharsets.UTF_16BE));
    plain.put("GB18030", value.getBytes(GB18030));
    forms.putAll(plain);
    plain.forEach((name, bytes) -> packed(forms, name, bytes));
    forms.put("JSON escapes", escaped(value, unit -> String.format("\\u%04x", unit)));
    forms.put("JSON escapes, capitals", escaped(value, unit -> String.format("\\u%04X", unit)));
    forms.put("XML references", references(value, point -> "&#" + point + ";"));
    forms.put("XML references, hex", references(value, point -> String.format("&#x%x;", point)));
    forms.put("XML references, HEX", references(value, point -> String.format("&#x%X;", point)));
    forms.put("URL", percent(plain.get("UTF-8"), "%%%02X"));
    forms.put("url", percent(plain.get("UTF-8"), "%%%02x"));
    forms.put("URL of GB18030", percent(plain.get("GB18030"), "%%%02X"));
    if (canary.kind().isNumber()) {
      forms.put("full width", fullWidth(value).getBytes(StandardCharsets.UTF_8));
    }
    return forms;
  }

  private static void packed(Map<String, byte[]> forms, String name, byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    forms.put("hex of " + name, ascii(hex));
    forms.put("HEX of " + name, ascii(hex.toUpperCase(Locale.ROOT)));
    for (int before = 0; before < 3; before++) {
      String base64 = base64(bytes, before);
      forms.put("Base64 of " + name + ", " + before + " bytes in", ascii(base64));
      forms.put(
          "Base64URL of " + name + ", " + before + " bytes in",
          ascii(base64.replace('+', '-').replace('/', '_')));
    }
  }

  /** The signs that these bytes alone decide, with so many unknown bytes of a triple before. */
  private static String base64(byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return all.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
  }

  private static byte[] escaped(String value, IntFunction<String> form) {
    StringBuilder text = new StringBuilder();
    value.chars().forEach(unit -> text.append(unit < 128 ? "" + (char) unit : form.apply(unit)));
    return ascii(text.toString());
  }

  private static byte[] references(String value, IntFunction<String> form) {
    StringBuilder text = new StringBuilder();
    value
        .codePoints()
        .forEach(point -> text.append(point < 128 ? "" + (char) point : form.apply(point)));
    return ascii(text.toString());
  }

  private static byte[] percent(byte[] bytes, String form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte each : bytes) {
      boolean safe = Character.isLetterOrDigit(each) || each == '-' || each == '.';
      out.writeBytes(safe && each > 0 ? new byte[] {each} : ascii(String.format(form, each)));
    }
    return out.toByteArray();
  }

  private static String fullWidth(String value) {
    StringBuilder wide = new StringBuilder();
    value.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Bytes without what parts the digits of a number: blanks, hyphens, dots, slashes, brackets. */
  static byte[] withoutGaps(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int count = 0;
    for (byte each : bytes) {
      if (" -./()".indexOf(each) < 0) {
        kept[count++] = each;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** Bytes without line breaks and what indents the next line, as mail and PEM wrap Base64. */
  static byte[] unfolded(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int count = 0;
    boolean begins = false;
    for (byte each : bytes) {
      boolean breaks = each == '\r' || each == '\n';
      begins = breaks || (begins && (each == ' ' || each == '\t'));
      if (!begins) {
        kept[count++] = each;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
