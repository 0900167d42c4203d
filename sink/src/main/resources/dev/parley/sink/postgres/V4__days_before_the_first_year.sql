-- Programs write midnight of the year 1 where they know no date. In UTC that may be a day before, in the year 0, which is 1 BC here: one such
-- row made the whole view fail. Within a case, no condition of a reader's own can have the cast tried on a month.
create or replace view topic_days as
select topic,
       case when length(on_date) <> 10 then null
            when left(on_date, 4) = '0000' then make_date(-1, substr(on_date, 6, 2)::int, right(on_date, 2)::int)
            else on_date::date end as day,
       documents, undated, implausible
from trends where length(on_date) = 10;
