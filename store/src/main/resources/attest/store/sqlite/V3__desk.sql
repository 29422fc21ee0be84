-- What the desk keeps: who may use it, what people said of values, and searches they come back to.

-- Counted on by every change of what is searched or shown.
create table revision (
  number integer not null
);
insert into revision (number) values (0);

create table account (
  id integer primary key,
  name text not null unique,
  role text not null,                      -- reader, coder, admin
  password text not null,                  -- Argon2id, with its salt and costs
  made text not null,
  closed text
);
-- Who is signed in; only the SHA-256 of what the browser holds.
create table session (
  token text primary key,
  account integer not null references account,
  form text not null,                      -- what forms must bring back
  made text not null,
  used text not null
);
create index session_account on session (account);
-- Keys for programs; only the SHA-256.
create table token (
  id integer primary key,
  token text not null unique,
  account integer not null references account,
  name text not null,
  made text not null,
  used text,
  closed text
);
-- Who did what; only ever added to.
create table audit (
  id integer primary key,
  made text not null,
  account text not null,                   -- the name at that time
  act text not null,
  about text not null
);

-- What people said of values of records; the machine's stay as they are.
create table review (
  id integer primary key,
  report integer not null references report,
  record integer not null references record, -- the one that was judged
  path text not null,                 -- of the value: s2.acts.0.label; of something added: statements
  field text not null,                -- of the listed value it is or belongs to, without numbers: s.acts
  verdict text not null,                   -- accept, reject, edit, add
  value text,                              -- JSON, of edit and add
  reason text not null,
  author text not null,
  made text not null,
  undone text
);
create index review_report on review (report);
create index review_author on review (author, made);
-- How many values of the current record were judged, by an author and by anybody (author empty).
create table judged (
  report integer not null references report,
  author text not null,
  total integer not null,
  judged integer not null,
  primary key (report, author)
);

-- Queries that somebody wants to see again.
create table search (
  id integer primary key,
  account text not null,
  name text not null,
  query text not null,
  made text not null,
  feed text not null unique,               -- what the address of its feed holds, for readers that cannot sign in
  hook text,                               -- an address that is told of new reports
  secret text,                             -- the key that what is told there is signed with
  told integer not null,                   -- the id of the last report it was told of
  tries integer not null,                  -- how often in a row it could not be told
  again text not null,                     -- not told before this; "never" after too many tries
  failed text,                             -- why it could not be told last
  unique (account, name)
);

-- Whom the newest reports name, without reading all that name him.
drop index entity_identity;
create index entity_identity on entity (identity, id) where identity is not null;
create index identity_name on identity (name, id) where merged is null;
create index identity_merged on identity (merged) where merged is not null;

-- Which outlets there are.
create index report_outlet on report (outlet);
