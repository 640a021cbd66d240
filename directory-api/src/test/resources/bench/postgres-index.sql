create table entry as select row_number() over () as id, name, country, kind, concepts, languages, latitude, longitude,
  setweight(to_tsvector('simple', unaccent(name)), 'A') || to_tsvector('simple', unaccent(text)) as body from raw;
drop table raw;
alter table entry add primary key (id);
create index on entry using gin (body);
create index on entry using gin (name gin_trgm_ops);
create index on entry using gin (concepts);
create index on entry (country);
create index on entry (latitude, longitude);
vacuum analyze entry;
