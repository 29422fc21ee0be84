package attest.store;

import attest.record.Absence;
import attest.record.Act;
import attest.record.Article;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Maker;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.record.Time;
import attest.record.Toll;
import attest.record.Voice;
import attest.resolve.Act.Label;
import attest.resolve.Actor;
import attest.resolve.Mention;
import attest.resolve.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/** Invented records, joined at random from hand-made pieces; the same seed gives the same ones. */
public final class Made {
  /** What made them. */
  public static final Maker MAKER = new Maker("0.1.0", new TreeMap<>(Map.of("encoder", "1")));

  static final List<String> PERSONS =
      List.of(
          "Lena Koss",
          "Bram Tolle",
          "Édith d’Orvel",
          "Mira O'Hale",
          "Jean-Luc Sant",
          "Koss",
          "Tomas Koss",
          "İrem Işık",
          "Ole Ström",
          "Dana Ferrin");
  static final List<String> BODIES =
      List.of(
          "Lakes Council",
          "the Ministry of Defence",
          "Velmar Post",
          "Orvel Liberation Front",
          "UN",
          "Open-Ledger",
          "the 4th Brigade");
  static final List<String> TITLES =
      List.of("Interior Minister", "envoy", "spokesman", "commander");
  static final List<String> COUNTRIES = List.of("CHE", "AUT", "AZE", "USA", "UNO");
  static final List<String> SECTORS = List.of("GOV", "MIL", "CVL", "REB", "PTY");
  static final List<String> SAID =
      List.of(
          "“We condemn the attack on the bridge”",
          "the talks will go on",
          "“Peace talks failed”",
          "the council must act on the peace plan",
          "“No one's house is safe” 🏕",
          "the ceasefire on the river holds",
          "\"the talks, the talks\"");
  static final List<String> DEEDS =
      List.of("shelled", "met", "arrested", "withdrew from", "protested against", "aided");
  static final List<String> OTHERS =
      List.of("the bridge", "two guards", "villagers", "residents of the valley", "the council");
  static final List<String> FILLER =
      List.of(
          "The river Orvel rose by 1,500 metres on Friday.",
          "Nobody’s house near the peace bridge stood.",
          "A ceasefire had been agreed in the spring, the talks had not.",
          "The e\u0301cole of Tal-Marit stayed shut; café owners ﬁled complaints.",
          "Prices rose 🕊 and the council met.");
  static final List<String> OUTLETS = List.of("The Ardon Herald", "Velmar Post", "Courier d’Été");

  private record Spot(String name, double lat, double lon, String country, String precision) {}

  private static final List<Spot> SPOTS =
      List.of(
          new Spot("Halmora", 46.2, 6.14, "CHE", "town"),
          new Spot("Tal Marit", 47.37, 8.54, "CHE", "town"),
          new Spot("Port Alba", -17.7, 179.6, "USA", "point"),
          new Spot("Isla Este", -17.1, -179.5, "USA", "point"),
          new Spot("Polaris", 89.2, 10, "AZE", "point"),
          new Spot("Orvel", 48.2, 16.37, "AUT", "country"),
          new Spot("Velmar", 39.8, 46.75, "AZE", "province"));

  private final Random random;
  private final List<String> persons;
  private final List<String> bodies;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<StatementDraft> statements = new ArrayList<>();
  private final List<EventDraft> events = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();

  private static final class Draft {
    attest.resolve.Entity.Kind kind;
    String name;
    final List<Entity.Mention> mentions = new ArrayList<>();
    final List<Entity.Title> titles = new ArrayList<>();
    Optional<Actor> actor = Optional.empty();
    Optional<Place> place = Optional.empty();
  }

  private record Pointer(Optional<String> key, Span span) {}

  private record StatementDraft(
      Optional<Pointer> source,
      List<Span> content,
      Span cue,
      attest.resolve.Statement.Medium.Type medium,
      attest.resolve.Statement.Kind kind,
      List<Pointer> chain,
      List<Act> acts) {}

  private record EventDraft(
      Span trigger,
      attest.resolve.Event.Type type,
      attest.resolve.Event.Status status,
      boolean said,
      List<Pointer> actor,
      List<Pointer> recipient,
      List<Pointer> place,
      List<Toll> tolls) {}

  private Made(Random random, List<String> persons, List<String> bodies) {
    this.random = random;
    this.persons = persons;
    this.bodies = bodies;
  }

  /** So many records, each of another text. */
  public static List<ReportRecord> records(long seed, int count) {
    Random random = new Random(seed);
    List<ReportRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(record(random, seed + "." + i, 1 + random.nextInt(8)));
    }
    return records;
  }

  /** A record of so many sentences; the mark makes its text differ from all others. */
  public static ReportRecord record(Random random, String mark, int sentences) {
    return new Made(random, PERSONS, BODIES).make(mark, sentences, MAKER);
  }

  /** The same with other names. */
  static ReportRecord record(
      Random random, String mark, int sentences, List<String> persons, List<String> bodies) {
    return new Made(random, persons, bodies).make(mark, sentences, MAKER);
  }

  /** The same record as another engine would have made it. */
  public static ReportRecord by(ReportRecord record, String version) {
    return new ReportRecord(
        new Maker(version, record.engine().models()),
        record.article(),
        record.entities(),
        record.statements().stream().limit(1).toList(),
        List.of(),
        List.of(),
        record.times(),
        record.distances(),
        record.notes());
  }

  private ReportRecord make(String mark, int sentences, Maker maker) {
    span("Report " + mark + ". ");
    for (int i = 0; i < sentences; i++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> statement();
        case 2, 3 -> event();
        case 4 -> absence();
        default -> span(pick(FILLER));
      }
      span(random.nextInt(4) == 0 ? "\n\n" : " ");
    }
    List<Draft> ordered = new ArrayList<>(drafts.values());
    ordered.sort(Comparator.comparingInt(draft -> draft.mentions.get(0).span().start()));
    List<String> keys = new ArrayList<>(drafts.keySet());
    keys.sort(Comparator.comparingInt(key -> drafts.get(key).mentions.get(0).span().start()));
    for (int i = 0; i < keys.size(); i++) {
      ids.put(keys.get(i), "n" + (i + 1));
    }
    List<Statement> said = statements();
    return new ReportRecord(
        maker,
        article(),
        ordered.stream().map(this::entity).toList(),
        said,
        events(said),
        absences.stream().map(this::holder).toList(),
        times,
        List.of(),
        List.of());
  }

  private Absence holder(Absence absence) {
    List<String> holder = absence.holder().stream().map(ids::get).toList();
    return new Absence(
        absence.id(),
        holder,
        absence.label(),
        absence.target(),
        absence.voice(),
        absence.evidence(),
        absence.how());
  }

  private Article article() {
    Optional<String> published =
        random.nextInt(8) == 0
            ? Optional.empty()
            : Optional.of(
                LocalDate.of(2031, 1, 1).plusDays(random.nextInt(60))
                    + (random.nextBoolean() ? "" : "T23:05:00-04:00"));
    return new Article(
        Article.idOf(text.toString()),
        maybe(Optional.of("r-" + random.nextInt(1000))),
        Optional.empty(),
        maybe(Optional.of(pick(OUTLETS))),
        maybe(Optional.of(pick(SAID).replaceAll("[“”\"]", ""))),
        Optional.empty(),
        published,
        published.isPresent() ? "given" : "unknown",
        Optional.of("en"),
        text.toString());
  }

  private Entity entity(Draft draft) {
    return new Entity(
        ids.get(draft.name),
        draft.kind,
        draft.name,
        draft.mentions,
        draft.titles,
        List.of(),
        List.of(),
        draft.actor,
        draft.place);
  }

  private void statement() {
    Optional<Pointer> source = Optional.empty();
    if (random.nextInt(5) > 0) {
      Optional<Span> title = Optional.empty();
      if (random.nextBoolean()) {
        title = Optional.of(span(pick(TITLES)));
        span(" ");
      }
      Pointer named = named(random.nextInt(3) > 0 ? persons : bodies, title);
      source =
          Optional.of(random.nextInt(6) == 0 ? new Pointer(Optional.empty(), named.span()) : named);
      span(" ");
    }
    Span cue = span("said");
    span(" in public ");
    List<Pointer> chain = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      span("according to ");
      chain.add(named(bodies, Optional.empty()));
      span(" ");
    }
    List<Span> content = new ArrayList<>();
    content.add(span(pick(SAID)));
    if (random.nextInt(3) == 0) {
      span(" and added ");
      content.add(span(pick(SAID)));
    }
    List<Act> acts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Label label = Label.values()[random.nextInt(Label.values().length)];
      acts.add(
          new Act(
              label.axis(),
              label.degree(),
              label,
              Optional.empty(),
              List.of(),
              Optional.empty(),
              random.nextInt(5) == 0,
              content.get(0),
              "made"));
    }
    span(".");
    statements.add(
        new StatementDraft(
            source,
            content,
            cue,
            any(attest.resolve.Statement.Medium.Type.values()),
            any(attest.resolve.Statement.Kind.values()),
            chain,
            acts));
  }

  private void event() {
    List<Pointer> actor = new ArrayList<>();
    List<Pointer> recipient = new ArrayList<>();
    List<Pointer> place = new ArrayList<>();
    actor.add(named(random.nextBoolean() ? bodies : persons, Optional.empty()));
    span(" ");
    Span trigger = span(pick(DEEDS));
    span(" ");
    recipient.add(
        random.nextBoolean()
            ? named(bodies, Optional.empty())
            : new Pointer(Optional.empty(), span(pick(OTHERS))));
    if (random.nextInt(3) > 0) {
      span(" near ");
      Spot spot = pick(SPOTS);
      place.add(spot(spot));
    }
    List<Toll> tolls = new ArrayList<>();
    if (random.nextBoolean()) {
      span(", hurting ");
      int least = random.nextInt(12);
      Span count = span("at least " + least);
      tolls.add(
          new Toll(
              any(attest.resolve.Toll.Kind.values()),
              random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(least),
              random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(least + 2),
              Optional.empty(),
              new Voice.Narrator(),
              count,
              "made"));
    }
    span(" on ");
    Span day = span("Monday");
    LocalDate monday = LocalDate.of(2031, 3, 3);
    times.add(
        new Time(
            List.of(day),
            Optional.of(monday),
            Optional.of(monday),
            attest.resolve.Time.Precision.DAY,
            attest.resolve.Time.Anchor.TEXT,
            Optional.of("made")));
    span(".");
    events.add(
        new EventDraft(
            trigger,
            any(attest.resolve.Event.Type.values()),
            any(attest.resolve.Event.Status.values()),
            random.nextInt(3) == 0,
            actor,
            recipient,
            place,
            tolls));
  }

  private void absence() {
    int from = text.codePointCount(0, text.length());
    int unit = text.length();
    Pointer holder = named(bodies, Optional.empty());
    span(" did not condemn it");
    Span evidence = new Span(from, text.codePointCount(0, text.length()), text.substring(unit));
    span(".");
    absences.add(
        new Absence(
            "a" + (absences.size() + 1),
            List.of(holder.key().orElseThrow()),
            Label.CONDEMN,
            Optional.empty(),
            new Voice.Narrator(),
            evidence,
            "made"));
  }

  private Pointer named(List<String> names, Optional<Span> title) {
    String name = pick(names);
    Span span = span(name);
    Draft draft = drafts.computeIfAbsent(name, key -> draft(name, names == persons));
    draft.mentions.add(new Entity.Mention(span, Mention.Form.NAME, Mention.Use.LITERAL, "made"));
    title.ifPresent(words -> draft.titles.add(new Entity.Title(words, false)));
    return new Pointer(Optional.of(name), span);
  }

  private Draft draft(String name, boolean person) {
    Draft draft = new Draft();
    draft.name = name;
    draft.kind =
        person ? attest.resolve.Entity.Kind.PERSON : attest.resolve.Entity.Kind.ORGANIZATION;
    draft.actor =
        maybe(Optional.of(new Actor(maybe(Optional.of(pick(COUNTRIES))), sectors(), "made")));
    return draft;
  }

  private List<String> sectors() {
    return random.nextBoolean()
        ? List.of(pick(SECTORS))
        : List.of(SECTORS.get(0), SECTORS.get(1 + random.nextInt(SECTORS.size() - 1)));
  }

  private Pointer spot(Spot spot) {
    Span span = span(spot.name());
    Draft draft =
        drafts.computeIfAbsent(
            spot.name(),
            name -> {
              Draft fresh = new Draft();
              fresh.name = name;
              fresh.kind = attest.resolve.Entity.Kind.PLACE;
              fresh.place = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(place(spot));
              return fresh;
            });
    draft.mentions.add(new Entity.Mention(span, Mention.Form.NAME, Mention.Use.LITERAL, "made"));
    return new Pointer(Optional.of(spot.name()), span);
  }

  private Place place(Spot spot) {
    boolean contested = spot.country().equals("AZE") || random.nextInt(6) == 0;
    return new Place(
        Optional.of(spot.name().hashCode() & 0xffff),
        random.nextInt(4) == 0 ? "Great " + spot.name() : spot.name(),
        spot.lat(),
        spot.lon(),
        maybe(Optional.of(spot.country())),
        Optional.empty(),
        "PPL",
        spot.precision(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        contested
            ? Optional.of(
                new Place.Contested(
                    List.of(spot.name(), "Welmara Öst"),
                    List.of("AZE"),
                    Optional.empty(),
                    Optional.empty()))
            : Optional.empty(),
        "made");
  }

  private List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    for (StatementDraft draft : statements) {
      all.add(
          new Statement(
              "s" + (all.size() + 1),
              draft.kind(),
              attest.resolve.Statement.Attitude.SPEECH,
              draft
                  .source()
                  .map(
                      source ->
                          new Statement.Source(
                              Optional.of(source.span()), source.key().map(ids::get))),
              draft.source().isEmpty(),
              Optional.of(draft.cue()),
              draft.content(),
              new Statement.Medium(draft.medium(), List.of()),
              Optional.empty(),
              List.of(),
              references(draft.chain()),
              Optional.empty(),
              draft.acts(),
              false,
              "made"));
    }
    return all;
  }

  private List<Event> events(List<Statement> said) {
    List<Event> all = new ArrayList<>();
    for (EventDraft draft : events) {
      Voice voice =
          draft.said() && !said.isEmpty() ? new Voice.In(said.get(0).id()) : new Voice.Narrator();
      all.add(
          new Event(
              "e" + (all.size() + 1),
              draft.type(),
              Optional.empty(),
              List.of(),
              draft.trigger(),
              List.of(),
              references(draft.actor()),
              references(draft.recipient()),
              references(draft.place()),
              Optional.empty(),
              draft.tolls(),
              draft.status(),
              voice,
              List.of(),
              "made"));
    }
    return all;
  }

  private List<Reference> references(List<Pointer> pointers) {
    return pointers.stream()
        .map(pointer -> new Reference(pointer.key().map(ids::get), pointer.span()))
        .toList();
  }

  private Span span(String words) {
    int from = text.codePointCount(0, text.length());
    text.append(words);
    return words.isEmpty()
        ? null
        : new Span(from, from + words.codePointCount(0, words.length()), words);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> Optional<T> maybe(Optional<T> value) {
    return random.nextInt(4) == 0 ? Optional.empty() : value;
  }
}
