package attest.record;

import attest.resolve.Absence;
import attest.resolve.Act;
import attest.resolve.Actor;
import attest.resolve.Entity;
import attest.resolve.Event;
import attest.resolve.Mention;
import attest.resolve.Note;
import attest.resolve.Place;
import attest.resolve.Report;
import attest.resolve.Resolution;
import attest.resolve.Statement;
import attest.resolve.Time;
import attest.resolve.Toll;
import attest.resolve.Voice;
import attest.text.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** An invented report with a value of every sort, settled by hand. */
final class Sample {
  static final String TEXT =
      """
      Shells hit Velmar bridge 🕊

      “We condemn this attack in the strongest terms,” Lena Koss, the foreign minister of Ardonia,\
       said in a statement on Tuesday, according to the Velmar Post. “Both sides must stop.”

      Militia fighters shelled the bridge near Velmar on Monday 😡, killing two guards and injuring\
       at least five others. The council did not condemn the militia, which it calls “defenders”.
      """;

  static final Maker MAKER = new Maker("0.1.0", new TreeMap<>(Map.of("encoder", "1")));

  private Sample() {}

  static Report report() {
    return Report.given(
        TEXT,
        Optional.of("r-7"),
        Optional.empty(),
        Optional.of("2031-03-04"),
        Optional.of("The Ardon Herald"),
        Optional.empty());
  }

  static ReportRecord record() {
    return Assembly.of(MAKER, report(), resolution(), Optional.of("en"));
  }

  /** Where words stand first. */
  static Range at(String words) {
    int start = TEXT.indexOf(words);
    return new Range(start, start + words.length());
  }

  static Entity entity(Entity.Kind kind, String name, String... mentions) {
    Entity entity = new Entity(kind, name);
    for (String mention : mentions) {
      entity.add(
          new Mention(at(mention), Mention.Form.NAME, Mention.Use.LITERAL, "it stands there"));
    }
    return entity;
  }

  /** Everything about {@link #TEXT}, the lists in no order. */
  static Resolution resolution() {
    Entity minister = entity(Entity.Kind.PERSON, "Lena Koss", "Lena Koss");
    Entity country = entity(Entity.Kind.COUNTRY, "Ardonia", "Ardonia");
    Entity outlet = entity(Entity.Kind.ORGANIZATION, "Velmar Post", "the Velmar Post");
    Entity militia = entity(Entity.Kind.FORCE, "Militia fighters", "Militia fighters");
    Entity town = entity(Entity.Kind.PLACE, "Velmar", "Velmar");
    Entity council = entity(Entity.Kind.ORGANIZATION, "The council", "The council");
    minister.add(new Entity.Title(at("the foreign minister of Ardonia"), false));
    minister.affiliate(country);
    minister.actor(new Actor(Optional.of("IMG"), List.of("GOV"), "the title of a minister"));
    town.place(
        new Place(
            Optional.of(7),
            "Velmar",
            12.5,
            -0.25,
            Optional.empty(),
            Optional.empty(),
            "PPL",
            "town",
            Optional.of("near"),
            Optional.empty(),
            List.of(8, 9),
            Optional.of(
                new Place.Contested(
                    List.of("Velmar", "Welmara"),
                    List.of("Ardonia"),
                    Optional.empty(),
                    Optional.empty())),
            "the only town of this name"));
    Time tuesday = day("Tuesday", LocalDate.of(2031, 3, 4));
    Time monday = day("Monday", LocalDate.of(2031, 3, 3));
    Statement condemnation =
        new Statement(
            Statement.Kind.DIRECT,
            Statement.Attitude.SPEECH,
            Optional.of(
                new Statement.Source(
                    Optional.of(at("Lena Koss, the foreign minister of Ardonia")),
                    Optional.of(minister))),
            false,
            Optional.of(at("said")),
            Optional.of(at("said")),
            List.of(at("“We condemn this attack in the strongest terms,”")),
            new Statement.Medium(Statement.Medium.Type.STATEMENT, List.of(at("in a statement"))),
            Optional.of(tuesday),
            List.of(),
            List.of(new Statement.Link(Optional.of(outlet), at("according to the Velmar Post"))),
            Optional.empty(),
            false,
            "the attribution reader");
    Statement demand =
        new Statement(
            Statement.Kind.DIRECT,
            Statement.Attitude.SPEECH,
            Optional.of(new Statement.Source(Optional.empty(), Optional.of(minister))),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(at("“Both sides must stop.”")),
            new Statement.Medium(Statement.Medium.Type.UNSPECIFIED, List.of()),
            Optional.empty(),
            List.of(militia),
            List.of(),
            Optional.empty(),
            false,
            "the quotation goes on");
    Event attack =
        new Event(
            Event.Type.ASSAULT,
            Optional.of("artillery"),
            List.of("military"),
            at("shelled"),
            List.of(at("Shells"), at("attack")),
            List.of(new Event.Participant(Optional.of(militia), at("Militia fighters"))),
            List.of(new Event.Participant(Optional.empty(), at("the bridge"))),
            List.of(new Event.Participant(Optional.of(town), at("near Velmar"))),
            Optional.of(monday),
            List.of(
                toll(Toll.Kind.INJURED, 5, OptionalInt.empty(), "at least five others"),
                toll(Toll.Kind.KILLED, 2, OptionalInt.of(2), "two guards")),
            Event.Status.HAPPENED,
            new Voice.Narrator(),
            List.of(condemnation),
            "a verb of the list of triggers");
    Act condemn =
        new Act(
            condemnation,
            Act.Label.CONDEMN_STRONGLY,
            Optional.of(new Act.Target.OfEvent(attack)),
            List.of(),
            Optional.empty(),
            false,
            at("condemn this attack in the strongest terms"),
            "condemn with a word of degree");
    Act must =
        new Act(
            demand,
            Act.Label.MUST,
            Optional.of(new Act.Target.OfEntity(militia)),
            List.of(militia),
            Optional.of(new Act.Wanted(at("stop"), Optional.empty())),
            false,
            at("must stop"),
            "must");
    Absence absence =
        new Absence(
            List.of(council),
            Act.Label.CONDEMN,
            Optional.of(new Act.Target.OfEntity(militia)),
            new Voice.Narrator(),
            at("The council did not condemn the militia"),
            "did not and a verb of evaluation");
    return new Resolution(
        List.of(council, minister, country, outlet, militia, town),
        List.of(demand, condemnation),
        List.of(must, condemn),
        List.of(attack),
        List.of(absence),
        List.of(monday, tuesday),
        List.of(at("“defenders”")),
        List.of(
            new Note("quotation-narration", Optional.of(at("“Both")), "A remark."),
            new Note("general", Optional.empty(), "Another remark.")));
  }

  private static Time day(String words, LocalDate day) {
    return new Time(
        List.of(at(words)),
        Optional.of(day),
        Optional.of(day),
        Time.Precision.DAY,
        Time.Anchor.PUBLISHED,
        "a weekday before the publication");
  }

  private static Toll toll(Toll.Kind kind, int min, OptionalInt max, String who) {
    return new Toll(
        kind,
        OptionalInt.of(min),
        max,
        Optional.of(at(who)),
        new Voice.Narrator(),
        at(who),
        "a number before people");
  }
}
