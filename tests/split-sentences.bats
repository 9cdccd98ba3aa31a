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
	tr -d ' \n' <in >a
	tr -d ' \n' <once | cmp - a
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
