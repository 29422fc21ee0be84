package attest.resolve.cast;

import java.util.Optional;

/**
 * What is known before a report is read: places, bodies, nouns for people, who held which office.
 * Immutable; may be shared between threads.
 */
public final class Knowledge {
  final Gazetteer gazetteer = new Gazetteer();
  final RoleNouns roles = new RoleNouns();
  final Bodies bodies;
  final Offices offices;

  private Knowledge(Optional<ActorTable> own) {
    this.bodies = new Bodies(own);
    this.offices = new Offices(own);
  }

  /**
   * Reads the tables of this version, in about a quarter of a second.
   *
   * @param own a user's own actors, which go before
   */
  public static Knowledge load(Optional<ActorTable> own) {
    return new Knowledge(own);
  }
}
