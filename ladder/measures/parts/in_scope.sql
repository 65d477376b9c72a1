-- Everyone employed in the scope on the days asked, and where they stood.
-- One row per day and person.
select
    a.day, p.person, p.distance, p.reports_to, p.team, p.title, p.ladder, p.level, p.level_since, p.worker_type, p.fte,
    p.manager2, p.team_identity
from asked as a
join places as p on p.scope = $scope and in_force(p, a.day)
