package attest.resolve.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.read.Name;
import attest.read.Reading;
import attest.read.Syntax;
import attest.resolve.Entity;
import attest.resolve.Place;
import attest.resolve.Report;
import attest.text.Layout;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CastTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Optional.empty());

  @Test
  void surnameTitleAndApposition() {
    Cast cast =
        cast(
            "Minister/NN Vera/NNP Lindqvist/NNP met/VBD Oskar/NNP Brandt/NNP ,/, a/DT lawyer/NN ./."
                + " Lindqvist/NNP thanked/VBD Brandt/NNP ./.",
            "1-3 PERSON,4-6 PERSON,10-11 PERSON,12-13 PERSON");

    assertEquals(cast.at(2), cast.at(10));
    assertEquals("Vera Lindqvist", cast.at(10).get().name());
    assertEquals(1, cast.at(10).get().titles().size());
    assertEquals(List.of("GOV"), cast.at(10).get().actor().get().sector());
    assertEquals(cast.at(8), cast.at(12));
  }

  @Test
  void twoPeopleOfOneSurnameStayApart() {
    Cast cast = cast("Anna/NNP Holm/NNP saw/VBD Peter/NNP Holm/NNP ./.", "0-2 PERSON,3-5 PERSON");

    assertNotEquals(cast.at(1), cast.at(4));
  }

  @Test
  void coordinationIsOneGroupForOneSetOfMembers() {
    Cast cast =
        cast(
            "The/DT European/NNP Union/NNP and/CC NATO/NNP agreed/VBD ./. EU/NNP ,/, NATO/NNP",
            "1-3 ORG,4-5 ORG,7-8 ORG,9-10 ORG");

    Entity group = cast.resolve(new Phrase(0, 5));

    assertEquals(Entity.Kind.GROUP, group.kind());
    assertEquals(
        List.of("European Union", "North Atlantic Treaty Organization"),
        group.members().stream().map(Entity::name).toList());
    assertSame(group, cast.resolve(new Phrase(7, 10)));
  }

  @Test
  void contestedPlaceKeepsItsClaimsAndNoTownIsGuessedFromThem() {
    Cast cast =
        cast("Shells/NNS fell/VBD in/IN Crimea/NNP near/IN Ostrovka/NNP ./.", "3-4 GPE,5-6 GPE");

    Place place = cast.at(3).get().place().get();
    assertEquals("UKR", place.country().get());
    assertEquals(List.of("UKR", "RUS"), place.contested().get().claimants());
    assertTrue(cast.at(5).get().place().isEmpty());
  }

  @Test
  void anUnlistedPlaceLiesOnlyWhereTheReportSays() {
    Cast cast =
        cast(
            "Talks/NNS opened/VBD in/IN Norway/NNP near/IN Ostrovka/NNP ./. Rain/NN fell/VBD in/IN"
                + " Velmora/NNP ,/, a/DT town/NN in/IN Spain/NNP ./.",
            "3-4 GPE,5-6 GPE,10-11 GPE,15-16 GPE");

    assertTrue(cast.at(5).get().place().isEmpty());
    assertEquals("ESP", cast.at(10).get().place().get().country().get());
  }

  @Test
  void aCapitalIsNoPersonUnlessTheReportNamesOne() {
    Cast cast =
        cast("Baku/NNP spoke/VBD ./. Anna/NNP Paris/NNP wept/VBD ./.", "0-1 PERSON,3-5 PERSON");

    assertEquals(Entity.Kind.PLACE, cast.at(0).get().kind());
    assertEquals(Entity.Kind.PERSON, cast.at(4).get().kind());
  }

  @Test
  void aTitleKeepsWhatTheOfficeIsFor() {
    Cast cast =
        cast(
            "The/DT EU/NNP envoy/NN to/TO the/DT Caucasus/NNP Vera/NNP Lindqvist/NNP"
                + " spoke/VBD ./.",
            "1-2 ORG,5-6 LOC,6-8 PERSON");

    Entity envoy = cast.at(7).get();
    assertEquals(
        List.of("envoy to the Caucasus"),
        envoy.titles().stream().map(t -> t.range().of(cast.layout.text())).toList());
    assertEquals(
        List.of("European Union"), envoy.affiliation().stream().map(Entity::name).toList());
  }

  @Test
  void resolvesAnyPhraseOfAnyText() {
    Cast cast = cast("He/PRP ,/, %/NN and/CC", "");

    for (int first = 0; first < 4; first++) {
      for (int end = first + 1; end <= 5; end++) {
        assertNotNull(cast.resolve(new Phrase(first, end)));
      }
    }
  }

  /** Words with their tags; every word hangs on the verb or on the last noun of its run. */
  private static Cast cast(String tagged, String names) {
    String[] items = tagged.split(" ");
    StringBuilder text = new StringBuilder();
    List<String> tags = new ArrayList<>();
    for (String item : items) {
      int slash = item.lastIndexOf('/');
      text.append(text.isEmpty() ? "" : " ").append(item, 0, slash);
      tags.add(item.substring(slash + 1));
    }
    Layout layout = Layout.of(text.toString());
    int words = layout.words().size();
    assertEquals(tags.size(), words);
    String[] pos = tags.toArray(new String[0]);
    int[] head = new int[words];
    String[] label = new String[words];
    Arrays.fill(head, -1);
    Arrays.fill(label, "root");
    for (int word = words - 2; word >= 0; word--) {
      boolean same = layout.sentenceOf(word) == layout.sentenceOf(word + 1);
      boolean modifies = pos[word].matches("DT|JJ|NNP?") && pos[word + 1].startsWith("NN") && same;
      head[word] = modifies ? (head[word + 1] > word ? head[word + 1] : word + 1) : -1;
      label[word] = modifies ? pos[word].equals("DT") ? "det" : "compound" : "root";
    }
    List<Name> found = new ArrayList<>();
    for (String name : names.isEmpty() ? new String[0] : names.split(",")) {
      String[] parts = name.split("[- ]");
      found.add(
          new Name(
              new Phrase(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
              Name.Kind.valueOf(parts[2])));
    }
    return Cast.find(
        KNOWLEDGE,
        Report.of(layout.text()),
        new Reading(layout, new Syntax(layout, pos, head, label), found, List.of()));
  }
}
