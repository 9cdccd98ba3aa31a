load helper

@test "sentences end where a reader would end them" {
	run_table "$TOP/tests/tables/sentence.tsv" split-sentences
}

@test "options, tags, paragraphs and wrapped lines" {
	run_cases "$TOP/tests/cases/split-sentences"
}

@test "only the spaces at a cut are dropped, and a second run changes nothing" {
	cd "$BATS_TEST_TMPDIR"
	grep -v '^#' "$TOP/tests/tables/sentence.tsv" | cut -f 1 >in
	split-sentences -l en <in >once
	split-sentences -l en <once | cmp - once
	split-sentences <in >guessed
	split-sentences <guessed | cmp - guessed
	tr -d ' \n' <in >a
	tr -d ' \n' <once | cmp - a
}

# Prints sentences, about $1 MiB of them, on one line without its end.
long_line() {
	awk -v n="$1" 'BEGIN { for (i = 0; i < n * 20000; i++) printf "%sMr. Hale counted %d boats (of 10^6. No more).", i ? " " : "", i + 10^12 }'
}

@test "a line that is too long to be held is cut as it comes, wherever it breaks" {
	cd "$BATS_TEST_TMPDIR"
	{ long_line 3; echo; } >in
	sed 's/)\. /).\n/g' in >want
	split-sentences -l en <in | cmp - want
	(dd bs=7001 2>/dev/null | split-sentences -l en) <in | cmp - want
	{ cat in; echo 'The end. No more.'; } | split-sentences -p | tail -n 2 >got
	printf 'The end.\nNo more.\n' | cmp - got
	yes . | tr -d '\n' | head -c 5000000 >in
	split-sentences <in | tr -d '\n' | cmp - in
}

@test "the tags of such a line stand on its last sentence, and that is told" {
	cd "$BATS_TEST_TMPDIR"
	{ long_line 3; printf '\tdoc=d\tk=v\nIt sank. No one died.\tdoc=d\n'; } >in
	run -1 --separate-stderr bash -c 'split-sentences -n <in >got'
	[ "$stderr" = 'copytaster split-sentences: standard input: a text is over 2 MiB: its tags stand on its last sentence alone' ]
	grep -c 'doc=' got | grep -qx 3
	sed -n 60000p got | grep -q 'boats (of 10^6. No more).	doc=d	k=v$'
	{ printf 'It sank. No one died.\tk='; head -c 3000000 /dev/zero | tr '\0' v; } | split-sentences >long
	grep -c '	k=v*$' long | grep -qx 2
	tail -n 1 got | grep -qx 'No one died.	doc=d	at=1.2'
}

@test "memory is bounded by a window, not by the line" {
	(ulimit -v 60000; split-sentences </dev/null) || skip "the program needs more memory to begin"
	(ulimit -v 20000; long_line 48 | split-sentences | wc -l | grep -qx 960000)
}

@test "marked sentences of the evaluation data come out as they were cut by hand" {
	shared eval/split/seeds.txt
	cd "$BATS_TEST_TMPDIR"
	grep -v '^#!' "$SHARED/eval/split/seeds.txt" | grep . >want
	grep -v '^#!' "$SHARED/eval/split/seeds.txt" | awk '!NF { if (n) print ""; n = 0; next } { printf "%s%s", n++ ? " " : "", $0 } END { print "" }' |
		split-sentences -l en | grep . | cmp - want
}

@test "the learned table comes out of its training data byte for byte" {
	shared eval/split/train/train.jsonl.xz
	cd "$BATS_TEST_TMPDIR"
	xz -dc "$SHARED/eval/split/train/train.jsonl.xz" | LC_ALL=C awk -f "$TOP/tests/train/sentence.awk" |
		ASAN_OPTIONS=detect_leaks=0 "$BIN/../train-sentence" >got
	grep -v '^#' "$TOP/lib/data/sentence-weights.txt" | cmp - got
}

@test "behind a number a quotation begins a sentence, but where numbers with a stop are ordinals" {
	run -0 split-sentences -l es <<<'Eran 12. «Nadie vino», dijo.'
	[ "${#lines[@]}" -eq 2 ]
	run -0 split-sentences -l da <<<'Den 3. "Strandvagt" blev vist.'
	[ "${#lines[@]}" -eq 1 ]
}

@test "a quotation that ends in a full stop is a sentence, in a title's quotation marks it is none" {
	run -0 split-sentences -l cs <<<'„Ne.“ Zavěsila.'
	[ "${#lines[@]}" -eq 2 ]
	run -0 split-sentences -l en <<<'“Dr.” Dray is a singer.'
	[ "${#lines[@]}" -eq 1 ]
}
