package io.hall.invoice.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of a kind of document that are read, as a tree; all others are passed over. */
final class XmlShape {

  private static final String ANY = "*";

  final String name;
  final byte[] bytes;
  final @Nullable Slot slot;
  final Slot.Rows rows;
  final XmlShape[] children;

  private XmlShape(String name, @Nullable Slot slot, Slot.Rows rows, XmlShape... children) {
    this.name = name;
    this.bytes = name.getBytes(StandardCharsets.UTF_8);
    this.slot = slot;
    this.rows = rows;
    this.children = children;
  }

  /** An element that holds others. */
  static XmlShape node(String name, XmlShape... children) {
    return new XmlShape(name, null, Slot.Rows.NONE, children);
  }

  /** An element that holds a text. */
  static XmlShape leaf(String name, Slot slot) {
    return new XmlShape(name, slot, Slot.Rows.NONE);
  }

  /** An element that is a row, and may be repeated. */
  static XmlShape row(String name, Slot.Rows rows, XmlShape... children) {
    return new XmlShape(name, null, rows, children);
  }

  /** A label, which its element names. */
  static XmlShape anyLabel(XmlShape... children) {
    return new XmlShape(ANY, Slot.LABEL_TYPE, Slot.Rows.LABELS, children);
  }

  /** The child that the element which has just begun is, or nothing. */
  @Nullable XmlShape child(XmlScanner xml) {
    for (XmlShape child : children) {
      if (xml.isNamed(child.bytes) || child.name.equals(ANY)) {
        return child;
      }
    }
    return null;
  }

  /** The path of each text that is read: {@code EInvoice/Header/EIid}. */
  Map<Slot, String> paths() {
    Map<Slot, String> paths = new EnumMap<>(Slot.class);
    collect(new ArrayList<>(), paths);
    return paths;
  }

  private void collect(List<String> above, Map<Slot, String> paths) {
    above.add(name);
    if (slot != null) {
      paths.putIfAbsent(slot, String.join("/", above));
    }
    for (XmlShape child : children) {
      child.collect(above, paths);
    }
    above.remove(above.size() - 1);
  }
}
