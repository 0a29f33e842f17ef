#!/bin/sh
# Makes the cache that the archive for Linux starts from, under the name by which bin/annales looks for it. The jar gets the
# time, told in the first argument, that it has wherever the archive is unpacked: the JVM compares it.
set -eu
jar=$PWD/target/annales.jar
log=target/training.log
rm -rf target/cache
mkdir target/cache
touch --date="$1" "$jar"
target/runtime/bin/java @src/dist/lib/java.options -XX:AOTCacheOutput=target/cache/made.aot -cp "$jar" fr.annales.Main train \
  >"$log" 2>&1 || { tail "$log"; exit 1; }

hash=$(sha256sum <"$jar")
version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' target/runtime/release)
mv target/cache/made.aot "target/cache/annales-${hash%% *}-$(stat -c %Y "$jar")-$version.aot"
