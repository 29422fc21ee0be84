package attest.record;

import attest.resolve.Actor;
import attest.resolve.Entity.Kind;
import attest.resolve.Mention.Form;
import attest.resolve.Mention.Use;
import attest.resolve.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person, body, force, country, place or group of the report.
 *
 * @param id n1, n2, ...
 * @param kind what sort of thing it is
 * @param name the fullest form in the report
 * @param mentions the words that refer to it, in the order of the text, at least one
 * @param titles titles and offices given to it
 * @param affiliation ids of the bodies or countries it is said to belong to
 * @param members ids of the members of a group
 * @param actor country and sector, where settled
 * @param place where it lies, where settled
 */
public record Entity(
    String id,
    Kind kind,
    String name,
    List<Mention> mentions,
    List<Title> titles,
    List<String> affiliation,
    List<String> members,
    Optional<Actor> actor,
    Optional<Place> place) {
  public Entity {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    mentions = List.copyOf(mentions);
    titles = List.copyOf(titles);
    affiliation = List.copyOf(affiliation);
    members = List.copyOf(members);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("the entity " + id + " has no words");
    }
  }

  /**
   * Words that refer to an entity.
   *
   * @param span the words
   * @param form name, noun phrase or pronoun
   * @param use what a place name stands for
   * @param how the pass that linked it
   */
  public record Mention(Span span, Form form, Use use, String how) {
    public Mention {
      Objects.requireNonNull(span);
      Objects.requireNonNull(form);
      Objects.requireNonNull(use);
      Objects.requireNonNull(how);
    }
  }

  /**
   * A title or office.
   *
   * @param span its words
   * @param former whether the report says that it is held no longer
   */
  public record Title(Span span, boolean former) {
    public Title {
      Objects.requireNonNull(span);
    }
  }
}
