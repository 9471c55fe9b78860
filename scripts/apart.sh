# What the scripts share that build apart from the checkout; they read this file.
# shellcheck shell=sh

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
usual=${HALL_M2:-$HOME/.m2/repository}
name=${0##*/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

stop() { # message
  printf '%s: %s\n' "$name" "$1" >&2
  exit 1
}

# Copies what git knows, as it is now.
copy_sources() { # to
  mkdir -p "$1"
  (cd "$home" && git ls-files -z | tar --null -T - -cf -) | (cd "$1" && tar xf -)
}

# Maven on a repository of its own. What it says is shown when it fails.
maven() { # repository, arguments
  repository=$1
  shift
  MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC} \
    mvn -B -Dmaven.repo.local="$repository" "$@" >"$work/maven.log" 2>&1 || {
    grep -E '^(\[(WARNING|ERROR)|[^[])' "$work/maven.log" >&2
    stop "this failed: mvn $*"
  }
}

# Builds everything that is passed on, and puts it into that repository too.
build_release() { # sources, repository
  (
    cd "$1"
    maven "$2" -Dquick -Prelease,spark package install:install \
      -pl '!benchmarks,!examples/plain-jdbc,!examples/quickstart,!examples/spring'
  )
}
