package attest.resolve.cast;

import attest.read.Reading;
import attest.read.Syntax;
import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Report;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is who in a report. Ordered passes, the precise ones first: names, titles and appositions,
 * role nouns, pairs and pronouns, then places and actors. Each mention says which pass linked it.
 * Not safe to share between threads while a report is resolved.
 *
 * <p>Known failures: two people of one surname where the report itself leaves open which is meant;
 * pronouns whose antecedent stands more than three sentences back; nicknames.
 */
public final class Cast {
  /** A mention under way: words, whom they refer to, and who decided. */
  record Link(
      Phrase phrase, Entity entity, Mention.Form form, Mention.Use use, String how, int order) {}

  private static final Pattern YEAR = Pattern.compile("\\b(?:19[5-9]|20[0-4])\\d\\b");

  /** The order of the text. */
  static final Comparator<Link> IN_TEXT =
      Comparator.comparing(Link::phrase).thenComparing(Link::order);

  /** What the passes know of an entity beyond the record. */
  static final class Known {
    Optional<RoleNouns.Gender> gender = Optional.empty();
    Optional<Gazetteer.Country> country = Optional.empty();
    Optional<Bodies.Body> body = Optional.empty();
    List<String> sectors = List.of();
    boolean plural;

    /** Whether a title that is held no longer was given. */
    boolean former;

    /** Its place among the entities as they were made. */
    int index;

    String noun = "";

    /** The place names under which the gazetteer is asked, for a place. */
    String toponym = "";
  }

  final Layout layout;
  final Syntax syntax;
  final Reading reading;
  final Gazetteer gazetteer;
  final Bodies bodies;
  final RoleNouns roles;
  final Offices offices;

  /**
   * When the report was published; where that is not known, the middle of the year it names most.
   */
  final Optional<LocalDate> day;

  private final List<Entity> entities = new ArrayList<>();
  private final Map<Entity, Known> known = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Link[] at;
  private final Map<List<Entity>, Entity> groups = new HashMap<>();
  private final CastActors actors;
  private final Map<String, Entity> countries = new HashMap<>();
  private final Map<Integer, Link> areas = new HashMap<>();
  private final Map<Integer, Phrase> titles = new HashMap<>();
  private final BitSet inTitle = new BitSet();
  private CastNominals nominals;
  private boolean open = true;

  private Cast(Knowledge knowledge, Report report, Reading reading) {
    this.gazetteer = knowledge.gazetteer;
    this.bodies = knowledge.bodies;
    this.roles = knowledge.roles;
    this.offices = knowledge.offices;
    this.day = report.publicationDay().or(() -> year(report.text()));
    this.reading = reading;
    this.layout = reading.layout();
    this.syntax = reading.syntax();
    this.at = new Link[layout.words().size()];
    this.actors = new CastActors(this);
  }

  private static Optional<LocalDate> year(String text) {
    Map<Integer, Integer> counts = new TreeMap<>();
    Matcher years = YEAR.matcher(text);
    while (years.find()) {
      counts.merge(Integer.valueOf(years.group()), 1, Integer::sum);
    }
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    return counts.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .max(Map.Entry.comparingByKey())
        .map(each -> LocalDate.of(each.getKey(), 7, 1));
  }

  /** Finds everybody and everything a report tells of. */
  public static Cast find(Knowledge knowledge, Report report, Reading reading) {
    Cast cast = new Cast(knowledge, report, reading);
    CastNames.find(cast);
    CastUses.find(cast);
    CastTitles.find(cast);
    cast.nominals = new CastNominals(cast);
    cast.nominals.find();
    CastPronouns.find(cast);
    CastPlaces.find(cast);
    CastAreas.find(cast);
    cast.settle();
    return cast;
  }

  /** Hands the links over to the entities, in the order of the text. */
  private void settle() {
    links.sort(IN_TEXT);
    links.forEach(this::hand);
    open = false;
    entities.forEach(actors::settle);
  }

  private void hand(Link link) {
    link.entity()
        .add(new Mention(link.phrase().range(layout), link.form(), link.use(), link.how()));
  }

  /** Settles whose those are of whom the words say nothing; nobody may be added after it. */
  public void home() {
    Homes.find(this);
  }

  /** Everybody and everything, in the order of the first mention. */
  public List<Entity> entities() {
    List<Entity> found = new ArrayList<>(entities);
    found.removeIf(entity -> entity.mentions().isEmpty());
    found.sort(Comparator.comparing(entity -> entity.mentions().get(0).range()));
    return found;
  }

  /** The entity of the innermost mention that covers a word. */
  public Optional<Entity> at(int word) {
    return link(word).map(Link::entity);
  }

  Optional<Link> link(int word) {
    return word < 0 || word >= at.length ? Optional.empty() : Optional.ofNullable(at[word]);
  }

  /** The entity a phrase refers to: that of the mention at its head word. Creates nothing. */
  public Optional<Entity> of(Phrase phrase) {
    return inside(phrase).flatMap(this::headLink).map(Link::entity);
  }

  /** The part of a phrase that lies in this text. */
  Optional<Phrase> inside(Phrase phrase) {
    int end = Math.min(phrase.end(), at.length);
    return phrase.first() < end ? Optional.of(new Phrase(phrase.first(), end)) : Optional.empty();
  }

  /** The link at the head word of a phrase, or of the name in apposition to it. */
  Optional<Link> headLink(Phrase phrase) {
    return CastPhrases.head(this, phrase).flatMap(this::link);
  }

  /**
   * The entity a phrase refers to, made new where there is none: people for a plural or role noun,
   * a group for a coordination of known entities, otherwise what its head noun says.
   */
  public Entity resolve(Phrase phrase) {
    return inside(phrase)
        .map(part -> CastPhrases.resolve(this, nominals, part))
        .orElseGet(() -> new Entity(Entity.Kind.OTHER, ""));
  }

  /** Says that a word, as "we" in a quotation, refers to an entity, unless it is settled. */
  void refer(int word, Entity entity, String how) {
    if (link(word).isEmpty()) {
      link(Phrase.of(word), entity, Mention.Form.PRONOUN, Mention.Use.LITERAL, how);
    }
  }

  Entity make(Entity.Kind kind, String name) {
    Entity entity = new Entity(kind, name);
    Known fresh = new Known();
    fresh.index = entities.size();
    entities.add(entity);
    known.put(entity, fresh);
    return entity;
  }

  /** The entity of a country, one for each. */
  Entity country(Gazetteer.Country country) {
    return countries.computeIfAbsent(
        country.iso3(),
        code -> {
          Entity made = make(Entity.Kind.COUNTRY, country.name());
          known(made).country = Optional.of(country);
          return made;
        });
  }

  /** What the passes know of an entity. */
  Known known(Entity entity) {
    return known.computeIfAbsent(entity, e -> new Known());
  }

  /** Notes the title that stands straight before a name. */
  void titled(Phrase name, Phrase title) {
    inTitle.set(title.first(), title.end());
    titles.put(name.first(), title);
  }

  /** Whether a word stands in a title straight before a name. */
  boolean isTitle(int word) {
    return inTitle.get(word);
  }

  /** The title straight before the name that starts here. */
  Optional<Phrase> title(int name) {
    return Optional.ofNullable(titles.get(name));
  }

  /** The group of these entities, one for each set of members. */
  Entity group(List<Entity> members) {
    List<Entity> flat = new ArrayList<>();
    for (Entity member : members) {
      for (Entity each : member.members().isEmpty() ? List.of(member) : member.members()) {
        if (!flat.contains(each)) {
          flat.add(each);
        }
      }
    }
    if (flat.size() == 1) {
      return flat.get(0);
    }
    List<Entity> key = new ArrayList<>(flat);
    key.sort(Comparator.comparingInt(member -> known(member).index));
    return groups.computeIfAbsent(
        List.copyOf(key),
        k -> {
          StringBuilder name = new StringBuilder();
          for (int i = 0; i < flat.size(); i++) {
            name.append(i == 0 ? "" : i == flat.size() - 1 ? " and " : ", ");
            name.append(flat.get(i).name());
          }
          Entity group = make(Entity.Kind.GROUP, name.toString());
          known(group).plural = true;
          flat.forEach(group::member);
          return group;
        });
  }

  /** Links a phrase to an entity; an inner mention lies over an outer one. */
  void link(Phrase phrase, Entity entity, Mention.Form form, Mention.Use use, String how) {
    Link link = new Link(phrase, entity, form, use, how, links.size());
    for (int word = phrase.first(); word < phrase.end(); word++) {
      if (at[word] == null || at[word].phrase().size() > phrase.size()) {
        at[word] = link;
      }
    }
    add(link);
  }

  /** Adds a described area, whose words go on standing for what they name. */
  void area(Phrase phrase, Entity area, String how) {
    within(phrase, area, how);
    for (int word = phrase.first(); word < phrase.end(); word++) {
      areas.put(word, links.get(links.size() - 1));
    }
  }

  /** The described area that a word is part of, with its words: "near X". */
  public Optional<Described> area(int word) {
    return Optional.ofNullable(areas.get(word)).map(l -> new Described(l.entity(), l.phrase()));
  }

  /**
   * A described area.
   *
   * @param area the area
   * @param phrase its words
   */
  public record Described(Entity area, Phrase phrase) {}

  /** Adds a mention inside a phrase whose words stand for somebody else as a whole. */
  void within(Phrase phrase, Entity entity, String how) {
    add(new Link(phrase, entity, Mention.Form.NOMINAL, Mention.Use.LITERAL, how, links.size()));
  }

  private void add(Link link) {
    links.add(link);
    if (!open) {
      hand(link);
      actors.settle(link.entity());
    }
  }

  /** Puts another entity and use in the place of a link's. */
  Link change(Link link, Entity entity, Mention.Use use, String how) {
    Link changed = new Link(link.phrase(), entity, link.form(), use, how, link.order());
    links.set(link.order(), changed);
    for (int word = link.phrase().first(); word < link.phrase().end(); word++) {
      if (at[word] == link) {
        at[word] = changed;
      }
    }
    return changed;
  }

  /** The links so far, in the order they were made. */
  List<Link> links() {
    return links;
  }

  /** All entities so far, in the order they were made. */
  List<Entity> made() {
    return entities;
  }

  String lower(int word) {
    return layout.word(word).lower().replace('\u2019', '\'');
  }

  boolean isName(int word) {
    return at[word] != null && at[word].form() == Mention.Form.NAME;
  }

  Sentence sentence(int word) {
    return layout.sentenceOf(word);
  }

  /** The words of a phrase without a leading article and a trailing possessive. */
  Optional<Phrase> bare(Phrase phrase) {
    int first = phrase.first();
    int end = phrase.end();
    while (first < end && (isArticle(lower(first)) || !layout.word(first).isWordLike())) {
      first++;
    }
    while (end > first && (isPossessive(lower(end - 1)) || isMark(end - 1))) {
      end--;
    }
    return first < end ? Optional.of(new Phrase(first, end)) : Optional.empty();
  }

  private boolean isMark(int word) {
    return !layout.word(word).isWordLike() && !layout.word(word).form().equals(".");
  }

  /** The words of a phrase, line breaks and runs of spaces as one space. */
  String text(Phrase phrase) {
    return squeeze(phrase.text(layout));
  }

  static boolean isArticle(String lower) {
    return lower.equals("the") || lower.equals("a") || lower.equals("an");
  }

  static boolean isPossessive(String lower) {
    return lower.equals("'s") || lower.equals("'");
  }

  /** "Artsakh police" as a key: lower case, straight apostrophes, single spaces. */
  static String fold(String text) {
    return Tables.key(squeeze(text));
  }

  private static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i);
      if (c != ' ' || out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
