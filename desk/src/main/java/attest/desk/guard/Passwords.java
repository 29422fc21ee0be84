package attest.desk.guard;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Passwords by Argon2id. Safe to share between threads; some hash at a time, others wait. */
public final class Passwords {
  /** Fewest characters. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 200;

  // What OWASP's cheat sheet on passwords asks at least: 19 MiB, two rounds, one lane.
  private static final int MEMORY_KIB = 19_456;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int HASH = 32;
  private static final int SALT = 16;

  /** Of 19 MiB each. */
  private static final int AT_ONCE = 4;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turn = new Semaphore(AT_ONCE, true);

  /** Of nobody: what a password is checked against where there is no such account. */
  private final String nobody = hash(Long.toString(random.nextLong()));

  /** What is wrong with a password, in a sentence; empty for a good one. */
  public static Optional<String> fault(String name, String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      return Optional.of(
          "A password has from " + SHORTEST + " to " + LONGEST + " characters; a few words do.");
    }
    return password.equalsIgnoreCase(name) || password.chars().distinct().count() < 5
        ? Optional.of("This password is too easily guessed.")
        : Optional.empty();
  }

  /** The hash of a password, with a new salt, in the usual notation. */
  public String hash(String password) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    Argon2Function function =
        Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH, Argon2.ID);
    turn.acquireUninterruptibly();
    try {
      return function.hash(bytes(password), salt).getResult();
    } finally {
      turn.release();
    }
  }

  /**
   * Whether a password is the one.
   *
   * @param hash of the right one; empty for nobody's, which takes as long and is never right
   */
  public boolean check(String password, Optional<String> hash) {
    String of = hash.orElse(nobody);
    Argon2Function function = Argon2Function.getInstanceFromHash(of);
    turn.acquireUninterruptibly();
    try {
      boolean right =
          password.length() <= LONGEST
              && function.check(bytes(password), of.getBytes(StandardCharsets.UTF_8));
      return right && hash.isPresent();
    } finally {
      turn.release();
    }
  }

  /** The same letters are the same bytes, whatever keyboard they came from. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }
}
