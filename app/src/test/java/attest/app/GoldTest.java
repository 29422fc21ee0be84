package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.review.Value;
import attest.review.Values;
import attest.review.Verdict;
import attest.store.Library;
import attest.store.Reviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldTest {
  @TempDir private Path folder;

  private String data() {
    return folder.resolve("data").toString();
  }

  private String to() {
    return folder.resolve("gold").toString();
  }

  private void judge(boolean all) {
    try (Library library = Library.open(Path.of(data()))) {
      library.add(Run.SAMPLE);
      Reviews reviews = library.reviews();
      String hash = Run.SAMPLE.article().id();
      for (Value value : Values.of(Run.SAMPLE)) {
        reviews.judge(hash, Verdict.ACCEPT, value.path(), Optional.empty(), "", "ada");
        if (!all) {
          return;
        }
      }
      String first = Run.SAMPLE.statements().get(0).id();
      reviews.judge(
          hash, Verdict.EDIT, first + ".kind", Optional.of("\"mixed\""), "half of it", "ada");
    }
  }

  @Test
  void whatWasPutRightIsGoldThatScoreTakes() {
    judge(true);
    Run run = Run.attest("", "gold", "--data", data(), "--to", to());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("1 report in "), run.out());
    Run score = Run.attest("", "score", "records", to(), to() + "/records.jsonl");
    assertEquals(0, score.status(), score.err());
    int said = Run.SAMPLE.statements().size();
    assertTrue(score.out().contains("statements                         P 100.0"), score.out());
    assertTrue(
        score.out().contains(String.format("%5.1f %% of %d", 100.0 * (said - 1) / said, said)),
        score.out());
    assertEquals(score.out(), Run.attest("", "score", "records", to()).out());
  }

  @Test
  void whatWasJudgedInPartIsLeftOut() throws IOException {
    judge(false);
    Run run = Run.attest("", "gold", "--data", data(), "--to", to());
    assertEquals(1, run.status());
    assertTrue(run.err().contains("1 are begun"), run.err());
    assertFalse(Files.exists(Path.of(to())));
  }

  @Test
  void writesOverNothing() throws IOException {
    judge(true);
    Files.createDirectories(Path.of(to()));
    Run run = Run.attest("", "gold", "--data", data(), "--to", to());
    assertEquals(3, run.status());
    assertTrue(run.err().contains("target-unwritable"), run.err());
  }
}
