package io.hall.invoice.format;

import java.nio.charset.StandardCharsets;

/** A name as the tags of a document have it that needs no prefix, attribute or blank. */
final class XmlTag {

  final byte[] name;
  final byte[] start;
  final byte[] end;
  final byte[] empty;

  XmlTag(String name) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.start = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
    this.end = ("</" + name + ">").getBytes(StandardCharsets.UTF_8);
    this.empty = ("<" + name + "/>").getBytes(StandardCharsets.UTF_8);
  }
}
