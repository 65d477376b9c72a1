"""What is nobody's business is dropped by name, in nine languages, and by the shape of its
values."""

from __future__ import annotations

from collections.abc import Callable

from ladder.intake.columns.aliases import is_heading
from ladder.intake.file.refused import to_mend_csv
from ladder.intake.file.sensitive import are_states, has_sensitive_values, is_sensitive_heading
from ladder.intake.model import Intake

SENSITIVE = """
Salary, Base Comp, Base Pay - All Countries, Date of Birth, Gender, Ethnicity, Health, Religion, SSN, National ID, Bank Account Number,
homeAddress, HOME_ADDRESS, Mobile, Marital Status, Password, Driver's License
基本工资, 出生日期, 性别, 民族, 健康状况, 宗教信仰, 身份证号码, 银行卡号, 家庭住址, 手机号, 婚姻状况, 密码
Gehalt, Grundgehalt EUR, Geburtsdatum, Geschlecht, Staatsangehörigkeit, Schwerbehinderung, Konfession, Steuer-ID, Personalausweis, Adresse, Straße,
Strasse, Familienstand, Passwort, Krankenkasse
Salaire, Date de naissance, Sexe, Nationalité, Handicap, Religion, Numéro de sécurité sociale, RIB, Adresse, Téléphone, Situation familiale, Mot de passe
Salario, Sueldo bruto, Fecha de nacimiento, Sexo, Nacionalidad, Discapacidad, Religión, DNI, Cuenta bancaria, Domicilio, Estado civil, Contraseña
Salário, Data de Nascimento, Gênero, Nacionalidade, Deficiência, Religião, CPF, Conta bancária, Endereço, Celular, Estado civil, Senha
Stipendio, Data di nascita, Sesso, Cittadinanza, Disabilità, Religione, Codice fiscale, Conto corrente, Indirizzo, Stato civile
給与, 生年月日, 性別, 国籍, 健康診断, 宗教, マイナンバー, 銀行口座, 住所, 配偶者, パスワード
급여, 생년월일, 성별, 국적, 장애등급, 종교, 주민등록번호, 계좌번호, 주소, 결혼여부, 비밀번호
"""
OF_USE = """
Pay Grade, Work Email, Payroll Name, Job Title, Competency, Company, Manager, Home Department, Age of goal, Sprint, Country, Page, Compare, Stage
部门, 性能指标, 办公地点
E-Mail-Adresse, Abteilung, Stufe, Kommission, Entgeltgruppe
Adresse e-mail, Département, Nom, Matricule
Departamento, Dirección, Puesto, Nivel
Cargo, Situação, Gestor
Reparto, Qualifica, Indirizzo e-mail
メールアドレス, 部署, 等級
이메일 주소, 부서, 직급
"""


def headings(said: str) -> list[str]:
    return [each.strip() for line in said.splitlines() for each in line.split(",") if each.strip()]


def test_what_is_nobodys_business_is_known_by_its_heading_in_nine_languages() -> None:
    assert [
        each for each in headings(SENSITIVE) if not is_sensitive_heading(each) or is_heading(each)
    ] == []
    assert [
        each for each in headings(OF_USE) if is_sensitive_heading(each) and not is_heading(each)
    ] == []


def test_numbers_of_persons_are_known_by_their_shape() -> None:
    shapes = [
        "110101199003071234",  # China
        "700101-1234567",  # Korea
        "123-45-6789",  # United States
        "1 85 05 78 006 084 91",  # France
        "AB 12 34 56 C",  # Britain
        "111.222.333-44",  # Brazil
        "FOXNNA70A41F205X",  # Italy
        "12345678Z",  # Spain, with the letter that checks it
        "DE89 3704 0044 0532 0130 00",  # an account
        "4111 1111 1111 1111",  # a card
        "+49 170 1234567",  # a telephone
    ]
    assert [shape for shape in shapes if not has_sensitive_values([shape])] == []
    harmless = ["12345678A", "E1", "2024-01-31", "100234", "p-17", "ENG-4", "90.5", "Ann Fox"]
    assert [text for text in harmless if has_sensitive_values([text])] == []


def test_the_health_of_a_goal_is_a_status(intake_of: Callable[..., Intake]) -> None:
    assert are_states(["Green", "Amber", "Red", ""])
    read = intake_of(
        {
            "roster.csv": "person,name\np1,Ann\n",
            "goals.csv": "Goal ID,Goal Name,Owner,Health\ng1,Ship it,p1,Green\ng2,Sell it,p1,Red\n",
        }
    )
    assert read.files[1].understood.dropped_sensitive == []
    of_people = intake_of({"roster.csv": "person,name,Health\np1,Ann,diabetes\n"})
    assert of_people.files[0].understood.dropped_sensitive == ["Health"]


def test_a_refused_row_holds_the_columns_that_are_used_and_nothing_else(
    intake_of: Callable[..., Intake],
) -> None:
    heads = (
        "Employee ID,Name,Department,Manager,Salaire,Date de naissance,CPF,生年月日,住所,パスワード,"
        "주민등록번호,Stipendio,Codice fiscale,Personalausweis,Téléphone,Shoe size"
    )
    row = (
        "E1,Ann Fox,Ops,,90000,1970-01-01,111.222.333-44,1970-01-02,東京都1-1,pw1,700101-1234567,"
        "9000,FOXNNA70A41F205X,L01X00T47,0611223344,41"
    )
    read = intake_of({"personnel.csv": f"{heads}\n{row}\n{row}\nE2,Bo,{'x,' * 40}\n"})
    report = read.files[0]
    assert report.understood.dropped_sensitive == heads.split(",")[4:15]
    assert report.understood.kept == ["Employee ID", "Name", "Department", "Manager"]
    refused = [each.source_row for each in read.problems if each.severity == "refused"]
    assert sorted(refused, key=str) == ["E1,Ann Fox,Ops,", None]
    mended = to_mend_csv(report.understood.kept, read.problems, lambda _: "twice", "why")
    assert mended.decode("utf-8-sig").splitlines() == [
        "Employee ID,Name,Department,Manager,why",
        "E1,Ann Fox,Ops,,twice",
    ]


def test_a_manager_called_m_is_somebody_and_no_form_of_address(
    intake_of: Callable[..., Intake],
) -> None:
    roster = intake_of({"roster.csv": "person,name,manager\nm,Mia,\ne1,Ed,m\ne2,Eve,m\n"})
    assert roster.frames["roster"]["manager"].dropna().tolist() == ["m", "m"]
    titles = intake_of({"people.csv": "person,name,title\n1,Mia,Ms\n2,Ed,Mr\n3,Eve,Mrs\n"})
    assert titles.files[0].understood.dropped_sensitive == ["title"]
