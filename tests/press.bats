load helper

PROBE=probe-press

@test "what is compiled in of an outlet is what is made of one that a user adds" {
	# Names that two outlets have are compared with those of either.
	grep -v '^#' "$TOP/lib/data/outlets.txt" | "$BIN/../tests/$PROBE" row >"$BATS_TEST_TMPDIR/out"
	awk '$2 != "same" { print NR ": " $0 } { n += $1 } $2 == "same" { ok++ } END { print n " entries"; exit ok < 2000 || ok < NR }' \
		"$BATS_TEST_TMPDIR/out"
}

@test "outlets that are added are found by host and name" {
	probe added post.example 'The Example Post -' www.post.example 'The Example Post -' 'example post' '- The Example Post' \
		DailyExample '- The Example Post' 'no host news' '- No Host News' reuters.com 'Reuters Example -' \
		example.org '- -' '' '- -' Reuters '- Reuters'
	probe row '\tExample' '1 other' 'example.org' 'not HOST TAB NAME [TAB COUNTRY [TAB OTHER NAMES]]'
}

@test "tens of thousands of outlets can be added" {
	awk 'BEGIN { for (i = 1; i <= 30000; i++) printf "host%d.example\tOutlet %d\tUS\tNumber %d\n", i, i, i }' >"$BATS_TEST_TMPDIR/outlets"
	printf 'It rained.\turl=https://host%s.example/\tdoc=%s\n' 1 1 17000 2 30000 3 >"$BATS_TEST_TMPDIR/in"
	printf 'It rained, Number 29999 reported.\tdoc=4\tsite=BBC\n' >>"$BATS_TEST_TMPDIR/in"
	tag-source -o "$BATS_TEST_TMPDIR/outlets" "$BATS_TEST_TMPDIR/in" | grep -o '\(source\|via\)=[^	]*' >"$BATS_TEST_TMPDIR/out"
	printf '%s\n' 'source=Outlet 1' 'source=Outlet 17000' 'source=Outlet 30000' 'source=BBC News' 'via=Outlet 29999' | diff - "$BATS_TEST_TMPDIR/out"
}
