# What the start scripts share; they read this file. It finds Java, and builds a module apart, into
# target/quick, when that is missing or older than its sources.
#
# Expects: name (of the script), home (of the checkout), module (to build), and parts: the folders of
# the modules from which it is built, as patterns in $home.
# shellcheck shell=sh

quick=$home/$module/target/quick
stamp=$quick/built-from
lock=$home/target/build.lock

stop() { # exit code, message
  printf '%s: %s\n' "$name" "$2" >&2
  exit "$1"
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || java=
  fi
  [ -n "$java" ] && [ -x "$java" ] ||
    stop 69 'needs JDK 17 or later, and found no java / 需要 JDK 17 或更高版本，未找到 java'
  release=$(dirname -- "$(dirname -- "$(readlink -f "$java" 2>/dev/null || echo "$java")")")/release
  version=
  if [ -r "$release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$release")
  fi
  if [ -z "$version" ]; then
    version=$("$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p')
  fi
  [ "${version:-0}" -ge 17 ] ||
    stop 69 "needs JDK 17 or later, not ${version:-an unknown version} ($java) / 需要 JDK 17 或更高版本"
}

# Of each part what it is built from; the patterns are split and filled in on purpose.
# shellcheck disable=SC2086
sources() {
  for part in $parts; do
    printf '%s\n' "$part/pom.xml" "$part/src/main"
  done
}

# A deleted file shows in the time of its folder, which find looks at too.
# shellcheck disable=SC2046
stale() {
  [ ! -f "$stamp" ] && return 0
  [ -n "$(cd "$home" && find pom.xml $(sources) -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Of two first runs one builds and the other waits. Where there is no flock, a folder is the lock.
take_lock() {
  mkdir -p "$home/target"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$lock"
    flock 9
    return
  fi
  trap 'exit 130' INT
  trap 'exit 143' TERM
  until mkdir "$lock.d" 2>/dev/null; do
    holder=$(cat "$lock.d/pid" 2>/dev/null) || holder=
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$lock.d"
    else
      sleep 1
    fi
  done
  trap 'rm -rf "$lock.d"' EXIT
  echo $$ >"$lock.d/pid"
}

release_lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>&-
  else
    rm -rf "$lock.d"
    trap - EXIT INT TERM
  fi
}

# shellcheck disable=SC2086
build() {
  command -v mvn >/dev/null 2>&1 ||
    stop 69 'needs Maven 3.8.7 or later to build / 构建需要 Maven 3.8.7 或更高版本'
  echo "$name: building, once ... / 首次运行，正在构建 ..." >&2
  (
    cd "$home"
    for part in $parts; do
      rm -rf "$part/target/quick"
    done
    touch target/building # before the sources are read: a later change is newer
    MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC} \
      exec mvn -B -q -Dquick -pl "$module" -am package 9>&-
  ) </dev/null >&2 ||
    stop 70 'the build failed, see above; it needs JDK 17 and Maven 3.8.7 or later / 构建失败，见上文；需要 JDK 17、Maven 3.8.7 或更高版本'
  mv "$home/target/building" "$stamp"
}

# Builds what is missing or out of date.
build_if_stale() {
  if stale; then
    take_lock
    if stale; then
      build
    fi
    release_lock
  fi
}
