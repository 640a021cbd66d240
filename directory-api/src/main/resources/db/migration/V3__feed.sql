-- What the feed tells of each position beside its kind and time: the leaf, for good; the salt, until superseded.
alter table stream_change add column leaf varchar(64);
alter table stream_change add column salt varchar(64);
alter table stream_change add column professional boolean;
update stream_change set leaf = repeat('0', 64), professional = false;
alter table stream_change alter column leaf set not null;
alter table stream_change alter column professional set not null;

-- The chain runs over the leaves; times never go back.
alter table stream add column chain varchar(64);
alter table stream add column moved_at timestamp(6) with time zone;
update stream set chain = repeat('0', 64), moved_at = timestamp with time zone '1970-01-01 00:00:00+00:00';
alter table stream alter column chain set not null;
alter table stream alter column moved_at set not null;

-- One row for each thousand positions begun; the generation counts how often something was taken out of it.
create table stream_page (
    audience varchar(10) not null references stream (audience),
    page bigint not null,
    generation integer not null,
    begun_at timestamp(6) with time zone not null,
    primary key (audience, page)
);
insert into stream_page (audience, page, generation, begun_at)
    select audience, (position - 1) / 1000 + 1, 0, at from stream_change where mod(position, 1000) = 1;
