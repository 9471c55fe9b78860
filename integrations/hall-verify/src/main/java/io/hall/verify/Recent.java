package io.hall.verify;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last some thousand hashes that were put in. Safe for several threads. */
final class Recent {

  private static final int MOST = 4_096;

  private final Map<String, Boolean> hashes =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  synchronized void add(byte[] hash) {
    hashes.put(Bytes.hex(hash), true);
  }

  synchronized boolean has(byte[] hash) {
    return hashes.containsKey(Bytes.hex(hash));
  }
}
