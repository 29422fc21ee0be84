-- The library, version 1. Days are ISO dates, moments ISO instants, yes and no are 1 and 0, as in SQLite.
-- Offsets count Unicode code points of the text, as in the record; substr(text, starts + 1, ends - starts)
-- gives the words. The number of a statement, event or entity is that of its id in the record (s3: 3), and
-- report * 1000000 + number is its id here.

-- Each text once. A report that was forgotten keeps its hash, the day and the reason, and nothing else.
create table report (
  id bigint primary key,
  hash text collate "C" not null unique,
  added text not null,
  day text collate "C" not null default '',            -- of publication; empty where unknown
  published text,
  outlet text,
  title text,
  url text,
  ref text,
  byline text,
  language text,
  forgotten text,
  reason text
);
create index report_day on report (day, hash);

create table text (
  report bigint primary key references report,
  text text not null
);

-- What an engine made of a report; never altered. The JSON is deflated, the text in it left out.
create table record (
  id bigint primary key,
  report bigint not null references report,
  version text not null,
  models text not null,                    -- JSON, as in the record
  added text not null,
  current integer not null,                -- the one that is searched: of the newest version
  hash text collate "C" not null,                      -- SHA-256 of the whole JSON
  json bytea,                               -- null when forgotten
  unique (report, version, models)
);
create unique index record_current on record (report) where current = 1;

-- Persons, bodies and places across reports. One that was merged points at the one it went into.
create table identity (
  id bigint primary key,
  kind text not null,
  name text collate "C" not null,                      -- the fullest seen
  country text,
  sectors text not null,
  titles text not null,                    -- one a line
  merged bigint references identity
);
create table alias (
  words text collate "C" not null,                     -- the terms of a name, spaces between
  last text collate "C" not null,                      -- the last of them
  identity bigint not null references identity,
  primary key (words, identity)
);
create index alias_last on alias (last);
create index alias_identity on alias (identity);

-- Everything below is taken from the current records and can be made from them again.
create table entity (
  id bigint primary key,
  report bigint not null references report,
  kind text not null,
  name text collate "C" not null,
  titles text not null,                    -- one a line
  country text,
  sectors text not null,                   -- spaces between
  identity bigint references identity
);
create index entity_report on entity (report);
create index entity_identity on entity (identity) where identity is not null;

create table place (
  id bigint primary key references entity,
  report bigint not null references report,
  name text collate "C" not null,
  lat double precision not null,
  lon double precision not null,
  country text,
  admin1 text,
  geonames integer,
  feature text not null,
  precision text not null,
  contested integer not null
);
create index place_report on place (report, lat, lon, precision);
create index place_area on place using gist (point(lon, lat)) where precision <> 'country';

create table statement (
  id bigint primary key,
  report bigint not null references report,
  kind text not null,
  attitude text not null,
  speaker text,                            -- the name, else the words
  entity bigint references entity,
  anonymous integer not null,
  medium text not null,
  starts integer not null,
  ends integer not null
);
create index statement_report on statement (report);

create table act (
  statement bigint not null references statement,
  number integer not null,
  axis text not null,
  label text not null,
  degree integer,
  negated integer not null,
  primary key (statement, number)
);

create table event (
  id bigint primary key,
  report bigint not null references report,
  type text not null,
  mode text,
  status text not null,
  voice text not null,                     -- narrator or statement
  first_day text,
  last_day text,
  starts integer not null,                 -- of its trigger
  ends integer not null
);
create index event_report on event (report);

create table participant (
  event bigint not null references event,
  number integer not null,
  role text not null,                      -- actor, recipient or place
  name text collate "C" not null,                      -- the place's, else the entity's, else the words
  entity bigint references entity,
  primary key (event, number)
);

create table toll (
  event bigint not null references event,
  number integer not null,
  kind text not null,
  least integer,
  most integer,
  figure integer,                          -- the least, else the most
  voice text not null,
  primary key (event, number)
);
create index toll_figure on toll (kind, figure);

create table absence (
  id bigint primary key,
  report bigint not null references report,
  label text not null,
  holders text not null,                   -- names, one a line
  voice text not null,
  starts integer not null,
  ends integer not null
);
create index absence_report on absence (report);

create table time (
  report bigint not null references report,
  number integer not null,
  first_day text,
  last_day text,
  precision text not null,
  anchor text not null,
  starts integer not null,
  ends integer not null,
  primary key (report, number)
);

-- The words by which all is found, as attest splits them; rowid / 10000 is the id of what they stand in.
create table report_words (rowid bigint primary key, words tsvector not null);
create index report_words_gin on report_words using gin (words) with (gin_pending_list_limit = 32768);
create table statement_words (rowid bigint primary key, words tsvector not null);
create index statement_words_gin on statement_words using gin (words) with (gin_pending_list_limit = 32768);
create table event_words (rowid bigint primary key, words tsvector not null);
create index event_words_gin on event_words using gin (words) with (gin_pending_list_limit = 32768);

-- What people put right; each can be undone.
create table correction (
  id bigint primary key,
  kind text not null,                      -- merge, split
  identity bigint not null references identity,
  other bigint not null references identity,
  reason text not null,
  author text not null,
  made text not null,
  undone text
);
-- Whose a name in a report is, by a correction.
create table pin (
  report bigint not null references report,
  words text collate "C" not null,
  identity bigint not null references identity,
  correction bigint not null references correction,
  primary key (report, words, correction)
);

-- Data sets that never change.
create table frozen (
  name text collate "C" primary key,
  query text not null,
  made text not null,
  attest text not null,
  records integer not null,
  hash text collate "C" not null                       -- SHA-256 of the records' JSON lines
);
create table frozen_record (
  frozen text not null references frozen,
  number integer not null,
  record bigint not null references record,
  primary key (frozen, number)
);

-- What comes in, and what is being done.
create table feed (
  id bigint primary key,
  url text not null unique,
  name text collate "C",
  added text not null,
  checked text,
  etag text,
  modified text
);
create table input (
  id bigint primary key,
  feed bigint references feed,
  url text,
  fetched text not null,
  hash text collate "C",                               -- of the report it became
  code text,                               -- why it did not become one
  sentence text
);
create table job (
  id bigint primary key,
  kind text not null,
  state text not null,
  made text not null,
  ended text,
  code text,
  sentence text
);
