-- Persons are counted by month. What was counted by year stays; where it holds what is gone, a month has less than nothing: sums are right.
alter table person_trends rename column year to period;
alter table person_trends drop constraint person_trends_pkey;
alter table person_trends add primary key (person, topic, period, on_date);
