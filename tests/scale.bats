load helper

# More than one run or machine gives the bytes of the single run.

setup() {
	cd "$BATS_TEST_TMPDIR"
	awk 'BEGIN { srand(7); for (i = 0; i < 4000; i++) {
		k = int(900 ^ rand()); printf "Line %d of the day\tdoc=d%d\tsource=%s\n", k, i / 20, substr("APAFPAAP", 1 + i % 3 * 2, 3) } }' >lines
	dedupe -c lines >whole
}

@test "the parts of --part are together the single run, each in order" {
	local i n
	for n in 1 3 8; do
		for i in $(seq $n); do dedupe -c --part=$i/$n lines; done >parts
		sort parts | cmp - <(sort whole)
	done
	dedupe -c --part=2/3 lines | cmp - <(grep -Fxf <(dedupe -c --part=2/3 lines) whole)
	for bad in 0/3 4/3 x 1/0 1 / 1/2x -1/2; do
		run -2 dedupe --part=$bad lines
	done
}

@test "--keys, a sort by key and --keyed are the single run but for the order" {
	local o
	for o in '' -c -d -u -D --fold; do
		dedupe $o lines | sort >want
		dedupe ${o:+$([ "$o" = --fold ] && echo "$o")} --keys lines | LC_ALL=C sort -s -t "$(printf '\t')" -k 1,1 |
			dedupe $o --keyed | sort | cmp - want
	done
}

@test "keys are SipHash-2-4-128 of the text, by its authors' test vectors" {
	printf '\0\1\2\3\4\5\6\7' | dedupe --keys >got
	printf '3b62a9ba6258f5610f83e264f31497b4\t\0\1\2\3\4\5\6\7\n\n' | head -c 42 | cmp - got
	[ "$(echo | dedupe --keys)" = $'a3817f04ba25a8e66df67214c7550293\t' ]
	[ "$(printf '\0' | dedupe --keys | cut -c 1-32 | tr -d '\0')" = da87c1d86b99af44347659119b22fc45 ]
}

@test "--keyed tells a line without a key, and keys that are not sorted" {
	run -1 --separate-stderr dedupe --keyed <<<'no key'
	[[ $stderr == *'without the key'* ]]
	dedupe --keys <<<$'a\nb\nc\nd' | LC_ALL=C sort -r >wrong
	run -1 --separate-stderr dedupe --keyed wrong
	[[ $stderr == *'not sorted'* ]]
}

@test "halves counted apart and counted together are the whole, byte for byte" {
	(head -n 1500 lines | dedupe -c; tail -n +1501 lines | dedupe -c) | dedupe -c | cmp - whole
	# and through keys, in two levels
	split -n l/5 lines piece.
	for f in piece.*; do dedupe -c $f | dedupe --keys; done | LC_ALL=C sort -s -t "$(printf '\t')" -k 1,1 |
		dedupe --keyed -c | sort | cmp - <(sort whole)
}

@test "under GNU parallel the result is that of the single run" {
	command -v parallel >/dev/null || skip "no parallel"
	parallel --version 2>/dev/null | grep -q 'GNU parallel' || skip "no GNU parallel"
	parallel -k --will-cite -j 2 --pipepart -a lines --block 40k dedupe -c | dedupe -c | cmp - whole
	parallel -k --will-cite -j 2 dedupe -c --part={}/4 lines ::: 1 2 3 4 | sort | cmp - <(sort whole)
}

@test "on two nodes of Slurm the result is that of the single run" {
	command -v slurmctld >/dev/null || skip "no Slurm"
	local rc=0
	sh "$BATS_TEST_DIRNAME/slurm.sh" "$PWD" sbatch -W -o /dev/null --array=1-4 --wrap \
		"dedupe -c --part=\$SLURM_ARRAY_TASK_ID/4 $PWD/lines >$PWD/part.\$SLURM_ARRAY_TASK_ID" || rc=$?
	[ $rc -ne 75 ] || skip "Slurm does not start here"
	sort part.* | cmp - <(sort whole)
}
