package io.hall.proof;

import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be done to a path, by names. */
final class Paths {

  private Paths() {}

  /** Wrong nodes, as many as before. */
  static Map<String, List<Hash>> changed(List<Hash> path, Hash... foreign) {
    Map<String, List<Hash>> all = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      Hash node = path.get(i);
      String name = "node " + i;
      all.put(name + " with its first bit flipped", with(path, i, flipped(node, 0)));
      all.put(name + " with its last bit flipped", with(path, i, flipped(node, 255)));
      all.put(name + " with a middle bit flipped", with(path, i, flipped(node, 100 + i)));
      all.put(name + " all zeros", with(path, i, Hash.NONE));
      for (int k = 0; k < foreign.length; k++) {
        all.put(name + " replaced by hash " + k + " of the claim", with(path, i, foreign[k]));
      }
      if (i > 0) {
        List<Hash> swapped = new ArrayList<>(path);
        Collections.swap(swapped, i - 1, i);
        all.put(name + " swapped with the one before", swapped);
        all.put(name + " replaced by the one before", with(path, i, path.get(i - 1)));
      }
    }
    List<Hash> reversed = new ArrayList<>(path);
    Collections.reverse(reversed);
    all.put("its nodes reversed", reversed);
    return all;
  }

  /** Too few nodes, or too many. */
  static Map<String, List<Hash>> resized(List<Hash> path, Hash foreign) {
    Map<String, List<Hash>> all = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> without = new ArrayList<>(path);
      Hash node = without.remove(i);
      all.put("without node " + i, without);
      all.put("only the first " + i + " nodes", path.subList(0, i));
      all.put("node " + i + " twice", inserted(path, i, node));
    }
    all.put("no nodes", List.of());
    all.put("zeros before its nodes", inserted(path, 0, Hash.NONE));
    all.put("zeros behind its nodes", inserted(path, path.size(), Hash.NONE));
    all.put("a foreign node before its nodes", inserted(path, 0, foreign));
    all.put("a foreign node behind its nodes", inserted(path, path.size(), foreign));
    List<Hash> twice = new ArrayList<>(path);
    twice.addAll(path);
    all.put("all its nodes twice", twice);
    all.put("64 nodes", Collections.nCopies(64, foreign));
    all.put("10000 nodes", Collections.nCopies(10_000, foreign));
    return all;
  }

  static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (0x80 >> bit % 8);
    return Hash.of(bytes);
  }

  private static List<Hash> with(List<Hash> path, int place, Hash node) {
    List<Hash> changed = new ArrayList<>(path);
    changed.set(place, node);
    return changed;
  }

  private static List<Hash> inserted(List<Hash> path, int place, Hash node) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(place, node);
    return longer;
  }
}
