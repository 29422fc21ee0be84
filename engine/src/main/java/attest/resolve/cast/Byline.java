package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who writes "I": the one person of a byline, "By Ana Berg", or of the note on the author that ends
 * a piece, "Ana Berg is a teacher".
 */
final class Byline {
  /** Among so many paragraphs at the top stands a byline; among as many at the end a note. */
  private static final int NEAR = 4;

  private static final int LONGEST = 12;

  private final Cast cast;

  private Byline(Cast cast) {
    this.cast = cast;
  }

  static Optional<Entity> writer(Cast cast) {
    Byline byline = new Byline(cast);
    return byline.top().or(byline::note);
  }

  private Optional<Entity> top() {
    List<Paragraph> all = cast.layout.paragraphs();
    for (Paragraph each : all.subList(0, Math.min(NEAR, all.size()))) {
      int first = cast.layout.firstWord(each);
      int end = cast.layout.endWord(each);
      if (end - first <= LONGEST && cast.lower(first).equals("by") && end > first + 1) {
        long persons = 0;
        for (int w = first + 1; w < end; w++) {
          persons +=
              person(w).filter(l -> l.phrase().last() < end).isPresent() && begins(w) ? 1 : 0;
        }
        return persons == 1 ? person(first + 1).map(Cast.Link::entity) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> note() {
    List<Paragraph> all = cast.layout.paragraphs();
    for (Paragraph each :
        all.subList(Math.min(all.size(), Math.max(1, all.size() - NEAR)), all.size())) {
      int first = cast.layout.firstWord(each);
      Optional<Cast.Link> link = person(first).filter(l -> l.phrase().size() > 1);
      if (link.isPresent()) {
        int after = link.get().phrase().end();
        boolean told =
            after < cast.layout.endWord(each) && Set.of("is", "was").contains(cast.lower(after));
        if (told && isFirst(link.get())) {
          return Optional.of(link.get().entity());
        }
      }
    }
    return Optional.empty();
  }

  private boolean begins(int word) {
    return cast.link(word).get().phrase().first() == word;
  }

  private Optional<Cast.Link> person(int word) {
    return cast.link(word)
        .filter(l -> l.form() == Mention.Form.NAME && l.entity().kind() == Entity.Kind.PERSON);
  }

  /** Whether the report names somebody nowhere before. */
  private boolean isFirst(Cast.Link link) {
    return cast.links().stream()
        .filter(l -> l.entity() == link.entity())
        .noneMatch(l -> l.phrase().first() < link.phrase().first());
  }
}
