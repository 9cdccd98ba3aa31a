load helper

# The three filters of lines; strip reads pages.
FILTERS="split-sentences tag-source dedupe"

# passes INPUT [OPTION...]: each filter writes the input (printf escapes) as it came, but for tags of its own.
passes() {
	local input=$1 tool
	shift
	for tool in $FILTERS; do
		printf "$input" >"$BATS_TEST_TMPDIR/in"
		copytaster $tool "$@" <"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
		cmp "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out" || { echo "$tool changed '$input'"; return 1; }
	done
}

@test "rule 1: a last line without its end gets one; NUL ends lines under -z" {
	for tool in $FILTERS; do
		printf 'one' | copytaster $tool >"$BATS_TEST_TMPDIR/out"
		printf 'one\n' | cmp - "$BATS_TEST_TMPDIR/out"
		printf 'one\0two\nthree' | copytaster $tool -z >"$BATS_TEST_TMPDIR/out"
		printf 'one\0two\nthree\0' | cmp - "$BATS_TEST_TMPDIR/out"
		: | copytaster $tool >"$BATS_TEST_TMPDIR/out"
		[ ! -s "$BATS_TEST_TMPDIR/out" ]
	done
}

@test "rule 2: NUL, CR, byte order marks and invalid UTF-8 are text" {
	passes 'a\0b\n'
	passes 'word\r\n'
	passes '\357\273\277word\n'
	passes '\xff\xfe\xc3\n'
}

@test "rules 3, 4 and 6: unknown tags and fields that are none are passed on in order" {
	passes 'text\tdoc=d\tmine=1\tplain\t\t=x\tUp=2\tmine=3\n'
	passes 'text\t\n'
	passes 'text\tx=\n'
}

@test "rule 7: a break is passed on untouched" {
	passes '\n'
	passes ' \302\240\343\200\200\tdoc=d\tq=1\n'
}

@test "rule 8: a document that does not end takes bounded memory, whatever its tags" {
	local tool
	for tool in split-sentences tag-source; do
		(ulimit -v 60000; $tool </dev/null) || skip "the program needs more memory to begin"
		(ulimit -v 20000; seq 1 30000 | awk '{ printf "It sank.\tdoc=a\tk=%01000d\n", $1 }' | $tool | wc -l | grep -qx 30000)
	done
}

@test "several operands are one stream" {
	printf 'one\n' >"$BATS_TEST_TMPDIR/a"
	printf 'two' >"$BATS_TEST_TMPDIR/b"
	for tool in $FILTERS; do
		[ "$(echo three | copytaster $tool "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b" -)" = "$(printf 'one\ntwo\nthree')" ]
	done
}
