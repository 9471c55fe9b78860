package io.hall.statements;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a text file may be encoded.
 *
 * @param charset the character set
 * @param mark bytes of the byte order mark before the text
 */
record Encoding(Charset charset, int mark) {

  /** As spreadsheets in China save text; GBK and GB2312 are parts of it. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Returns the encodings in which the bytes are lawful text, the likelier first: by the byte order
   * mark, else UTF-8, else GB18030. Short Chinese texts are lawful in both.
   */
  static List<Encoding> of(byte[] bytes) {
    Stream<Encoding> possible;
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      possible = Stream.of(new Encoding(StandardCharsets.UTF_8, 3));
    } else if (begins(bytes, 0xFF, 0xFE)) {
      possible = Stream.of(new Encoding(StandardCharsets.UTF_16LE, 2));
    } else if (begins(bytes, 0xFE, 0xFF)) {
      possible = Stream.of(new Encoding(StandardCharsets.UTF_16BE, 2));
    } else {
      possible = Stream.of(new Encoding(StandardCharsets.UTF_8, 0), new Encoding(GB18030, 0));
    }
    return possible.filter(encoding -> encoding.fits(bytes)).toList();
  }

  boolean isUnicode() {
    return !charset.equals(GB18030);
  }

  /** Returns a decoder that refuses what is not lawful. */
  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether the bytes are lawful text, without the character zero. */
  private boolean fits(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CharsetDecoder decoder = decoder();
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError() || holdsZero(out)) {
        return false;
      }
      if (result.isUnderflow()) {
        return !decoder.flush(out).isError();
      }
      out.clear();
    }
  }

  private static boolean holdsZero(CharBuffer out) {
    for (int i = 0; i < out.position(); i++) {
      if (out.get(i) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
