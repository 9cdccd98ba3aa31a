load helper

PROBE=probe-dedupe

# pairs TABLE: each row is WANT (fold or apart) <TAB> KEPT <TAB> LATER, judged with no other line.
pairs() {
	grep '^[a-z]' "$1" >"$BATS_TEST_TMPDIR/rows"
	cut -f2,3 "$BATS_TEST_TMPDIR/rows" | "$BIN/../tests/$PROBE" near | paste - "$BATS_TEST_TMPDIR/rows" |
		awk -F '\t' '$1 != $2 { print "FAILED: " $1 ", not " $2 ": " $3 " | " $4; bad = 1 } END { print NR " rows"; exit bad || !NR }'
}

@test "dedupe --near folds what says the same, and keeps facts apart" {
	pairs "$TOP/tests/tables/near-english.tsv"
}

@test "dedupe --near in German, French, Spanish, Russian, Ukrainian, and in languages that it has no lists of" {
	pairs "$TOP/tests/tables/near-languages.tsv"
}

@test "dedupe --near: a word written as one before it is another where an apostrophe, a dollar or full stops are part of it" {
	printf '%s\n' 'Didn, Bank, US, U, I and Extraordinarily are words.' \
		"The bank's chief didn't say that I'd get US\$5m from the U.S. extraordinarilywelllong fund." \
		'The bank chief did not say that I would get 5 million dollars from the US extraordinarilywelllong fund.' \
		'The bank chief did say that I would get 5 million dollars from the US extraordinarilywelllong fund.' >"$BATS_TEST_TMPDIR/in"
	[ "$(dedupe --near "$BATS_TEST_TMPDIR/in" | sed 's/ .*//' | tr '\n' '|')" = 'Didn,|The|The|' ]
	[ "$(dedupe --near "$BATS_TEST_TMPDIR/in" | tail -1)" = "$(tail -1 "$BATS_TEST_TMPDIR/in")" ]
}

@test "dedupe --near --loose folds into the first kept line that shares enough words" {
	printf 'a b c d\na b c e\na b c d e\nx y\ny x x\nA B C D\n' >"$BATS_TEST_TMPDIR/in"
	[ "$(dedupe --near=.8 --loose "$BATS_TEST_TMPDIR/in" | tr '\n' '|')" = 'a b c d|a b c e|x y|' ]
	[ "$(dedupe --near=.6 --loose "$BATS_TEST_TMPDIR/in" | tr '\n' '|')" = 'a b c d|x y|' ]
	[ "$(dedupe --near=1 --loose "$BATS_TEST_TMPDIR/in" | tr '\n' '|')" = 'a b c d|a b c e|a b c d e|x y|' ]
	[ "$(printf '%s\n' 'the café' 'the cafe' 'The Café' | dedupe --near=1 --loose | paste -sd '|')" = 'the café|the cafe' ]
}

@test "dedupe --near: a threshold that is none is refused, and so is what it cannot go with" {
	for wrong in --near=0 --near=1.1 --near=x --near=. --near= --loose '--near --fold' '--near --part=1/2' \
		'--by=line' '--by=doc -c' '--explain -d' '--explain --forget=1d'; do
		run -2 --separate-stderr dedupe $wrong </dev/null
		[ -n "$stderr" ]
	done
}

@test "dedupe --near --explain writes repeats with the line they repeat and why" {
	printf 'The mayor won $5m.\nNew.\nThe mayor won 5 million dollars.\n' | dedupe --near --explain >"$BATS_TEST_TMPDIR/out"
	printf 'The mayor won $5m.\nNew.\nThe mayor won 5 million dollars.\tlike=1 same words\n' | cmp - "$BATS_TEST_TMPDIR/out"
	printf 'a\nb\na\n' | dedupe --explain >"$BATS_TEST_TMPDIR/out"
	printf 'a\nb\na\tlike=1 same text\n' | cmp - "$BATS_TEST_TMPDIR/out"
	[ "$({ seq 120; echo 109; } | dedupe --explain | tail -n 1)" = $'109\tlike=109 same text' ]
}

@test "dedupe --near -v counts what kept pairs apart" {
	printf 'The mayor of Dorne won 5 of the seats.\nThe mayor of Dorne won 6 of the seats.\n' >"$BATS_TEST_TMPDIR/in"
	run -0 --separate-stderr dedupe --near -v "$BATS_TEST_TMPDIR/in"
	[[ $stderr == *'pairs kept apart by number: 1'* ]]
}

@test "dedupe --near --state goes on where the last run ended" {
	local state=$BATS_TEST_TMPDIR/state
	printf 'The mayor of Dorne won five seats.\nOther words here.\n' | dedupe --near --state="$state" >/dev/null
	printf 'The mayor of Dorne won 5 seats.\nNew words there.\n' | dedupe --near --state="$state" >"$BATS_TEST_TMPDIR/out"
	echo 'New words there.' | cmp - "$BATS_TEST_TMPDIR/out"
	printf 'New words here.\nThe mayor of Dorne won 5 seats.\nnew words here.\n' |
		dedupe --near --state="$state" --explain | cut -f 2 | paste -sd '|' | grep -qx 'New words here.|like=- same words|like=1 same words'
	run -2 dedupe --near=.7 --state="$state" </dev/null
	echo 'El juez cerró ayer el último café de México.' | dedupe --near --state="$state.accents" >/dev/null
	[ -z "$(echo 'El juez cerro ayer el ultimo cafe de Mexico.' | dedupe --near --state="$state.accents")" ]
}

@test "dedupe --by=doc drops whole documents or none of their lines" {
	printf 'a\tdoc=1\nb\tdoc=1\na\tdoc=2\na\tdoc=3\nb\tdoc=3\n' | dedupe --by=doc >"$BATS_TEST_TMPDIR/out"
	printf 'a\tdoc=1\nb\tdoc=1\na\tdoc=2\n' | cmp - "$BATS_TEST_TMPDIR/out"
	{
		printf 'The harbour of Dorne was closed on Monday.\tdoc=1\nThe port office said 12 ships were waiting.\tdoc=1\n'
		printf 'The harbor of Dorne was closed on Monday.\tdoc=2\nThe port office said 12 ships were waiting.\tdoc=2\n'
		printf 'The harbor of Dorne was closed on Monday.\tdoc=3\nThe port office said 14 ships were waiting.\tdoc=3\n'
	} | dedupe --near --by=doc | cut -f2 | uniq -c | tr -s ' \n' ' ' >"$BATS_TEST_TMPDIR/out"
	[ "$(cat "$BATS_TEST_TMPDIR/out")" = ' 2 doc=1 2 doc=3 ' ]
}

@test "dedupe --near --by=doc: a word put for another or put in, and a notice of correction, make another document" {
	local story='The harbour of Dorne was closed on Monday.|The port office said 12 ships were waiting.|The pilots of the county won the case in court.' id=0 later
	while read -r later; do
		id=$((id + 1))
		printf '%s|%s\n' "$story" "$later" | tr '|' '\n' | sed "1,3s/\$/\tdoc=$id.a/; 4,\$s/\$/\tdoc=$id.b/" | dedupe --near --by=doc |
			grep -c "doc=$id.b" || true
	done <<-'END' | tr '\n' ' ' >"$BATS_TEST_TMPDIR/out"
		The harbor of Dorne was closed on Monday.|The port office said twelve ships were waiting.|The pilots of the county won the case in court.
		The harbour of Dorne was closed on Monday.|The port office said 12 ships were waiting.|The pilots of the county lost the case in court.
		The harbour of Dorne was closed on Monday.|The port office said 12 ships were waiting.|The pilots of the county briefly won the case in court.
		The harbour of Dorne was closed on Monday.|The port office said 12 ships were waiting.|The pilots of the county won the case in court.|Correction: the name was wrong.
		The harbour of Dorne was closed on Monday.|The port office said 12 ships were waiting.|The pilots of the county won the case in court.|Rain came late.
	END
	[ "$(cat "$BATS_TEST_TMPDIR/out")" = '0 3 3 4 0 ' ]
}

@test "dedupe --near --by=doc: a word of weight left out makes another document; in a language without lists any word may be one" {
	local later want id=0
	while IFS='=' read -r want story later; do
		id=$((id + 1))
		printf '%s\n' "$story" | tr '|' '\n' | sed "s/\$/\tdoc=$id.a/" >"$BATS_TEST_TMPDIR/in"
		printf '%s\n' "$later" | tr '|' '\n' | sed "s/\$/\tdoc=$id.b/" >>"$BATS_TEST_TMPDIR/in"
		[ "$(dedupe --near --by=doc "$BATS_TEST_TMPDIR/in" | grep -c "doc=$id.b")" -eq "$want" ] || { echo "FAILED: $later"; return 1; }
	done <<-'END'
		0=The harbour of Dorne was closed on Monday.|The port office said that the pilots were waiting on the quay.=The harbour of Dorne was closed on Monday.|The port office said the pilots were waiting on the quay.
		2=The harbour of Dorne was closed on Monday.|The port office said only the pilots were waiting on the quay.=The harbour of Dorne was closed on Monday.|The port office said the pilots were waiting on the quay.
		2=Port w Dorne został zamknięty w poniedziałek.|Rada miasta nie zgodziła się na budowę nowego mostu nad rzeką.=Port w Dorne został zamknięty w poniedziałek.|Rada miasta zgodziła się na budowę nowego mostu nad rzeką.
	END
}

@test "dedupe --by=doc --state remembers documents, without --near too" {
	local in=$BATS_TEST_TMPDIR/in state=$BATS_TEST_TMPDIR/state
	printf 'a\tdoc=1\nb\tdoc=1\na\tdoc=2\n' >"$in"
	dedupe --by=doc --state="$state" "$in" | cmp - "$in"
	[ -z "$(dedupe --by=doc --state="$state" "$in")" ]
	printf 'a\tdoc=3\nb\tdoc=3\nb\tdoc=4\n' | dedupe --by=doc --explain --state="$state" >"$BATS_TEST_TMPDIR/out"
	printf 'a\tdoc=3\tlike=- same text\nb\tdoc=3\tlike=- same text\nb\tdoc=4\n' | cmp - "$BATS_TEST_TMPDIR/out"
	run -2 dedupe --state="$state" "$in"
}

@test "dedupe --near --forget drops what was not seen for that long, in bounded memory" {
	{ printf 'The mayor won 5 seats in Dorne.\n' && sleep 2.1 && printf 'The mayor won five seats in Dorne.\nThe mayor won 5 seats in Dorne.\n'; } |
		dedupe --near --forget=1s >"$BATS_TEST_TMPDIR/out"
	printf 'The mayor won 5 seats in Dorne.\nThe mayor won five seats in Dorne.\n' | cmp - "$BATS_TEST_TMPDIR/out"
	# What is kept past the first thousands is renewed; nothing changes by that.
	seq 1 12000 | awk '{ printf "word%d other%d thing%d here%d\tdoc=%d\n", $1 % 5501, $1 % 100, $1 % 5501 * 13, $1 % 77, $1 / 3 }' >"$BATS_TEST_TMPDIR/in"
	for unit in '' --by=doc; do
		dedupe --near $unit --forget=9h "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
		dedupe --near $unit "$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/out"
	done
}

@test "dedupe --near stays linear where lines are hostile" {
	{ head -c 3000000 /dev/zero | tr '\0' a; echo; yes a b | head -n 300000 | tr '\n' ' '; echo
		yes b a | head -n 300000 | tr '\n' ' '; echo; seq 1 200000 | tr '\n' ' '; echo
		seq 2 200001 | tr '\n' ' '; echo; seq 200000 -1 1 | tr '\n' ' '; echo; } >"$BATS_TEST_TMPDIR/in"
	timeout 20 dedupe --near "$BATS_TEST_TMPDIR/in" >/dev/null
	timeout 20 dedupe --near --loose "$BATS_TEST_TMPDIR/in" >/dev/null
}

# Around the sizes where a list gets its directory, and the directory its units.
@test "a search of postings finds all that it has to, in lists of any length" {
	probe search 1 found 2 found 9 found 63 found 64 found 65 found 1000 found 70000 found \
		120000 found 150000 'found, capped' 300000 'found, capped'
}

@test "eight postings are compared at once as they are one by one" {
	probe alike 12 ......=. 13 ...=...= 18 .....=== 100016 ======== 100019 ...=====
}
