-- The promotions to each manager's credit: after ninety days under them, inside that time or within half a year after (see rises.sql).
-- One row per manager, person and promotion.
select distinct manager, person, promoted_on from rises where is_strict = 1
