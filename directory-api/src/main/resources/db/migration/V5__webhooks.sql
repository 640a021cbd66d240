-- Addresses that are told of every change. Their secrets are derived, so none is kept.
create table webhook (
    id uuid primary key,
    url varchar(2000) not null,
    reached bigint not null,
    failures integer not null,
    next_at timestamp(6) with time zone,
    last_at timestamp(6) with time zone,
    last_result varchar(20),
    ended_at timestamp(6) with time zone
);
