package attest.bench.store;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names of nobody and nowhere: 70 of women, 70 of men, 2,800 surnames, 2,100 places. */
final class Names {
  private final List<String> female;
  private final List<String> male;
  private final List<String> surname;
  private final List<String> surnameEnd;
  private final List<String> place;
  private final List<String> placeEnd;

  Names() {
    Rules rules = Rules.load("names.txt");
    female = rules.words("female");
    male = rules.words("male");
    surname = rules.words("surname");
    surnameEnd = rules.words("surname.end");
    place = rules.words("place");
    placeEnd = rules.words("place.end");
  }

  /** A name of a kind that is not yet among the taken ones, and is then. */
  String draw(Kind kind, Random random, Set<String> taken) {
    String name;
    do {
      name =
          switch (kind) {
            case FEMALE -> of(female, random);
            case MALE -> of(male, random);
            case SURNAME -> of(surname, random) + of(surnameEnd, random);
            case PLACE -> of(place, random) + of(placeEnd, random);
            case NUMBER, DAY -> throw new IllegalArgumentException(kind + " is no name");
          };
    } while (!taken.add(name));
    return name;
  }

  private static String of(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
