package attest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Base forms, regular and irregular. */
class LemmasTest {
  @ParameterizedTest
  @CsvSource({
    "said, say",
    "was, be",
    "has, have",
    "went, go",
    "shot, shoot",
    "fought, fight",
    "fled, flee",
    "slain, slay",
    "told, tell",
    "met, meet",
    "held, hold",
    "took, take",
    "withdrew, withdraw",
    "overthrown, overthrow",
    "struck, strike",
    "sought, seek",
    "led, lead",
    "killed, kill",
    "wounded, wound",
    "ambushed, ambush",
    "condemned, condemn",
    "accused, accuse",
    "denied, deny",
    "dying, die",
    "planned, plan",
    "stopped, stop",
    "referred, refer",
    "called, call",
    "patrolled, patrol",
    "patrolling, patrol",
    "repelled, repel",
    "tunnelling, tunnel",
    "enrolled, enroll",
    "shelled, shell",
    "urged, urge",
    "expelled, expel",
    "cancelled, cancel",
    "controlled, control",
    "agreed, agree",
    "freed, free",
    "died, die",
    "tied, tie",
    "opposing, oppose",
    "investigating, investigate",
    "raided, raid",
    "seized, seize",
    "bombing, bomb",
    "shelling, shell",
    "shelled, shell",
    "criticised, criticise",
    "criticizes, criticize",
    "pushes, push",
    "carries, carry",
    "attending, attend",
    "meeting, meet",
    "targeted, target",
    "arrested, arrest",
    "destroyed, destroy",
    "ceased, cease",
    "barred, bar",
    "vetoed, veto",
    "quoted, quote",
    "promised, promise",
    "threatened, threaten",
    "exchanged, exchange",
    "released, release",
    "supported, support",
    "tweeted, tweet",
    "hoped, hope",
    "hopped, hop"
  })
  void verbs(String form, String lemma) {
    assertEquals(lemma, Lemmas.of(form, "VBD"));
  }

  @ParameterizedTest
  @CsvSource({
    "men, man", "gunmen, gunman", "women, woman", "children, child", "people, person",
    "wives, wife", "crises, crisis", "media, medium", "countries, country", "attacks, attack",
    "ambushes, ambush", "churches, church", "boxes, box", "police, police", "forces, force",
    "headquarters, headquarters", "talks, talks", "bodies, body", "bases, base",
        "ceasefires, ceasefire",
    "heroes, hero", "buses, bus", "losses, loss", "Officers, officer"
  })
  void nouns(String form, String lemma) {
    assertEquals(lemma, Lemmas.of(form, "NNS"));
  }

  @Test
  void negationIsNot() {
    assertEquals("not", Lemmas.of("n\u2019t", "RB"));
  }

  @Test
  void namesKeepTheirEnding() {
    assertEquals("geneva", Lemmas.of("Geneva", "NNP"));
    assertEquals("james", Lemmas.of("James", "NNP"));
  }
}
