-- Every table of the warehouse, in the order in which they are filled; the domain model in one sitting.
-- Days are dates, both ends of a stretch included; an open end is null. Scores run from 0 to 5. Unknown is null, never 0.

-- What the ladders say (from data/ladders) -------------------------------------------------------------------------

create table ladders (ladder text primary key, version text not null);

create table competencies (            -- the axes of a radar, in their fixed order
    ladder text not null references ladders, competency text not null, place integer not null, theme text not null,
    primary key (ladder, competency));

create table levels (                  -- rank counts within its ladder, 1 is the lowest
    ladder text not null references ladders, level text not null, rank integer not null, track text not null,
    track_rank integer not null,       -- the same across ladders of one track: levels of equal track_rank count as equivalent
    years_experience integer,
    scope_teams_low integer, scope_teams_high integer,           -- what the ladder says a person at this level leads; null = it is silent
    scope_direct_reports_low integer, scope_direct_reports_high integer, scope_people_low integer, scope_people_high integer,
    primary key (ladder, level));

create table next_levels (             -- where a level leads, also across ladders
    ladder text not null, level text not null, next_ladder text not null, next_level text not null,
    primary key (ladder, level, next_ladder, next_level),
    foreign key (ladder, level) references levels, foreign key (next_ladder, next_level) references levels);

create table expectations (            -- no row = no expectation, not 0
    ladder text not null, level text not null, competency text not null, score integer not null check (score between 0 and 5),
    primary key (ladder, level, competency),
    foreign key (ladder, level) references levels, foreign key (ladder, competency) references competencies);

create table responsibilities (        -- what a level answers for, in the ladder's order; what it only requires of somebody is none
    ladder text not null references ladders, responsibility text not null, place integer not null, level text not null, theme text not null,
    competency text,                   -- the axis it is seen on; null = the ladder names none
    primary key (ladder, responsibility), foreign key (ladder, level) references levels);

create table checkpoints (             -- what must be true before a level is reached
    ladder text not null, level text not null, checkpoint text not null, place integer not null,
    kind text not null check (kind in ('computed', 'counted', 'attested', 'undefined')),
    authored text not null check (authored in ('source', 'project')),
    rule text,                         -- the rule kind: the name of a file in ladder/measures/checkpoints; null = undefined
    primary key (ladder, checkpoint),
    foreign key (ladder, level) references levels);

create table checkpoint_parameters (   -- what a checkpoint's rule asks, one row per parameter; what each means stands in parts/rule_parameters.sql
    ladder text not null, checkpoint text not null, parameter text not null, number integer, text text, flag boolean,
    primary key (ladder, checkpoint, parameter), foreign key (ladder, checkpoint) references checkpoints,
    check (case when number is null then 0 else 1 end + case when text is null then 0 else 1 end + case when flag is null then 0 else 1 end = 1));

create table phases (                  -- a roadmap's bands, in years from the start in the track; null = open
    ladder text not null references ladders, phase text not null, place integer not null, from_year integer not null, to_year integer,
    primary key (ladder, phase));

create table practices (               -- habits of planning, learning and review; evidence_kind = the evidence that shows one being kept up
    ladder text not null references ladders, practice text not null, place integer not null, kind text not null,
    every_months integer, evidence_kind text,
    primary key (ladder, practice));

-- What people wrote (from CSV files) -------------------------------------------------------------------------------

create table files (                   -- read = kept + refused; seen_on = the day the file speaks of, where it speaks of one
    file text primary key, kind text not null, encoding text, seen_on date,
    rows_read integer not null, rows_kept integer not null, rows_refused integer not null,
    check (rows_read = rows_kept + rows_refused));

create table problems (                -- severity 'refused': the row is not used; 'warning': the row is used, the named value is not
    file text not null, line integer, column_name text, value text, code text not null,
    severity text not null check (severity in ('refused', 'warning')), detail text, source_row text);

create table people (
    person text primary key, name text not null,
    name_order text,                   -- what the name is sorted by, byte by byte (ladder/words/names.py); so are teams and projects
    email text, hired_on date, left_on date, leaving_reason text,
    location text, years_before double,  -- years of experience before they were hired
    employment text,                   -- as the newest roster says: active, leave, left, or a word that is not understood (unknown); null = nobody says
    check (left_on is null or hired_on is null or left_on >= hired_on));

create table teams (team text primary key, name_order text not null);   -- every team that a file names

create table employments (             -- one row per time that a person was employed; both days count as employed, an open end is null
    person text not null references people, starts_on date not null, ends_on date,
    hired_on date,                     -- as a file says it; null = the beginning is only the first day known
    leaving_reason text, stint integer not null,                 -- stint 1 is a person's first
    primary key (person, starts_on), check (ends_on is null or ends_on >= starts_on));

create table positions (               -- one row per unbroken stretch of a person in one place; every day of an employment has one
    person text not null references people, starts_on date not null, ends_on date,
    manager text references people, team text, title text, ladder text, level text,
    level_since date,                  -- the day this level was reached, which may lie before the stretch; null = unknown
    manager2 text,                     -- the second manager of a matrix
    worker_type text, fte double,      -- employee, contractor, intern or agency; null = nobody says
    team_identity text,                -- the newest name of the team: a team that was renamed stays the same
    primary key (person, starts_on), check (ends_on is null or ends_on >= starts_on), check (manager <> person),
    foreign key (ladder, level) references levels);

create table goals (
    goal text primary key, person text references people, title text not null, competency text, phase text,
    metric text, unit text, baseline double, target double, starts_on date, due_on date, parent text, weight double,
    same_as text);                     -- of a goal of several people, one row for each: the first of these rows; null for that one

create table goal_readings (           -- where a goal stood on the day a goals file speaks of
    goal text not null references goals, seen_on date not null, current_value double, status text, closed_on date,
    primary key (goal, seen_on));

create table ratings (                 -- one row per score as it was given
    person text not null references people, competency text not null, given_by text not null check (given_by in ('self', 'manager', 'peer', 'unknown')),
    assessor text, assessed_on date not null, score double not null check (score between 0 and 5));

create table unobserved (              -- one row per answer of a rater who has seen no work that shows a competency
    person text not null references people, competency text not null, given_by text not null check (given_by in ('self', 'manager', 'peer', 'unknown')),
    assessor text, assessed_on date not null);

create table evidence (
    person text not null references people, checkpoint text, competency text, kind text not null, title text not null,
    url text, happened_on date not null);

create table metrics (team text not null, metric text not null, month date not null, value double, target double, whole double);

create table projects (
    project text primary key, name text not null, name_order text, owner text references people, team text, stage text, starts_on date, due_on date,
    finished_on date, forecast_on date, budget double, spent double, risk double, quality double, status text, programme text, priority text,
    depends_on text, benefit_promised double, benefit_obtained double,
    activities_done text);             -- which of the activities of the ladder's stages are done, as the file writes them; null = nobody says

create table project_needs (           -- a project and one that it depends on, which may be in no file
    project text not null references projects, needs text not null, primary key (project, needs));

create table risks (                   -- the risk register: what may happen to a project, how that is answered, by whom and until when
    risk text not null, project text not null, strategy text, response text, owner text references people, due_on date, state text,
    probability double, impact double, primary key (risk, project));

create table decisions (               -- what was decided, about which thing, and what was expected of which number
    decision text not null, decided_on date not null, about text, subject text, kind text, outcome text, reason text, owner text references people,
    due_on date, decided_by text, measure text, expected double, to_level text, votes_for double, votes_against double, votes_abstained double, asks text,
    primary key (decision, decided_on));

create table plans (                   -- the plan of one person for one year: what they want to become, as ladder/level or ladder/vision, else in words
    plan text primary key, person text not null references people, year integer not null, destination text);

create table plan_actions (            -- what a plan does about which gap; without an action: a gap that nothing is planned for yet
    plan text not null references plans, place integer not null, competency text, from_score double, to_score double, action text, way text,
    partner text, due_on date, status text, primary key (plan, place));

create table plan_reviews (            -- the reviews of a plan; one counts as kept where causes or an adjustment are written down
    plan text not null references plans, place integer not null, review_on date, causes text, adjustment text, primary key (plan, place));

create table title_findings (          -- what the wording of a goal's title shows (see ladder/smart): measures, days, a direction, faults
    goal text not null references goals,
    code text not null check (code in ('number', 'bare_number', 'day', 'up', 'down', 'no_object', 'one_word', 'vague')),
    words text not null, primary key (goal, code));

create table metric_names (            -- the metrics of the metrics files that the metric of a goal is another name of
    goal_metric text not null, metric text not null, primary key (goal_metric, metric));

-- What every measure needs, prepared once (see ladder/warehouse/prepare/) ----------------------------------------------------

create table known_days (              -- one row: the days the data can be asked about
    known_from date not null, newest_day date not null,
    year_starts integer not null);     -- the month in which the organisation's year begins, 1 to 12; its quarters follow

create table quarters (day date primary key);      -- the last day of each known quarter, and the newest day

create table renamed_teams (           -- teams whose people all went to another name on one day: the same team
    renamed_on date not null, team_before text not null, team text not null, people integer not null, whole integer not null);

create table places (                  -- one row per scope, person in it and stretch; scope = a manager, or '*' who stands above everyone
    scope text not null, distance integer not null,   -- 0 = the manager, 1 = a direct report; always 0 for '*'
    person text not null,
    reports_to text,                   -- whom the file names; where they have left, the line goes on with the nearest person above who is there
    team text, title text, ladder text, level text, level_since date,
    starts_on date not null, ends_on date,
    manager2 text, worker_type text, fte double, team_identity text,
    stint integer not null,            -- which of the person's employments
    depth integer not null);           -- layers below the manager, without those who are no longer there

create table first_named (             -- whoever has no history of their own: the first roster that names them
    person text primary key, seen_on date not null,
    previous_on date);                 -- the roster before it; null = there is none

create table held_levels (             -- one row per position with a level: since when the rank of that level is held, whatever moved within it
    person text not null, starts_on date not null, ends_on date,
    since_on date,                     -- null = the beginning is unknown
    known_from date not null,          -- the first day on which they are known to hold it: a lower bound
    primary key (person, starts_on));

create table scores (                  -- the newest score of each kind of assessor, and the days for which it is the newest
    person text not null, competency text not null, given_by text not null, score double not null,
    counts boolean not null,           -- true = this is the score that coverage uses: the manager's, or a peer's where no manager has rated
    assessed_on date not null, superseded_on date);   -- superseded_on is the first day it no longer holds

create table held_steps (              -- the unbroken stretches in which the score that counts stood at or above a step
    person text not null, competency text not null, step integer not null, starts_on date not null,
    until_on date);                    -- the first day it no longer held; null = it still does

create table kept_verdicts (           -- what ladder/measures/checkpoints/ say on the quarter ends, kept for datasets on disk; empty for uploads
    day date not null, person text not null, ladder text not null, level text not null, checkpoint text not null,
    have double, need double, state text not null, since date);
