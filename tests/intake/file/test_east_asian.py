"""Chinese, Japanese and Korean files in the encodings of their countries are told apart."""

from __future__ import annotations

import pytest

from ladder.intake.file.decode import decode

TEXTS = {
    "zh": "姓名,工号,部门,职位,入职时间\n王小明,001,研发部,工程师,2019-01-07\n李娜,002,财务部,会计,2021-03-01\n",
    "names": "name,id\n李娜,1\n陈静,2\n高峰,3\n曹刚,4\n白冰,5\n",
    "tw": "姓名,員工編號,部門,職稱,到職日\n陳怡君,001,業務部,經理,2019-01-07\n林志豪,002,資訊部,工程師,2021-03-01\n",
    "ko": "이름,사번,부서,직급,입사일\n김민수,001,개발팀,과장,2019-01-07\n이영희,002,영업팀,대리,2021-03-01\n",
    "ko names": "name,id\n김민수,1\n이영희,2\n박지훈,3\n최서연,4\n",
    "ja": "氏名,社員番号,部署,役職,入社日\n山田太郎,001,営業部,課長,2019-01-07\n佐藤花子,002,開発部,主任,2021-03-01\n",
    "ja kana": "名前,メール\nさとう はなこ,a@x.jp\nヤマダ タロウ,b@x.jp\n",
    "de": "Name,Straße\nMüller,Größe\nJürgen,Löwe\n",
    "one umlaut": "BEZIEHUNG,FÄHIGKEIT\nKollege,delivery\n",
    "kanji": "Employee ID,Full Name,Department\n1,山田太郎,Ops\n2,佐藤花子,IT\n",
    "fr": "Prénom,Société\nZoé,Hélène\nFrançois,Noël\n",
    "pl": "Imię,Nazwisko\nŁukasz,Wójcik\nGrażyna,Żak\n",
    "ru": "Имя,Отдел\nИван,Продажи\nОльга,Финансы\n",
}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("zh", "gb18030"),
        ("names", "gb18030"),
        ("tw", "big5"),
        ("ko", "cp949"),
        ("ko names", "cp949"),
        ("ja", "cp932"),
        ("ja", "euc_jp"),
        ("ja kana", "cp932"),
        ("ja kana", "euc_jp"),
        ("de", "cp1252"),
        ("one umlaut", "cp1252"),
        ("kanji", "cp932"),
        ("fr", "cp1252"),
        ("pl", "cp1250"),
        ("ru", "cp1251"),
    ],
)
def test_each_reads_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(TEXTS[text].encode(encoding)) == (TEXTS[text], encoding)
