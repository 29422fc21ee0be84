-- What comes in, and what is being done. The tables of version 1 were never written to.
drop table input;
drop table feed;
drop table job;

-- One call to take in sources.
create table job (
  id bigint primary key,
  sources text not null,                   -- as they were named, a JSON array
  state text not null,                     -- running, stopping, stopped, done, failed
  made text not null,
  ended text
);

-- What became of each thing that may have held a report; one row, the last outcome.
create table input (
  id bigint primary key,
  place text collate "C" not null unique, -- path or address, and what lies inside after "!"
  job bigint references job,              -- that took it in last
  digest text,                             -- SHA-256 of its bytes, where they were at hand
  outcome text not null,                   -- stored, known, copy, language, skipped, failed
  report bigint references report,        -- what it became, or is a copy of
  code text,                               -- why it did not become one
  sentence text,
  url text,
  outlet text,
  title text,
  published text,
  taken text not null
);
create index input_job on input (job, outcome);
create index input_report on input (report);

-- The text of a near-copy of a report: kept, but not read.
create table copy (
  input bigint primary key references input,
  hash text collate "C" not null,
  text text not null
);
create index copy_hash on copy (hash);

-- Numbers of which texts that are much alike have one in common.
create table band (
  value bigint not null,
  report bigint not null references report,
  primary key (value, report)
);
create index band_report on band (report);

-- What is looked at again and again.
create table feed (
  url text collate "C" primary key,                  -- as it stands in the list
  moved text,                              -- where it has moved to for good
  etag text,
  modified text,
  checked text,                            -- when it last answered
  next text not null,                      -- not to be asked before
  interval bigint,                        -- in seconds, as it wants it
  failures integer not null,               -- one after the other
  gone integer not null
);

-- Whom a full name may be is looked up by its last term and the letter that it begins with.
alter table alias add column stem text collate "C" not null default '';
update alias set stem = last || ' ' || substr(words, 1, 1) where words <> last;
create index alias_stem on alias (stem);
