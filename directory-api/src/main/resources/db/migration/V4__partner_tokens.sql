-- Machines of partners: of the token only its digest. The agreement is where it is recorded, not what it says.
create table partner_token (
    id uuid primary key,
    digest varchar(64) not null unique,
    partner varchar(100) not null,
    agreement varchar(200) not null,
    issued_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null
);
