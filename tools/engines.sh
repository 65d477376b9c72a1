#!/bin/sh
# Makes sure that the tests of the engines named find PostgreSQL, or Java and Spark; gets what is missing.
set -eu
SPARK=4.3.0
packages=""
case " $* " in *" postgres "*)
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || packages="$packages postgresql" ;;
esac
case " $* " in *" spark "*)
    command -v java >/dev/null 2>&1 || packages="$packages openjdk-17-jre-headless" ;;
esac
if [ -n "$packages" ]; then
    [ "$(id -u)" = 0 ] || { echo "Install first:$packages" >&2; exit 1; }
    echo "Installing the distribution's$packages"
    # shellcheck disable=SC2086
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
fi
case " $* " in *" spark "*) ;; *) exit 0 ;; esac
# The server stands apart: it and the client that Ladder uses are packages of one name.
if ! .spark/bin/python -c "import pyspark; raise SystemExit(pyspark.__version__ != '$SPARK')" 2>/dev/null; then
    rm -rf .spark
    .venv/bin/python -m venv .spark
    .spark/bin/python -m pip install --quiet --disable-pip-version-check "pyspark==$SPARK"
fi
