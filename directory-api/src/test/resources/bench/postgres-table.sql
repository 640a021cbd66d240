create extension pg_trgm;
create extension unaccent;
create unlogged table raw (name text, text text, country text, kind text, concepts text[], languages text[],
  latitude double precision, longitude double precision);
