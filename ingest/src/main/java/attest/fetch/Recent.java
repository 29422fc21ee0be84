package attest.fetch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was used lately, by key; the rest is forgotten. Safe to share between threads. */
final class Recent<K, V> {
  private static final int KEPT = 4000;

  private final Map<K, V> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > KEPT;
        }
      };

  /** What is kept by a key, made where there is none. */
  synchronized V get(K key, Supplier<V> made) {
    V value = kept.get(key);
    if (value == null) {
      value = made.get();
      kept.put(key, value);
    }
    return value;
  }

  synchronized void remove(K key, V value) {
    kept.remove(key, value);
  }
}
