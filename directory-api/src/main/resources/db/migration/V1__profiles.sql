-- Columns beside the sealed ones hold only public or opaque values.
create table profile (
    id uuid primary key,
    version integer not null,
    wrapped_key bytea not null,
    memory bytea not null,
    withdrawn boolean not null,
    shown_public boolean not null,
    shown_network boolean not null,
    changed_at timestamp(6) with time zone not null
);

create table profile_version (
    profile_id uuid not null references profile (id),
    version integer not null,
    document bytea not null,
    original bytea,
    at timestamp(6) with time zone not null,
    actor varchar(100) not null,
    origin varchar(20) not null,
    primary key (profile_id, version)
);

create table profile_reference (
    from_id uuid not null references profile (id),
    to_id uuid not null,
    primary key (from_id, to_id)
);
create index profile_reference_to on profile_reference (to_id);

create table pending_widening (
    profile_id uuid not null references profile (id),
    part_id uuid not null,
    from_class varchar(10) not null,
    to_class varchar(10) not null,
    asked_by varchar(100) not null,
    asked_at timestamp(6) with time zone not null,
    primary key (profile_id, part_id)
);

-- One stream an audience: the counter row is updated last in a write's transaction, so positions have no gap
-- and become visible in order.
create table stream (
    audience varchar(10) primary key,
    position bigint not null
);
insert into stream (audience, position) values ('PUBLIC', 0);
insert into stream (audience, position) values ('NETWORK', 0);

create table stream_change (
    audience varchar(10) not null references stream (audience),
    position bigint not null,
    profile_id uuid not null,
    kind varchar(10) not null,
    purge boolean not null,
    at timestamp(6) with time zone not null,
    primary key (audience, position)
);
create index stream_change_profile on stream_change (profile_id, audience, position);

create table address (
    thing_id uuid primary key,
    profile_id uuid not null,
    live_public boolean,
    live_network boolean
);
create index address_profile on address (profile_id);

create table diary (
    id uuid primary key,
    at timestamp(6) with time zone not null,
    actor varchar(100) not null,
    deed varchar(40) not null,
    profile_id uuid not null,
    version integer not null
);

create table node_state (
    name varchar(40) primary key,
    content bytea not null
);
