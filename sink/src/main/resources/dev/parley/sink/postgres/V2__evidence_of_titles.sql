-- A topic may be earned by the title, which is no statement: its evidence has no number.
alter table evidence drop constraint evidence_pkey;
alter table evidence alter column statement drop not null;
alter table evidence add unique nulls not distinct (document, topic, statement);
