# helper: what all test files load. Programs are taken from $BIN, or the build.

bats_require_minimum_version 1.5.0
TOP=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
BIN=${BIN:-$TOP/build/bin}
SHARED=${SHARED:-$TOP/../shared}
PATH=$BIN:$PATH
export PATH BIN TOP SHARED COPYTASTER_EXEC_PATH=$BIN
unset LC_ALL POSIXLY_CORRECT
TOOLS="strip split-sentences tag-source dedupe"

# run_cases DIR: every case NAME.cmd (.in .out .rc .err) of a folder inside one test, naming each that fails.
run_cases() {
	local cmd name in rc want failed=0 total=0 dir=$1 got=$BATS_TEST_TMPDIR/out err=$BATS_TEST_TMPDIR/err
	for cmd in "$dir"/*.cmd; do
		name=${cmd%.cmd} rc=0 want=0 in=/dev/null total=$((total + 1))
		if [ -e "$name.in" ]; then in=$name.in; fi
		if [ -e "$name.rc" ]; then read -r want <"$name.rc"; fi
		(cd "$dir" && . "$cmd") <"$in" >"$got" 2>"$err" || rc=$?
		if [ "$rc" -ne "$want" ]; then
			echo "FAILED ${name##*/}: exit status $rc, not $want; $(head -n 1 "$err")"
		elif ! cmp -s "$name.out" "$got"; then
			echo "FAILED ${name##*/}:"
			diff -u "$name.out" "$got" | sed -e '1,2d' -e '20q'
		elif [ -e "$name.err" ] && ! cmp -s "$name.err" "$err"; then
			echo "FAILED ${name##*/}: standard error:"
			diff -u "$name.err" "$err" | sed -e '1,2d' -e '20q'
		else
			continue
		fi
		failed=$((failed + 1))
	done
	echo "$((total - failed)) of $total cases in ${dir##*/}"
	[ "$total" -gt 0 ] && [ "$failed" -eq 0 ]
}

# run_table TABLE COMMAND...: INPUT <TAB> EXPECTED rows through one process, each its own doc=; the texts that
# come out for a row are joined by " | ".
run_table() {
	local table=$1
	shift
	awk -F '\t' '!/^#/ && NF { print $1 "\tdoc=" FNR }' "$table" | "$@" >"$BATS_TEST_TMPDIR/out" || return
	awk -F '\t' '
		NR == FNR { for (i = 2; i <= NF; i++) if (sub(/^doc=/, "", $i)) n = $i
			got[n] = (n in got) ? got[n] " | " $1 : $1; next }
		/^#/ || !NF { next }
		{ total++; if (got[FNR] != $2) { failed++
			printf "FAILED row %d: %s\n  want %s\n  got  %s\n", FNR, $1, $2, got[FNR] } }
		END { printf "%d of %d rows\n", total - failed, total; exit !total || failed > 0 }
	' "$BATS_TEST_TMPDIR/out" "$table"
}


# shared PATH: skips the test, visibly, where the evaluation data is not at hand.
shared() {
	[ -e "$SHARED/$1" ] || skip "no $1 beside the checkout"
}

# probe FUNCTION INPUT WANT...: what a function of the library makes of an input, backslash escapes in both.
# The program of the functions is $PROBE (tests/probe.h).
probe() {
	local function=$1 failed=0 got
	shift
	while [ $# -gt 0 ]; do
		got=$(printf '%b\n' "$1" | "$BIN/../tests/$PROBE" "$function")
		[ "$got" = "$(printf '%b' "$2")" ] || {
			echo "$function of '$1': want '$2', got '$got'"
			failed=1
		}
		shift 2
	done
	return $failed
}

# probe_table FUNCTION TABLE: INPUT <TAB> WANT rows through one process.
probe_table() {
	grep -v '^#' "$TOP/tests/tables/$2" >"$BATS_TEST_TMPDIR/table"
	cut -f1 "$BATS_TEST_TMPDIR/table" | "$BIN/../tests/$PROBE" "$1" | paste "$BATS_TEST_TMPDIR/table" - |
		awk -F '\t' '$2 != $3 { print $1; print "  want " $2; print "  got  " $3; bad = 1 } END { exit bad || !NR }'
}
