-- The floor below which no verdict is given: the share of a next level's expected competencies that somebody must have rated.
-- One row. A convention of this project, which stands here and nowhere else.
select 5e-1 as least_share_rated
