-- How far the level of each person of the scope lies below their manager's: one rank or more, none (same-level reporting), or above it.
-- One row per person who reports to somebody; distance = the manager's rank less theirs, within one track. standing: ranked_above, same, inverted,
-- across (another track, where ranks say nothing; a manager's track stands above an individual contributor's), or unknown where a level is.
-- Access: plain
select
    i.person, h.name, i.team, i.ladder, i.level, i.reports_to, m.name as manager_name, b.ladder as ladder_above, b.level as level_above,
    case when o.track = u.track then u.track_rank - o.track_rank end as distance,
    case
        when o.track is null or u.track is null then 'level_unknown'
        when o.track = u.track and u.track_rank > o.track_rank then 'ranked_above'
        when o.track = u.track and u.track_rank = o.track_rank then 'same'
        when o.track = u.track or (o.track = 'manager' and u.track = 'ic') then 'inverted'
        else 'across'
    end as standing
from in_scope as i
join people as h on h.person = i.person
join people as m on m.person = i.reports_to
left join places as b on b.scope = '*' and b.person = i.reports_to and in_force(b, $day)
left join levels as o on o.ladder = i.ladder and o.level = i.level
left join levels as u on u.ladder = b.ladder and u.level = b.level
where i.day = $day
order by case when o.track = u.track then u.track_rank - o.track_rank end nulls last, m.name_order, h.name_order, i.person
