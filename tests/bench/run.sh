#!/bin/bash
# run.sh BIN: speeds of the tools in the folder BIN as ratios in one run against what the machine has, on text that is
# made from the pages in tests/pages. Processor time (user and system), the best of three runs; a row each:
# what, megabytes a second, and how many times as fast as the peer named.
set -eu
bin=$(cd "$1" && pwd) here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
export LC_ALL=C
TIMEFORMAT='%U %S'

# seconds COMMAND...: the least processor time of three runs.
seconds() {
	local best='' took
	for _ in 1 2 3; do
		took=$({ time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }')
		best=$(awk -v a="$took" -v b="${best:-999999}" 'BEGIN { print a < b ? a : b }')
	done
	echo "$best"
}

row() { # NAME BYTES SECONDS [PEER SECONDS]...
	local name=$1 bytes=$2 took=$3
	shift 3
	awk -v name="$name" -v mb="$bytes" -v s="$took" 'BEGIN { printf "%-28s %8.1f MB/s", name, mb / 1e6 / (s > 0 ? s : .001) }'
	while [ $# -gt 1 ]; do
		awk -v peer="$1" -v p="$2" -v s="$took" 'BEGIN { printf "  %.2f x %s", p / (s > 0 ? s : .001), peer }'
		shift 2
	done
	echo
}

size() { wc -c <"$1"; }

# Sentences with numbers that differ, and every third line a repeat; paragraphs without numbers.
cat "$here"/../pages/*.txt | awk 'length > 60' >"$dir/prose"
awk -v want=64000000 '{ line[n++] = $0 } END { for (i = 0; made < want; i++) {
	s = line[i % n] " (" (i % 3 ? i : int(i / 7)) ")"; print s; made += length(s) + 1 } }' "$dir/prose" >"$dir/lines"
awk -v want=64000000 '{ line[n++] = $0 } END { for (i = 0; made < want; i++) { print line[i % n]; made += length(line[i % n]) + 1 } }' \
	"$dir/prose" >"$dir/text"
awk '{ print $0 "\tdoc=" int(NR / 40) "\tsite=The Calder Gazette" }' "$dir/text" >"$dir/tagged"
for _ in $(seq 2000); do printf '%s\0' "$here"/../pages/*.html; done >"$dir/pages"
pages=$(($(cat "$here"/../pages/*.html | wc -c) * 2000))

words=$(seconds wc -w "$dir/text") lines=$(seconds wc -l "$dir/text")
row 'wc -w' "$(size "$dir/text")" "$words"
row 'wc -l' "$(size "$dir/text")" "$lines"
row split-sentences "$(size "$dir/text")" "$(seconds "$bin/split-sentences" -l en "$dir/text")" 'wc -w' "$words" 'wc -l' "$lines"
row tag-source "$(size "$dir/tagged")" "$(seconds "$bin/tag-source" "$dir/tagged")" 'wc -w' "$(seconds wc -w "$dir/tagged")"
mawk=$(seconds mawk '!seen[$0]++' "$dir/lines") sort=$(seconds sort -u "$dir/lines")
row dedupe "$(size "$dir/lines")" "$(seconds "$bin/dedupe" "$dir/lines")" 'mawk' "$mawk" 'sort -u' "$sort"
row 'dedupe --fold' "$(size "$dir/lines")" "$(seconds "$bin/dedupe" --fold "$dir/lines")" 'mawk' "$mawk"
row 'dedupe -c' "$(size "$dir/lines")" "$(seconds "$bin/dedupe" -c "$dir/lines")" 'mawk' "$mawk"
row 'strip (pages of 3 KB)' "$pages" "$(seconds "$bin/strip" --files0-from="$dir/pages")"
for _ in $(seq 2000); do printf '%s\0' "$here"/../pages/*.txt; done >"$dir/texts"
texts=$(($(cat "$here"/../pages/*.txt | wc -c) * 2000)) words=$(seconds wc -w --files0-from="$dir/texts")
row 'strip (page text)' "$texts" "$(seconds "$bin/strip" --files0-from="$dir/texts")" 'wc -w' "$words"
row 'strip -m (page text)' "$texts" "$(seconds "$bin/strip" -m --files0-from="$dir/texts")" 'wc -w' "$words"
