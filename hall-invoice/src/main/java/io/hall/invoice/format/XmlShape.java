package io.hall.invoice.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of a kind of document that are read, as a tree; all others are passed over. */
final class XmlShape {

  private static final String ANY = "*";

  final String name;
  final XmlTag tag;
  final @Nullable Slot slot;
  final Slot.Rows rows;
  final XmlShape[] children;

  private XmlShape(String name, @Nullable Slot slot, Slot.Rows rows, XmlShape... children) {
    this.name = name;
    this.tag = new XmlTag(name);
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

  /** Whether it holds a text and nothing else. */
  boolean isLeaf() {
    return slot != null && rows == Slot.Rows.NONE;
  }

  /** Which child is due behind this one: a row may be repeated. */
  int behind(int child) {
    return children[child].rows == Slot.Rows.NONE ? child + 1 : child;
  }

  /**
   * The place among the children of the one that the element which has just begun is; −1 for none.
   * Documents keep an order, so it is looked for from {@code guess} on first.
   */
  int child(XmlScanner xml, int guess) {
    for (int i = 0; i < children.length; i++) {
      int at = (guess + i) % children.length;
      if (xml.isNamed(children[at].tag) || children[at].name.equals(ANY)) {
        return at;
      }
    }
    return -1;
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
