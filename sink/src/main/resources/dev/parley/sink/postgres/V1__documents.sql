-- Where each channel stands. All of it changes in the transaction that writes the documents.
create table fills (
    channel    text    primary key,
    generation text    not null, -- Kafka's id of the channel, another one when it is made anew
    fill       bigint  not null, -- counts how often the tables were filled from the start
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

-- When a document happened: published, else fetched. A date known to the month or year has no day.
create view events as
select d.id as document,
       case d.published_precision when 'day' then d.published_last
            when 'unknown' then (d.fetched at time zone 'UTC')::date end as day,
       case d.published_precision when 'year' then null
            when 'unknown' then date_trunc('month', d.fetched at time zone 'UTC')::date
            else date_trunc('month', d.published_last)::date end as month,
       extract(year from case d.published_precision when 'unknown' then (d.fetched at time zone 'UTC')::date
            else d.published_last end)::int as year,
       d.published_precision = 'unknown' as undated
from documents d
join standings g on g.document = d.id and g.kind = 'original';

-- How often a topic is spoken of.
create view topic_days as
select t.topic, e.day, count(*) as documents, count(*) filter (where e.undated) as undated
from topics t join events e using (document) where e.day is not null group by t.topic, e.day;

create view topic_months as
select t.topic, e.month, count(*) as documents, count(*) filter (where e.undated) as undated
from topics t join events e using (document) where e.month is not null group by t.topic, e.month;

create view topic_years as
select t.topic, e.year, count(*) as documents, count(*) filter (where e.undated) as undated
from topics t join events e using (document) group by t.topic, e.year;

-- Who speaks of what: documents in which somebody says something that earned the topic.
create view speaker_topics as
select s.speaker, s.topic, count(distinct s.document) as documents, count(*) as statements
from said s where s.speaker is not null and s.topic is not null group by s.speaker, s.topic;
