load helper

@test "the runner runs the tools of its folder, and no other program" {
	[ "$(printf 'a\na\n' | copytaster dedupe)" = a ]
	run -127 copytaster nope
	[[ $output == "copytaster: $BIN/nope: no such tool"* ]]
	run -127 copytaster ../bin/strip
	run -127 copytaster ''
	mkdir "$BATS_TEST_TMPDIR/own"
	echo 'not a program' >"$BATS_TEST_TMPDIR/own/mine"
	COPYTASTER_EXEC_PATH=$BATS_TEST_TMPDIR/own run -126 copytaster mine
	run -2 copytaster
	run -2 copytaster -x
}

@test "the runner tells its folder, its version and its help" {
	[ "$(copytaster --exec-path)" = "$BIN" ]
	[ "$(env -u COPYTASTER_EXEC_PATH copytaster --exec-path)" = "$(cat "$BIN/../execdir")" ]
	for tool in "" $TOOLS; do
		[ "$(copytaster $tool --version | sed -n '1s/.* //p')" = "$(copytaster --version | sed -n '1s/.* //p')" ]
		copytaster $tool --help | grep -q '^usage: copytaster'
		run -2 copytaster $tool --help=x
	done
	run ! bash -c 'copytaster --exec-path >/dev/full'
	run ! bash -c 'copytaster --version >/dev/full'
}

@test "help shows a tool's page, that of the runner for its own commands" {
	local at=$BATS_TEST_TMPDIR
	printf '#!/bin/sh\necho "$1"\n' >"$at/man"
	chmod +x "$at/man"
	for page in =copytaster run=copytaster digest=copytaster dedupe=copytaster-dedupe; do
		[ "$(PATH=$at:$PATH copytaster help ${page%=*})" = "${page#*=}" ]
	done
}

@test "run puts the tools on PATH for one pipeline" {
	[ "$(printf 'a\na\nb\n' | copytaster run 'split-sentences | dedupe | cat')" = "$(printf 'a\nb')" ]
	echo x >"$BATS_TEST_TMPDIR/f"
	[ "$(copytaster run 'dedupe "$@"' "$BATS_TEST_TMPDIR/f" "$BATS_TEST_TMPDIR/f")" = x ]
	[ "$(copytaster run -- 'echo "$1"' x)" = x ]
	[ "$(copytaster run --help)" = "usage: copytaster run 'PIPELINE' [ARGUMENT...]" ]
	run -2 copytaster run
	[ "$output" = "copytaster run: which pipeline?
usage: copytaster run 'PIPELINE' [ARGUMENT...]" ]
	run -2 copytaster run -x
	[[ $output == "copytaster run: unknown option: -x"* ]]
	run -2 bash -c 'copytaster run -h >/dev/full'
	run -7 copytaster run 'exit 7'
}

@test "digest lays the pipeline out, folds to a width and keeps the worst status" {
	cd "$TOP/tests/pages"
	copytaster digest -w 60 gazette.html >"$BATS_TEST_TMPDIR/out"
	[ "$(awk 'length > 70' "$BATS_TEST_TMPDIR/out" | wc -l)" -eq 0 ]
	grep -q '^    said by Tomas Arden; in The Calder Gazette$' "$BATS_TEST_TMPDIR/out"
	printf 'The ferry ran aground off Sarn on Monday, and nobody was hurt, the coastguard said.\n' >"$BATS_TEST_TMPDIR/mail"
	(cd "$BATS_TEST_TMPDIR" && copytaster digest mail) | grep -q '^    said by the coastguard; in mail$'
	copytaster digest gazette.html | awk 'length > 100 { long = 1 } END { exit !long }'
	run -1 copytaster digest gazette.html no-such-file
	[[ $output == *no-such-file* && $output == *Vestergaard* ]]
	[ "$(copytaster digest --help)" = "usage: copytaster digest [-w COLUMNS] [FILE...]" ]
	run -2 copytaster digest -x
	[[ $output == "copytaster digest: unknown option: -x"* ]]
	run -2 copytaster digest --narrow
	[[ $output == "copytaster digest: unknown option: --narrow"* ]]
	run -2 copytaster digest -w
	[[ $output == "copytaster digest: needs a value: -w"* ]]
	for width in x ''; do
		run -2 copytaster digest -w "$width"
		[[ $output == "copytaster digest: not a number of columns: $width"* ]]
	done
	run -2 bash -c 'copytaster digest -h >/dev/full'
	run -2 bash -c 'copytaster digest gazette.html >/dev/full'
	[ "${#lines[@]}" -eq 1 ] && [[ $output == "copytaster digest: "* ]]
	[ "$(copytaster digest gazette.html 2>&1 >/dev/null | wc -c)" -eq 0 ]
}

@test "make demo prints the digest that was read and committed" {
	cd "$TOP/tests/pages"
	copytaster digest *.html >"$BATS_TEST_TMPDIR/got"
	diff -u digest.out "$BATS_TEST_TMPDIR/got"
}
