package attest.store;

import attest.record.Entity;
import attest.record.ReportRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Tells who of a report is somebody that other reports name. The sure rule goes first, each takes
 * what is left, and who is left over in the end is somebody new:
 *
 * <ol>
 *   <li>a correction, or what the report's former record had for that name
 *   <li>places by their GeoNames id, countries by their code
 *   <li>bodies of the same name, in one country as far as countries are known
 *   <li>persons of the same full name, unless their words give them different countries
 *   <li>persons whose names may be one ({@link Name#mayBe}: "Bono", "Louis Bono") and who share a
 *       role or the company they keep; where two such persons are known, neither
 * </ol>
 *
 * <p>Who is left and bears a name of somebody known stays unsettled, anybody else is new.
 *
 * <p>Known failures: two persons of one full name and country become one; names that begin with the
 * surname are told apart by their last word. A correction puts both right.
 */
final class Identities {
  /** So many others in common are company: not one that everybody meets. */
  private static final int COMPANY = 2;

  /** Of more than so many with one name the company is not asked. */
  private static final int FEW = 5;

  private static final int TITLES = 20;

  private final Dialect dialect;
  private final Handle handle;
  private final Map<Long, Someone> known = new LinkedHashMap<>();
  private final Map<String, Set<Someone>> byWords = new HashMap<>();
  private final Map<String, Set<Someone>> byLast = new HashMap<>();
  private final Map<String, Long> pinned = new HashMap<>();
  private final Map<Long, Set<Long>> company = new HashMap<>();
  private long next;

  /** Somebody whom the library knows. */
  private static final class Someone {
    final long id;
    Profile profile;
    String name;
    final Set<String> sectors = new TreeSet<>();
    final Set<String> titles = new LinkedHashSet<>();
    final Map<String, Name> names = new LinkedHashMap<>();
    final Set<String> freshNames = new LinkedHashSet<>();
    long root;
    boolean fresh;
    boolean changed;

    Someone(long id, Profile profile, String name) {
      this.id = id;
      this.root = id;
      this.profile = profile;
      this.name = name;
    }
  }

  Identities(Dialect dialect, Handle handle) {
    this.dialect = dialect;
    this.handle = handle;
    this.next = Ids.next(handle, "identity");
  }

  /** What a name is looked up by: a place's or country's key, else its words. */
  private static String key(Entity entity, Profile profile) {
    Optional<String> key =
        switch (profile.sort()) {
          case "place" -> entity.place().flatMap(p -> p.geonames()).map(id -> "geonames¦" + id);
          case "country" -> profile.country().map(code -> "country¦" + code);
          default -> Optional.empty();
        };
    return key.orElseGet(() -> Name.of(entity.name()).words());
  }

  /** Keeps whose the names of a report were before its rows are removed. */
  static Map<String, Long> before(Handle handle, long report) {
    Map<String, Long> before = new HashMap<>();
    handle
        .createQuery("select name, identity from entity where report = ? and identity is not null")
        .bind(0, report)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(
            entry -> before.put(pin(report, Name.of(entry.getKey()).words()), entry.getValue()));
    return before;
  }

  private static String pin(long report, String words) {
    return report + " " + words;
  }

  /**
   * Looks up everybody who may be in some reports.
   *
   * @param before what {@link #before} gave for those that were there
   */
  void look(Map<Long, ReportRecord> records, Map<String, Long> before) {
    pinned.putAll(before);
    Set<String> words = new LinkedHashSet<>();
    Set<String> lasts = new LinkedHashSet<>();
    Set<String> stems = new LinkedHashSet<>();
    for (ReportRecord record : records.values()) {
      for (Entity entity : record.entities()) {
        Optional<Profile> profile = Profile.of(entity);
        if (profile.isPresent()) {
          words.add(key(entity, profile.get()));
          Name name = Name.of(entity.name());
          if (profile.get().sort().equals("person") && name.isShort()) {
            lasts.add(name.last());
          } else if (profile.get().sort().equals("person")) {
            words.add(name.last());
            stems.add(name.stem());
          }
        }
      }
    }
    Set<Long> ids = new LinkedHashSet<>(before.values());
    for (List<Long> chunk : Chunks.of(List.copyOf(records.keySet()))) {
      handle
          .createQuery("select report, words, identity from pin where report in (<reports>)")
          .bindList("reports", chunk)
          .map((row, context) -> Map.entry(pin(row.getLong(1), row.getString(2)), row.getLong(3)))
          .forEach(entry -> pinned.put(entry.getKey(), entry.getValue()));
    }
    ids.addAll(pinned.values());
    ids.addAll(named("words", words));
    ids.addAll(named("last", lasts));
    ids.addAll(named("stem", stems));
    load(ids);
  }

  private Set<Long> named(String column, Set<String> values) {
    Set<Long> ids = new LinkedHashSet<>();
    for (List<String> chunk : Chunks.of(List.copyOf(values))) {
      handle
          .createQuery("select distinct identity from alias where " + column + " in (<values>)")
          .bindList("values", chunk)
          .mapTo(Long.class)
          .forEach(ids::add);
    }
    return ids;
  }

  private void load(Set<Long> ids) {
    Set<Long> missing = new TreeSet<>(ids);
    missing.removeAll(known.keySet());
    if (missing.isEmpty()) {
      return;
    }
    Set<Long> roots = new HashSet<>();
    for (List<Long> chunk : Chunks.of(List.copyOf(missing))) {
      handle
          .createQuery(
              "select id, kind, name, country, sectors, titles, merged from identity"
                  + " where id in (<ids>) order by id")
          .bindList("ids", chunk)
          .map(
              (row, context) -> {
                Someone someone =
                    new Someone(
                        row.getLong(1),
                        Profile.read(
                            row.getString(2), row.getString(4), row.getString(5), row.getString(6)),
                        row.getString(3));
                someone.sectors.addAll(someone.profile.sectors());
                row.getString(6).lines().forEach(someone.titles::add);
                long merged = row.getLong(7);
                someone.root = merged == 0 ? someone.id : merged;
                return someone;
              })
          .forEach(
              someone -> {
                known.put(someone.id, someone);
                roots.add(someone.root);
              });
      handle
          .createQuery("select identity, words from alias where identity in (<ids>)")
          .bindList("ids", chunk)
          .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
          .forEach(entry -> index(known.get(entry.getKey()), entry.getValue()));
    }
    load(roots);
  }

  private void index(Someone someone, String words) {
    Name name = Name.parse(words);
    someone.names.put(words, name);
    byWords.computeIfAbsent(words, w -> new LinkedHashSet<>()).add(someone);
    byLast.computeIfAbsent(name.last(), w -> new LinkedHashSet<>()).add(someone);
  }

  /** Who the named ones of a report are: identities by the ids of its entities. */
  Map<String, Long> settle(long report, ReportRecord record) {
    Map<String, Long> settled = new HashMap<>();
    Map<Entity, Profile> open = new LinkedHashMap<>();
    for (Entity entity : record.entities()) {
      Profile.of(entity).ifPresent(profile -> open.put(entity, profile));
    }
    pass(open, settled, (entity, profile) -> pinned(report, entity, profile));
    pass(open, settled, this::byKey);
    pass(open, settled, this::body);
    pass(open, settled, (entity, profile) -> person(entity, profile, settled));
    pass(open, settled, (entity, profile) -> mayBe(entity, profile, settled));
    open.forEach(
        (entity, profile) -> {
          if (isNew(entity, profile, settled)) {
            settled.put(entity.id(), fresh(entity, profile));
          }
        });
    keepCompany(new HashSet<>(settled.values()));
    return settled;
  }

  private interface Rule {
    Optional<Someone> who(Entity entity, Profile profile);
  }

  private void pass(Map<Entity, Profile> open, Map<String, Long> settled, Rule rule) {
    for (Entity entity : List.copyOf(open.keySet())) {
      Profile profile = open.get(entity);
      Optional<Someone> who = rule.who(entity, profile);
      if (who.isPresent()) {
        learn(who.get(), entity, profile);
        settled.put(entity.id(), who.get().id);
        open.remove(entity);
      }
    }
  }

  private Optional<Someone> pinned(long report, Entity entity, Profile profile) {
    return Optional.ofNullable(pinned.get(pin(report, Name.of(entity.name()).words())))
        .map(known::get)
        .filter(someone -> someone.profile.sort().equals(profile.sort()));
  }

  private Stream<Someone> called(String words, Profile profile) {
    return byWords.getOrDefault(words, Set.of()).stream()
        .filter(someone -> someone.profile.sort().equals(profile.sort()));
  }

  private Optional<Someone> byKey(Entity entity, Profile profile) {
    String key = key(entity, profile);
    return key.contains("¦") ? called(key, profile).findFirst() : Optional.empty();
  }

  private Optional<Someone> body(Entity entity, Profile profile) {
    if (profile.sort().equals("person")) {
      return Optional.empty();
    }
    String words = Name.of(entity.name()).words();
    List<Someone> same = called(words, profile).filter(s -> !s.profile.elsewhere(profile)).toList();
    boolean homeless = profile.country().or(profile::setting).isEmpty();
    return only(same.stream().filter(s -> s.profile.country().isEmpty() == homeless).toList())
        .or(() -> only(same));
  }

  private Optional<Someone> person(Entity entity, Profile profile, Map<String, Long> settled) {
    Name name = Name.of(entity.name());
    if (!profile.sort().equals("person") || name.isShort()) {
      return Optional.empty();
    }
    List<Someone> same =
        called(name.words(), profile).filter(s -> !s.profile.contradicts(profile)).toList();
    return only(same).or(() -> only(like(same, profile, settled)));
  }

  private Optional<Someone> mayBe(Entity entity, Profile profile, Map<String, Long> settled) {
    if (!profile.sort().equals("person")) {
      return Optional.empty();
    }
    Name name = Name.of(entity.name());
    List<Someone> some =
        byLast.getOrDefault(name.last(), Set.of()).stream()
            .filter(someone -> may(someone, name, profile, settled))
            .toList();
    return only(like(some, profile, settled));
  }

  /** Whether a name is nobody's whom we know: else it stays open whose it is. */
  private boolean isNew(Entity entity, Profile profile, Map<String, Long> settled) {
    Name name = Name.of(entity.name());
    return switch (profile.sort()) {
      case "person" ->
          name.isShort()
              ? byLast.getOrDefault(name.last(), Set.of()).stream()
                  .noneMatch(s -> may(s, name, profile, settled))
              : called(name.words(), profile).allMatch(s -> s.profile.contradicts(profile));
      case "body" -> called(name.words(), profile).allMatch(s -> s.profile.elsewhere(profile));
      default -> called(key(entity, profile), profile).findAny().isEmpty();
    };
  }

  private static boolean may(
      Someone someone, Name name, Profile profile, Map<String, Long> settled) {
    return someone.profile.sort().equals("person")
        && !settled.containsValue(someone.id)
        && !someone.profile.contradicts(profile)
        && someone.names.values().stream().allMatch(name::mayBe);
  }

  private List<Someone> like(List<Someone> some, Profile profile, Map<String, Long> settled) {
    boolean few = some.size() <= FEW;
    return some.stream()
        .filter(s -> s.profile.sharesRole(profile) || few && sharesCompany(s, settled))
        .toList();
  }

  /** The one of them, where all are one. */
  private Optional<Someone> only(List<Someone> some) {
    return some.stream().map(s -> s.root).distinct().count() == 1
        ? Optional.of(some.get(0))
        : Optional.empty();
  }

  private boolean sharesCompany(Someone someone, Map<String, Long> settled) {
    Set<Long> theirs = company(someone);
    return settled.values().stream().distinct().filter(theirs::contains).count() >= COMPANY;
  }

  /** Persons and bodies, no media, in the last reports that name somebody. */
  private Set<Long> company(Someone someone) {
    return company.computeIfAbsent(
        someone.id,
        id ->
            someone.fresh
                ? new HashSet<>()
                : handle
                    .createQuery(
                        "select distinct o.identity from entity o where o.report in (select"
                            + " e.report from entity e where e.identity = ? order by e.report desc"
                            + " limit 50) and o.identity is not null and o.identity <> ? and"
                            + " o.kind in ('person', 'organization', 'force') and o.sectors not"
                            + " like '%JRN%'")
                    .bind(0, id)
                    .bind(1, id)
                    .mapTo(Long.class)
                    .collect(Collectors.toCollection(HashSet::new)));
  }

  /** Lets those of one report know each other. */
  private void keepCompany(Set<Long> together) {
    List<Someone> all =
        together.stream()
            .map(known::get)
            .filter(s -> s.profile.sort().equals("person") || s.profile.sort().equals("body"))
            .filter(s -> !s.sectors.contains("JRN"))
            .toList();
    for (Someone one : all) {
      if (one.profile.sort().equals("person") && (one.fresh || company.containsKey(one.id))) {
        Set<Long> others = company(one);
        all.stream().filter(other -> other != one).forEach(other -> others.add(other.id));
      }
    }
  }

  private long fresh(Entity entity, Profile profile) {
    Someone someone = new Someone(next++, profile, entity.name());
    someone.fresh = true;
    known.put(someone.id, someone);
    learn(someone, entity, profile);
    return someone.id;
  }

  /** Keeps what a report tells of somebody. */
  private void learn(Someone someone, Entity entity, Profile profile) {
    String words = key(entity, profile);
    if (!someone.names.containsKey(words)) {
      someone.freshNames.add(words);
      index(someone, words);
    }
    if (Name.of(entity.name()).terms().size() > Name.of(someone.name).terms().size()) {
      someone.name = entity.name();
      someone.changed = true;
    }
    someone.changed |= someone.sectors.addAll(profile.sectors());
    for (var title : entity.titles()) {
      if (someone.titles.size() < TITLES) {
        someone.changed |= someone.titles.add(title.span().text().replaceAll("\\s+", " "));
      }
    }
    Optional<String> country = profile.country().or(profile::setting);
    boolean home = someone.profile.country().isEmpty() && country.isPresent();
    if (someone.changed || home) {
      someone.changed = true;
      boolean sure = profile.sort().equals("person") ? profile.country().isPresent() : true;
      someone.profile =
          new Profile(
              someone.profile.sort(),
              home && sure ? country : someone.profile.country(),
              Optional.empty(),
              Set.copyOf(someone.sectors),
              Profile.terms(someone.titles));
    }
  }

  /** Writes who is new and what was learnt. */
  void write() {
    List<Someone> fresh = known.values().stream().filter(s -> s.fresh).toList();
    List<Someone> changed = known.values().stream().filter(s -> s.changed && !s.fresh).toList();
    if (!fresh.isEmpty()) {
      dialect.insert(
          handle,
          "identity (name, country, sectors, titles, kind, id)",
          fresh.stream().map(s -> values(s, s.profile.sort(), s.id)).iterator());
    }
    if (!changed.isEmpty()) {
      PreparedBatch batch =
          handle.prepareBatch(
              "update identity set name = ?, country = ?, sectors = ?, titles = ? where id = ?");
      changed.forEach(s -> batch.add(values(s, s.id)));
      batch.execute();
    }
    List<Object[]> aliases = new ArrayList<>();
    for (Someone someone : known.values()) {
      for (String words : someone.freshNames) {
        Name name = someone.names.get(words);
        aliases.add(new Object[] {words, name.last(), name.stem(), someone.id});
      }
    }
    if (!aliases.isEmpty()) {
      dialect.insert(handle, "alias (words, last, stem, identity)", aliases.iterator());
    }
  }

  private static Object[] values(Someone someone, Object... more) {
    return Stream.concat(
            Stream.of(
                someone.name,
                someone.profile.country().orElse(null),
                String.join(" ", someone.sectors),
                String.join("\n", someone.titles)),
            Stream.of(more))
        .toArray();
  }
}
