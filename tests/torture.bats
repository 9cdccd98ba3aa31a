load helper

# torture TOOL INPUT [OPTION...]: lets each of the first allocations fail in turn, alone and with all behind it. Either the
# output is the same (a larger piece was asked for than was needed), or memory's end is told, status 2.
torture() {
	local tool=$1 input=$2 at rc mode
	shift 2
	"$BIN/../torture/$tool" "$@" <"$input" >"$BATS_TEST_TMPDIR/want"
	for mode in '' on; do
		for at in $(seq 24) 30 40 50 60 70 80 100 150 200 300; do
			rc=0
			env FAIL_AT=$at ${mode:+FAIL_ON=1} "$BIN/../torture/$tool" "$@" <"$input" \
				>"$BATS_TEST_TMPDIR/got" 2>"$BATS_TEST_TMPDIR/err" || rc=$?
			if [ $rc -eq 0 ] && cmp -s "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/got"; then
				continue
			fi
			if [ $rc -ne 2 ] || ! grep -q "^copytaster $tool: .*memory" "$BATS_TEST_TMPDIR/err"; then
				echo "$tool $*: allocation $at${mode:+ and on}: status $rc, $(wc -c <"$BATS_TEST_TMPDIR/got") of" \
					"$(wc -c <"$BATS_TEST_TMPDIR/want") bytes, $(head -c 300 "$BATS_TEST_TMPDIR/err")"
				return 1
			fi
		done
	done
}

@test "strip tells when memory ends" {
	torture strip "$TOP/tests/pages/gazette.html" -m
	torture strip "$TOP/tests/pages/islander.txt" -m
	torture strip "$TOP/tests/pages/gazette.html" --all
}

@test "split-sentences tells when memory ends" {
	torture split-sentences "$TOP/tests/pages/islander.txt"
	torture split-sentences "$TOP/tests/pages/islander.txt" -p -n
}

@test "tag-source tells when memory ends" {
	torture tag-source "$TOP/tests/pages/islander.txt"
	torture tag-source "$TOP/tests/pages/islander.txt" -c --how
}

@test "dedupe tells when memory ends" {
	torture dedupe "$TOP/tests/pages/islander.txt"
	torture dedupe "$TOP/tests/pages/islander.txt" -c --fold
	torture dedupe "$TOP/tests/pages/islander.txt" -D
	torture dedupe "$TOP/tests/pages/islander.txt" --keys -i
	printf 'a\tx=1;2;3;4;5;6;7;8;9;10\na\tx=11\n' >"$BATS_TEST_TMPDIR/values"
	torture dedupe "$BATS_TEST_TMPDIR/values" -c
	(cat "$TOP/tests/pages/islander.txt"; seq -s ' ' 300; sed s/the/a/ "$TOP/tests/pages/islander.txt"; seq -s ' ' 301) >"$BATS_TEST_TMPDIR/near"
	dedupe --near --keys "$BATS_TEST_TMPDIR/near" | LC_ALL=C sort >"$BATS_TEST_TMPDIR/sent"
	dedupe --near --keyed "$BATS_TEST_TMPDIR/sent" | LC_ALL=C sort >"$BATS_TEST_TMPDIR/pairs"
	torture dedupe "$BATS_TEST_TMPDIR/near" --near --keys
	torture dedupe "$BATS_TEST_TMPDIR/sent" --near --keyed
	torture dedupe "$BATS_TEST_TMPDIR/pairs" --near --keyed -c
}
