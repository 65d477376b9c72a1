"""A roster as each system exports it, read at the first drop."""

from __future__ import annotations

from typing import Any

PLAIN = ("person", "name", "email", "manager", "team", "title", "hired_on", "left_on")


def roster(rows: Any, intake: Any, *columns: str) -> Any:
    return rows(intake.frames["roster"], *(columns or PLAIN))


def test_hibob_prefixes_its_headings(intake_of: Any, rows: Any) -> None:
    content = (
        "root.displayName,root.email,work.employeeIdInCompany,work.title,work.department,work.site,work.reportsTo,work.startDate,internal.status\n"
        "Ana Diaz,ana@x.com,1,VP,Eng,Berlin,,15/01/2019,Active\nBo Lee,bo@x.com,2,Engineer,Eng,Berlin,Ana Diaz,01/03/2021,Active\n"
    )
    assert roster(rows, intake_of({"bob.csv": content}), *PLAIN[:7], "location") == [
        ("1", "Ana Diaz", "ana@x.com", None, "Eng", "VP", "2019-01-15", "Berlin"),
        ("2", "Bo Lee", "bo@x.com", "1", "Eng", "Engineer", "2021-03-01", "Berlin"),
    ]


def test_personio_speaks_the_language_of_the_account(intake_of: Any, rows: Any) -> None:
    content = (
        "Personalnummer;Vorname;Nachname;E-Mail;Abteilung;Position;Eintrittsdatum;Vorgesetzter;Status\n"
        "1;Jörg;Müller;joerg@x.de;Technik;Leiter;07.01.2019;;aktiv\n2;Zoë;Weiß;zoe@x.de;Technik;Entwicklerin;01.03.2021;Jörg Müller;aktiv\n"
    )
    intake = intake_of({"personio.csv": content.encode("cp1252")})
    assert roster(rows, intake) == [
        ("1", "Jörg Müller", "joerg@x.de", None, "Technik", "Leiter", "2019-01-07", None),
        ("2", "Zoë Weiß", "zoe@x.de", "1", "Technik", "Entwicklerin", "2021-03-01", None),
    ]
    assert (intake.files[0].encoding, intake.files[0].delimiter) == ("cp1252", ";")


def test_dingtalk_holds_what_must_not_be_kept(intake_of: Any, rows: Any, faults: Any) -> None:
    content = (
        "姓名,工号,部门,职位,入职时间,直属主管,员工状态,身份证号,银行卡号\n"
        "王小明,001,平台组,总监,2019.01.07,,正式,110101199001011234,6222020200112233445\n"
        "李娜,002,平台组,工程师,2021年3月1日,王小明,试用期,110101199202022345,6222020200112233446\n"
        "张三,003,平台组,工程师,20200301,王小明(001),离职,110101199303033456,6222020200112233447\n"
    )
    intake = intake_of({"花名册.csv": content.encode("gbk")})
    assert roster(rows, intake, "person", "name", "manager", "hired_on", "left_on") == [
        ("001", "王小明", None, "2019-01-07", None),
        ("002", "李娜", "001", "2021-03-01", None),
        ("003", "张三", "001", "2020-03-01", "2026-04-09"),
    ]
    assert intake.files[0].understood.dropped_sensitive == ["身份证号", "银行卡号"]
    assert "110101" not in str(intake)
    assert faults(intake) == [("花名册.csv", 4, "left_without_day", "warning")]


def test_feishu_and_wecom_give_flags_and_times_in_milliseconds(intake_of: Any, rows: Any) -> None:
    content = (
        "name,employee_no,job_title,join_time,department_ids,leader,is_resigned\n"
        "王小明,E1,总监,1546790400000,D1,,false\n李娜,E2,工程师,1614528000000,D1,E1,true\n"
    )
    assert roster(
        rows, intake_of({"feishu.csv": content}), "person", "manager", "hired_on", "left_on"
    ) == [
        ("E1", None, "2019-01-07", None),
        ("E2", "E1", "2021-03-01", "2026-04-09"),
    ]


def test_a_chinese_table_with_two_names_in_a_heading(intake_of: Any, rows: Any) -> None:
    content = (
        "员工编号,姓名,所属部门,岗位/职位,职级/职等,直接上级,工作地点,入职日期\n"
        "1,王小明,平台,总监,M3,,上海,2019/1/7\n2,李娜,平台,工程师,P6,1,上海,2021/3/1\n"
    )
    intake = intake_of({"员工.csv": content})
    assert roster(rows, intake, "person", "team", "title", "manager", "location") == [
        ("1", "平台", "总监", None, "上海"),
        ("2", "平台", "工程师", "1", "上海"),
    ]
    assert intake.files[0].columns["level"] == "职级/职等"


def test_peoplesoft_says_who_works_here_in_one_letter(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    content = "EMPLID,NAME,DEPTID,JOBCODE,EMPL_STATUS\n0001,Ana Diaz,10,VP,A\n0002,Bo Lee,10,ENG,T\n0003,Cy Roe,10,ENG,L\n0004,Di Poe,10,ENG,Q9\n"
    intake = intake_of({"ps.csv": content})
    assert roster(rows, intake, "person", "left_on") == [
        ("0001", None),
        ("0002", "2026-04-09"),
        ("0003", None),
        ("0004", None),
    ]
    assert faults(intake) == [
        ("ps.csv", None, "statuses_unknown", "warning"),
        ("ps.csv", 3, "left_without_day", "warning"),
        ("ps.csv", 5, "status_unknown", "warning"),
    ]


def test_people_who_have_not_begun_are_no_headcount(intake_of: Any, rows: Any, faults: Any) -> None:
    content = (
        "Employee ID,Name,Hire Date,Employee Status\n1,Ana Diaz,2019-01-07,Active\n2,Bo Lee,2026-06-01,Pre-hire\n"
        "3,Cy Roe,,Pre-hire\n4,Di Poe,2026-06-01,Active\n"
    )
    intake = intake_of({"hr.csv": content})
    assert roster(rows, intake, "person", "hired_on") == [
        ("1", "2019-01-07"),
        ("2", "2026-06-01"),
        ("4", "2026-06-01"),
    ]
    assert faults(intake) == [
        ("hr.csv", 4, "not_started", "refused"),
        ("hr.csv", 5, "hired_in_future", "warning"),
    ]
