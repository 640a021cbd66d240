-- Requests with an Idempotency-Key, kept for a day. The id is a digest of who, where and key; digest of the body and
-- answer are sealed under the key beside them.
create table idempotent_request (
    id uuid primary key,
    holder uuid not null,
    begun_at timestamp(6) with time zone not null,
    alive_at timestamp(6) with time zone not null,
    wrapped_key bytea not null,
    head bytea
);
create index idempotent_request_begun on idempotent_request (begun_at);

create table idempotent_answer (
    request_id uuid not null references idempotent_request (id),
    part integer not null,
    content bytea not null,
    primary key (request_id, part)
);
