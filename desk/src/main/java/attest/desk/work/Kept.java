package attest.desk.work;

import attest.store.Library;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Answers of a library that took work, kept until the library changes: the last few hundred. Asked
 * for at the same time by several, an answer is made once. Safe to share between threads.
 */
public final class Kept {
  private static final int MOST = 300;

  private final Library library;
  private final Map<String, FutureTask<Object>> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Object>> eldest) {
          return size() > MOST;
        }
      };
  private long revision = -1;

  public Kept(Library library) {
    this.library = library;
  }

  /**
   * The answer to a question, made where it is not there.
   *
   * @param question names the kind of answer and all that it depends on but the library
   */
  @SuppressWarnings("unchecked")
  public <T> T get(String question, Supplier<T> make) {
    FutureTask<Object> answer = task(library.revision(), question, make);
    answer.run();
    try {
      return (T) answer.get();
    } catch (ExecutionException e) {
      forget(question, answer);
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized FutureTask<Object> task(long now, String question, Supplier<?> make) {
    if (now > revision) {
      answers.clear();
      revision = now;
    }
    return answers.computeIfAbsent(question, each -> new FutureTask<>(make::get));
  }

  private synchronized void forget(String question, FutureTask<Object> answer) {
    answers.remove(question, answer);
  }
}
