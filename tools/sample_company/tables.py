"""Before stop 1: writes rows as CSV: UTF-8, ISO dates, the same bytes on every system."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HEADINGS = {
    "roster": "person,name,email,manager,team,title,ladder,level,level_since,hired_on,left_on,leaving_reason,"
    "location,years_before",
    "history": "person,starts_on,ends_on,manager,team,title,ladder,level",
    "goals": "goal,person,title,competency,phase,metric,unit,baseline,target,current,starts_on,due_on,closed_on,status,"
    "parent,weight",
    "assessments": "person,competency,score,by,assessor,assessed_on",
    "evidence": "person,checkpoint,competency,kind,title,url,happened_on",
    "metrics": "team,metric,month,value,target",
    "projects": "project,name,owner,team,stage,starts_on,due_on,finished_on,forecast_on,budget,spent,risk,quality,status,"
    "programme,priority,depends_on,benefit_promised,benefit_obtained,activities_done",
    "risks": "risk,project,strategy,response,owner,due_on,state,probability,impact",
    "decisions": "decision,on,about,subject,kind,outcome,reason,owner,due_on,by,measure,expected,to_level,votes_for,votes_against,votes_abstained,asks",
    "plans": "plan,person,year,destination,competency,from,to,action,way,partner,due_on,status,review_on,causes,adjustment",
}


def write(folder: Path, kind: str, rows: Iterable[Mapping[str, Any]], dated: str = "") -> None:
    """Writes `<kind>[_<dated>].csv`; a value of None is an empty cell."""
    with (folder / f"{kind}{dated}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADINGS[kind].split(","), lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)
