-- Reports whose rows of words lack what this version writes there; they are made anew when the library is opened.
create table reword (
  report bigint primary key
);
insert into reword (report) select report from record where current = 1;

-- What is taken from records points at nothing but what is written with it, and attest check counts it:
-- asking the database of every row costs a sixth of storing.
alter table entity drop constraint entity_report_fkey, drop constraint entity_identity_fkey;
alter table place drop constraint place_id_fkey, drop constraint place_report_fkey;
alter table statement drop constraint statement_report_fkey, drop constraint statement_entity_fkey;
alter table act drop constraint act_statement_fkey;
alter table event drop constraint event_report_fkey;
alter table participant drop constraint participant_event_fkey, drop constraint participant_entity_fkey;
alter table toll drop constraint toll_event_fkey;
alter table absence drop constraint absence_report_fkey;
alter table time drop constraint time_report_fkey;
alter table band drop constraint band_report_fkey;

-- How often a word stands does not change how it is searched, and counting it is dear.
alter table report_words alter column words set statistics 0;
alter table statement_words alter column words set statistics 0;
alter table event_words alter column words set statistics 0;

-- Deflated already.
alter table record alter column json set storage external;
-- A quick compression where the server has it.
do $$
begin
  execute 'alter table report_words alter column words set compression lz4';
  execute 'alter table text alter column text set compression lz4';
exception when others then
  null;
end
$$;

-- The days of all that a search finds are counted from this alone.
create index report_day_of on report (id) include (day) where forgotten is null;
