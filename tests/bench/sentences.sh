#!/bin/sh
# sentences.sh BIN: the speed of split-sentences on 64 MB of text from a pipe, as ratios to wc -l, wc -w and, where libicu-dev
# is there, to ICU's sentence iterator, in one run. The text is a page that ships, or TEXT=FILE, again and again.
bin=${1:?usage: sentences.sh BIN}
here=$(dirname "$0")
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
: "${TEXT=$here/../pages/gazette.txt}"
grep -v '^#' "$TEXT" | cut -f 1 >"$work/piece"
size=$(wc -c <"$work/piece")
awk -v n=$((64000000 / size + 1)) '{ line[NR] = $0 } END { while (n--) for (i = 1; i <= NR; i++) print line[i] }' "$work/piece" >"$work/text"
cc -O2 -o "$work/icu" "$here/sentences-icu.c" -licuuc 2>/dev/null || echo 'no libicu-dev: ICU is left out' >&2

# The best of three rounds, in seconds of processor time.
seconds() {
	for _ in 1 2 3; do
		(
			# shellcheck disable=SC2002 # from a pipe, as it is used
			cat "$work/text" | sh -c '"$@" >/dev/null; times' - "$@" | awk 'NR == 2 { gsub(/[ms]/, " "); print $1 * 60 + $2 + $3 * 60 + $4 }'
		)
	done | sort -n | head -n 1
}

ours=$(seconds "$bin/split-sentences" -l en)
for peer in 'wc -l' 'wc -w' "$work/icu en"; do
	[ -x "${peer% en}" ] || [ "${peer#wc}" != "$peer" ] || continue
	# shellcheck disable=SC2086
	seconds $peer | awk -v peer="$(basename "$peer")" -v ours="$ours" '{ printf "split-sentences\tof %s\t%.2f\n", peer, $1 / ours }'
done
awk -v ours="$ours" 'BEGIN { printf "split-sentences\tMB/s\t%.0f\n", 64 / ours }'
