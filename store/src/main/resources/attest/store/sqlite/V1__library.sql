-- The library, version 1. Days are ISO dates, moments ISO instants, yes and no are 1 and 0.
-- Offsets count Unicode code points of the text, as in the record; substr(text, starts + 1, ends - starts)
-- gives the words. The number of a statement, event or entity is that of its id in the record (s3: 3), and
-- report * 1000000 + number is its id here.

-- Each text once. A report that was forgotten keeps its hash, the day and the reason, and nothing else.
create table report (
  id integer primary key,
  hash text not null unique,
  added text not null,
  day text not null default '',            -- of publication; empty where unknown
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
  report integer primary key references report,
  text text not null
);

-- What an engine made of a report; never altered. The JSON is deflated, the text in it left out.
create table record (
  id integer primary key,
  report integer not null references report,
  version text not null,
  models text not null,                    -- JSON, as in the record
  added text not null,
  current integer not null,                -- the one that is searched: of the newest version
  hash text not null,                      -- SHA-256 of the whole JSON
  json blob,                               -- null when forgotten
  unique (report, version, models)
);
create unique index record_current on record (report) where current = 1;

-- Persons, bodies and places across reports. One that was merged points at the one it went into.
create table identity (
  id integer primary key,
  kind text not null,
  name text not null,                      -- the fullest seen
  country text,
  sectors text not null,
  titles text not null,                    -- one a line
  merged integer references identity
);
create table alias (
  words text not null,                     -- the terms of a name, spaces between
  last text not null,                      -- the last of them
  identity integer not null references identity,
  primary key (words, identity)
) without rowid;
create index alias_last on alias (last);
create index alias_identity on alias (identity);

-- Everything below is taken from the current records and can be made from them again.
create table entity (
  id integer primary key,
  report integer not null references report,
  kind text not null,
  name text not null,
  titles text not null,                    -- one a line
  country text,
  sectors text not null,                   -- spaces between
  identity integer references identity
);
create index entity_report on entity (report);
create index entity_identity on entity (identity) where identity is not null;

create table place (
  id integer primary key references entity,
  report integer not null references report,
  name text not null,
  lat real not null,
  lon real not null,
  country text,
  admin1 text,
  geonames integer,
  feature text not null,
  precision text not null,
  contested integer not null
);
create index place_report on place (report, lat, lon, precision);
create virtual table place_area using rtree (id, south, north, west, east);

create table statement (
  id integer primary key,
  report integer not null references report,
  kind text not null,
  attitude text not null,
  speaker text,                            -- the name, else the words
  entity integer references entity,
  anonymous integer not null,
  medium text not null,
  starts integer not null,
  ends integer not null
);
create index statement_report on statement (report);

create table act (
  statement integer not null references statement,
  number integer not null,
  axis text not null,
  label text not null,
  degree integer,
  negated integer not null,
  primary key (statement, number)
) without rowid;

create table event (
  id integer primary key,
  report integer not null references report,
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
  event integer not null references event,
  number integer not null,
  role text not null,                      -- actor, recipient or place
  name text not null,                      -- the place's, else the entity's, else the words
  entity integer references entity,
  primary key (event, number)
) without rowid;

create table toll (
  event integer not null references event,
  number integer not null,
  kind text not null,
  least integer,
  most integer,
  figure integer,                          -- the least, else the most
  voice text not null,
  primary key (event, number)
) without rowid;
create index toll_figure on toll (kind, figure);

create table absence (
  id integer primary key,
  report integer not null references report,
  label text not null,
  holders text not null,                   -- names, one a line
  voice text not null,
  starts integer not null,
  ends integer not null
);
create index absence_report on absence (report);

create table time (
  report integer not null references report,
  number integer not null,
  first_day text,
  last_day text,
  precision text not null,
  anchor text not null,
  starts integer not null,
  ends integer not null,
  primary key (report, number)
) without rowid;

-- The words by which all is found, as attest splits them; rowid / 10000 is the id of what they stand in.
create virtual table report_words using fts5 (words, content='', contentless_delete=1, tokenize='ascii');
create virtual table statement_words using fts5 (words, content='', contentless_delete=1, tokenize='ascii');
create virtual table event_words using fts5 (words, content='', contentless_delete=1, tokenize='ascii');

-- What people put right; each can be undone.
create table correction (
  id integer primary key,
  kind text not null,                      -- merge, split
  identity integer not null references identity,
  other integer not null references identity,
  reason text not null,
  author text not null,
  made text not null,
  undone text
);
-- Whose a name in a report is, by a correction.
create table pin (
  report integer not null references report,
  words text not null,
  identity integer not null references identity,
  correction integer not null references correction,
  primary key (report, words, correction)
) without rowid;

-- Data sets that never change.
create table frozen (
  name text primary key,
  query text not null,
  made text not null,
  attest text not null,
  records integer not null,
  hash text not null                       -- SHA-256 of the records' JSON lines
);
create table frozen_record (
  frozen text not null references frozen,
  number integer not null,
  record integer not null references record,
  primary key (frozen, number)
) without rowid;

-- What comes in, and what is being done.
create table feed (
  id integer primary key,
  url text not null unique,
  name text,
  added text not null,
  checked text,
  etag text,
  modified text
);
create table input (
  id integer primary key,
  feed integer references feed,
  url text,
  fetched text not null,
  hash text,                               -- of the report it became
  code text,                               -- why it did not become one
  sentence text
);
create table job (
  id integer primary key,
  kind text not null,
  state text not null,
  made text not null,
  ended text,
  code text,
  sentence text
);
