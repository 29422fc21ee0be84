package attest.resolve;

import attest.text.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person, body, force, country, place or group of a report, with all its mentions. Grows while a
 * report is resolved, on one thread; nothing changes it after {@link Resolution} is built.
 */
public final class Entity {
  /** What sort of thing it is. */
  public enum Kind {
    PERSON,
    PEOPLE,
    ORGANIZATION,
    FORCE,
    COUNTRY,
    PLACE,
    GROUP,
    DOCUMENT,
    OTHER
  }

  /**
   * A title or office given to a person.
   *
   * @param range its words
   * @param former whether the report says that it is held no longer
   */
  public record Title(Range range, boolean former) {}

  private Kind kind;
  private String name;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Title> titles = new ArrayList<>();
  private final Set<Entity> affiliation = new LinkedHashSet<>();
  private final List<Entity> members = new ArrayList<>();
  private Actor actor;
  private Place place;

  public Entity(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  public Kind kind() {
    return kind;
  }

  public void kind(Kind kind) {
    this.kind = kind;
  }

  /** The fullest form in the report. */
  public String name() {
    return name;
  }

  public void name(String name) {
    this.name = name;
  }

  /** Its mentions, in the order of the text. */
  public List<Mention> mentions() {
    return Collections.unmodifiableList(mentions);
  }

  /** Adds a mention unless one stands on the same range. */
  public void add(Mention mention) {
    int at = Collections.binarySearch(mentions, mention, (a, b) -> a.range().compareTo(b.range()));
    if (at < 0) {
      mentions.add(-at - 1, mention);
    }
  }

  public List<Title> titles() {
    return Collections.unmodifiableList(titles);
  }

  public void add(Title title) {
    if (!titles.contains(title)) {
      titles.add(title);
    }
  }

  /** The bodies or countries it is said to belong to. */
  public Set<Entity> affiliation() {
    return Collections.unmodifiableSet(affiliation);
  }

  public void affiliate(Entity body) {
    if (body != this) {
      affiliation.add(body);
    }
  }

  /** The members of a group; empty for all other kinds. */
  public List<Entity> members() {
    return Collections.unmodifiableList(members);
  }

  public void member(Entity member) {
    if (member != this && !members.contains(member)) {
      members.add(member);
    }
  }

  public Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }

  public void actor(Actor actor) {
    this.actor = actor;
  }

  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  public void place(Place place) {
    this.place = place;
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
