-- Reports whose rows of words lack what this version writes there; they are made anew when the library is opened.
create table reword (
  report integer primary key
);
insert into reword (report) select report from record where current = 1;

-- So many bytes of words are gathered before they are written: those of a whole transaction.
insert into report_words (report_words, rank) values ('hashsize', 33554432);
insert into statement_words (statement_words, rank) values ('hashsize', 33554432);
insert into event_words (event_words, rank) values ('hashsize', 33554432);
