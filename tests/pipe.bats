load helper

setup() {
	PAGE=$TOP/tests/pages/gazette.html
	LINES_IN=$BATS_TEST_TMPDIR/lines
	printf 'One sentence here.\tdoc=a\nTwo of them. Are here.\tdoc=a\n' >"$LINES_IN"
}

# input TOOL: the file that it is to read.
input() {
	if [ "$1" = strip ]; then echo "$PAGE"; else echo "$LINES_IN"; fi
}

@test "a full disk is status 2 with a message, for little and for much output" {
	[ -e /dev/full ] || skip "no /dev/full"
	for tool in $TOOLS; do
		run -2 bash -c "copytaster $tool '$(input $tool)' >/dev/full"
		[[ $output == "copytaster $tool: standard output: "* ]]
		run -2 bash -c "copytaster $tool '$(input $tool)' >&-"
	done
	run -2 bash -c 'seq 1 200000 | copytaster dedupe >/dev/full'
}

@test "a reader that goes away ends a tool quietly" {
	run bash -c 'seq 1 1000000 | copytaster dedupe | copytaster split-sentences | copytaster tag-source | head -n 1; echo ${PIPESTATUS[1]}'
	[[ $output == *141 ]]
	[ "$(wc -l <<<"$output")" -eq 2 ]
}

@test "an input that cannot be read is named, the others are done, status 1" {
	for tool in $TOOLS; do
		run -1 --separate-stderr copytaster $tool "$BATS_TEST_TMPDIR/none" "$(input $tool)"
		[ -n "$output" ]
		[[ $stderr == "copytaster $tool: $BATS_TEST_TMPDIR/none: "* ]]
		run -1 --separate-stderr copytaster $tool "$BATS_TEST_TMPDIR" "$(input $tool)"
		[ -n "$output" ] && [[ $stderr == *": $BATS_TEST_TMPDIR: "* ]]
	done
	run -1 --separate-stderr copytaster dedupe ''
	[[ $stderr == "copytaster dedupe: '': "* ]]
	run -1 --separate-stderr copytaster dedupe $'no\nsuch\033file'
	[ "${#stderr_lines[@]}" -eq 1 ] && [[ $stderr == *'no\x0asuch\x1bfile'* ]]
	run -1 --separate-stderr copytaster dedupe $'C1\302\237and\302\240no'
	[[ $stderr == *$'C1\302\\x9fand\302\240no'* ]]
}

@test "a wrong command line is one line of reason and one of usage, status 2" {
	for tool in $TOOLS; do
		for wrong in --no-such-option -Q --help=1; do
			run -2 --separate-stderr copytaster $tool $wrong
			[ -z "$output" ] && [ "${#stderr_lines[@]}" -eq 2 ] && [[ ${stderr_lines[1]} == "usage: copytaster $tool "* ]]
		done
	done
}

@test "lines come out as they come in: tail -f lives" {
	for tool in split-sentences dedupe; do
		mkfifo "$BATS_TEST_TMPDIR/$tool"
		copytaster $tool <"$BATS_TEST_TMPDIR/$tool" >"$BATS_TEST_TMPDIR/$tool.out" 3>&- &
		exec 4>"$BATS_TEST_TMPDIR/$tool"
		echo 'First line.' >&4
		for _ in $(seq 50); do
			[ -s "$BATS_TEST_TMPDIR/$tool.out" ] && break
			sleep 0.1
		done
		[ "$(cat "$BATS_TEST_TMPDIR/$tool.out")" = 'First line.' ]
		exec 4>&-
		wait
	done
}

@test "locale, chunks and a bare environment do not change a byte" {
	for tool in $TOOLS; do
		copytaster $tool "$(input $tool)" >"$BATS_TEST_TMPDIR/want"
		LC_ALL=C.UTF-8 TZ=Asia/Tokyo copytaster $tool "$(input $tool)" | cmp - "$BATS_TEST_TMPDIR/want"
		env -i "$BIN/$tool" "$(input $tool)" | cmp - "$BATS_TEST_TMPDIR/want"
		# The name of standard input is another one.
		dd bs=7 status=none <"$(input $tool)" | copytaster $tool | cut -f1 >"$BATS_TEST_TMPDIR/got"
		cut -f1 "$BATS_TEST_TMPDIR/want" | cmp - "$BATS_TEST_TMPDIR/got"
	done
}

@test "--stats ends with one line of counts" {
	for tool in $TOOLS; do
		run -0 --separate-stderr copytaster $tool --stats "$(input $tool)"
		[[ $stderr =~ ^copytaster\ $tool:\ inputs=1\ lines=[1-9][0-9]*\ bytes=[0-9]+\ written=[0-9]+\ seconds=[0-9.]+\ mb_per_s=[0-9.]+$ ]]
		[[ $stderr == *" bytes=$(wc -c <"$(input $tool)") written=$(copytaster $tool "$(input $tool)" | wc -l) "* ]]
	done
}
