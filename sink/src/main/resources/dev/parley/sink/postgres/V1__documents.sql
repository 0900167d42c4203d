-- Where each channel stands. All of it changes in the transaction that writes the documents.
create table fills (
    channel    text    primary key,
    generation text    not null, -- Kafka's id of the channel, another one when it is made anew
    fill       bigint  not null unique, -- counts how often tables were filled from the start; rows carry it
    whole      boolean not null  -- false while rows of an earlier fill are still there
);

create table positions (
    channel       text   not null references fills on delete cascade,
    log_partition int    not null,
    next          bigint not null, -- offset of the next record
    primary key (channel, log_partition)
);

create table rejections (
    channel       text   not null,
    log_partition int    not null,
    log_offset    bigint not null,
    subject       text   not null, -- the record's key
    reason        text   not null,
    primary key (channel, log_partition, log_offset)
);

create table documents (
    id                  text        primary key,
    locator             text        not null,
    form                text        not null,
    title               text,
    language            text,
    published_on        text,                 -- YYYY, YYYY-MM or YYYY-MM-DD
    published_precision text        not null, -- day, month, year or unknown
    published_last      date,                 -- the last day it can have been
    published_at        text,                 -- the full time with its zone, where stated
    site                text,
    canonical_url       text,
    source              text        not null,
    fetched             timestamptz not null,
    words               int         not null,
    content_hash        text        not null,
    normaliser          int         not null,
    taxonomy            text,
    copies              int         not null,
    body                jsonb       not null, -- the whole document as in the JSON files
    fill                bigint      not null, -- these three order the versions of a document
    log_partition       int         not null,
    log_offset          bigint      not null
);

create table people (
    document text not null references documents on delete cascade,
    name     text not null,
    role     text not null,
    primary key (document, name, role)
);

create table statements (
    document      text   not null references documents on delete cascade,
    position      int    not null,
    kind          text   not null,
    speaker       text,
    start_seconds double precision,
    label         text,
    question      text,
    source_title  text,
    source_year   int,
    aside         text,
    section       text,
    text          text   not null,
    language      text,
    -- a search vector holds a megabyte at most; the first 100,000 characters always fit
    search tsvector not null generated always as (to_tsvector(
        case language when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig
            when 'fr' then 'french'::regconfig when 'es' then 'spanish'::regconfig
            else 'simple'::regconfig end,
        left(coalesce(label || ' ', '') || coalesce(question || ' ', '') || text, 100000))) stored,
    primary key (document, position)
);

create table topics (
    document text             not null references documents on delete cascade,
    topic    text             not null,
    score    double precision not null,
    primary key (document, topic)
);

create table evidence (
    document  text not null references documents on delete cascade,
    topic     text not null,
    statement int  not null,
    terms     text[] not null,
    primary key (document, topic, statement)
);

create table standings (
    document    text primary key references documents on delete cascade,
    kind        text not null, -- original, duplicate or excerpt
    root        text,          -- what it is a duplicate or excerpt of
    coverage    double precision,
    resemblance double precision,
    containment double precision,
    shared      int
);

-- How often a topic was spoken of on a day; in a month or year, what is not known to the day.
create table trends (
    topic         text   not null,
    on_date       text   not null, -- YYYY-MM-DD, YYYY-MM or YYYY
    documents     int    not null, -- originals
    undated       int    not null, -- those of them that count on the day they were fetched
    implausible   int    not null, -- those of them whose date can't be right
    sources       jsonb  not null, -- documents by source
    behind        text[] not null, -- the first of the documents
    fill          bigint not null,
    log_partition int    not null,
    log_offset    bigint not null,
    primary key (topic, on_date)
);

create table person_trends (
    topic         text   not null,
    year          text   not null,
    person        text   not null, -- the name without case and diacritics
    name          text   not null, -- as most documents of the year spell it
    on_date       text   not null,
    documents     int    not null,
    undated       int    not null,
    implausible   int    not null,
    fill          bigint not null,
    log_partition int    not null,
    log_offset    bigint not null,
    primary key (person, topic, on_date)
);

create index on documents (published_last);
create index on people (name);
create index on statements using gin (search);
create index on statements (speaker);
create index on topics (topic);
create index on standings (root);

-- Who said what about which topic when. Copies and excerpts are left out: each thing was said once.
create view said as
select s.speaker, s.text, e.topic, e.terms, d.published_on, d.published_precision, d.published_last,
       d.title, d.site, d.locator, s.kind, s.label, s.question, s.start_seconds, s.section,
       s.search, d.id as document, s.position
from statements s
join documents d on d.id = s.document
join standings g on g.document = d.id and g.kind = 'original'
left join evidence e on e.document = s.document and e.statement = s.position
where s.aside is null;

-- How often a topic is spoken of. "*" stands for all documents whatever their topics.
create view topic_days as
select topic, on_date::date as day, documents, undated, implausible from trends where length(on_date) = 10;

-- A month holds its days and what is known to the month only; a year likewise.
create view topic_months as
select topic, left(on_date, 7) as month, sum(documents) as documents, sum(undated) as undated
from trends where length(on_date) >= 7 group by topic, left(on_date, 7);

create view topic_years as
select topic, left(on_date, 4) as year, sum(documents) as documents, sum(undated) as undated
from trends group by topic, left(on_date, 4);

-- Who speaks of what: documents by the spelling of the name that is used most.
create view person_topics as
select person, topic, sum(documents) as documents,
       (array_agg(name order by on_date desc))[1] as name
from person_trends where topic <> '*' group by person, topic;
