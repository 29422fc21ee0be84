package attest.store;

import java.util.List;
import java.util.Optional;

/**
 * A person, body, country or place that reports name.
 *
 * @param id stable number
 * @param sort person, body, country or place
 * @param name the fullest name seen
 * @param names all names seen
 * @param titles titles and offices seen
 * @param country code, where known
 * @param sectors codes
 * @param reports how many reports name it
 * @param merged the identity that a correction put this one into
 */
public record Identity(
    long id,
    String sort,
    String name,
    List<String> names,
    List<String> titles,
    Optional<String> country,
    List<String> sectors,
    long reports,
    Optional<Long> merged) {
  public Identity {
    names = List.copyOf(names);
    titles = List.copyOf(titles);
    sectors = List.copyOf(sectors);
  }
}
