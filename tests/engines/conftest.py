"""A real PostgreSQL and a real Spark with two executor processes, for `make test-engines` only: the
suite leaves this folder out, since a laptop need not have them."""

from __future__ import annotations

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator

import pytest

ROOT = pathlib.Path(__file__).parents[2]
SPARK = ROOT / ".spark"
SECONDS_TO_START = 180
ENGINES = frozenset(os.environ.get("LADDER_TEST_ENGINES", "").split())
if not ENGINES:
    collect_ignore_glob = ["test_*.py"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of an engine that was not named are left out, and counted as such."""
    left_out = [
        item
        for item in items
        if {"postgres", "spark"} & set(getattr(item, "fixturenames", ())) - ENGINES
    ]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an empty database of a server of our own."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ladder-postgres-"))
    port = _free_port()
    server = _bin("pg_ctl")
    as_own: list[str] = []
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres")
        as_own = ["runuser", "-u", "postgres", "--"]
    data = str(folder / "data")

    def run(*arguments: str) -> None:
        subprocess.run([*as_own, *arguments], check=True, capture_output=True, cwd=folder)

    run(_bin("initdb"), "-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-U", "ladder", "-A", "trust")
    settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    run(server, "-D", data, "-o", settings, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql://ladder@127.0.0.1:{port}/postgres"
    finally:
        run(server, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def spark() -> Iterator[str]:
    """The address of a Spark Connect server with two executor processes beside it."""
    home = next(SPARK.glob("lib/python*/site-packages/pyspark"))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ladder-spark-"))
    port = _free_port()
    settings = {
        "spark.connect.grpc.binding.address": "127.0.0.1",
        "spark.connect.grpc.binding.port": str(port),
        "spark.sql.warehouse.dir": str(folder / "tables"),
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.default.parallelism": "2",
        # compiling each of a hundred small steps costs more than what they have to do
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.adaptive.enabled": "false",
    }
    started = subprocess.Popen(
        [
            str(home / "bin" / "spark-submit"),
            "--class",
            "org.apache.spark.sql.connect.service.SparkConnectServer",
            "--master",
            "local-cluster[2,1,1024]",
            *(part for name, value in settings.items() for part in ("--conf", f"{name}={value}")),
        ],
        cwd=folder,
        env={
            **os.environ,
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_WORKER_DIR": str(folder / "work"),
        },
        stdout=subprocess.DEVNULL,
        stderr=(folder / "log").open("w"),
        start_new_session=True,
    )
    try:
        _wait_for(port, started, folder / "log")
        yield f"sc://127.0.0.1:{port}"
    finally:
        started.terminate()
        started.wait(60)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(port: int, started: subprocess.Popen[bytes], log: pathlib.Path) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        with socket.socket() as knocking:
            if knocking.connect_ex(("127.0.0.1", port)) == 0:
                return
        if started.poll() is not None:
            break
        time.sleep(0.5)
    raise RuntimeError("Spark did not start: " + log.read_text("utf-8")[-2000:])


def _bin(name: str) -> str:
    """A program of the newest PostgreSQL there is; Debian keeps them off the path."""
    there = sorted(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = str(there[-1]) if there else shutil.which(name)
    if found is None:
        raise RuntimeError(f"there is no {name}: make test-engines installs PostgreSQL")
    return found


def _free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return int(any_port.getsockname()[1])
