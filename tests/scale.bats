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

# near_lines N: sentences of which many repeat others: copies, a word more, less or another, numbers written otherwise, and some long ones.
near_lines() {
	awk -v n="$1" 'BEGIN { srand(11); vocabulary = split("the of in a and said told won lost not 5 five $3m 3 million Mr. mayor council ferry harbour river budget school bridge quietly Dorne Sarn Holm Béla Bela année annee winter storm vote tax", v, " ")
	for (i = 1; i <= n; i++) {
		r = rand()
		if (i > 1 && r < .6) {
			m = split(text[1 + int(rand() * (i - 1))], w, " ")
			if (r > .25)
				w[1 + int(rand() * m)] = rand() < .5 ? "" : v[1 + int(rand() * vocabulary)]
		} else {
			m = r > .99 ? 200 + int(rand() * 150) : 3 + int(rand() * 18)
			for (k = 1; k <= m; k++)
				w[k] = rand() < .4 ? v[1 + int(rand() * vocabulary)] : "w" int(600 * rand() ^ 2)
		}
		text[i] = w[1]
		for (k = 2; k <= m; k++)
			if (w[k] != "")
				text[i] = text[i] " " w[k]
		if (rand() < .01)
			text[i] = rand() < .5 ? "" : "***"
		print text[i] "\tdoc=d" int(i / 20) (rand() < .1 ? "\tn=3" : "")
	} }'
}

# near_pieces FILE OPTION...: the file in 8 pieces, each sent by a run of its own; what all send, sorted.
near_pieces() {
	local file=$1 i
	shift
	split -n l/8 --numeric-suffixes=1 -a 1 "$file" piece.
	for i in 1 2 3 4 5 6 7 8; do dedupe "$@" --keys --part=$i/8 piece.$i; done | LC_ALL=C sort
}

# by_first_digit OPTION...: the lines of each first digit of the keys, verified by a run of its own.
by_first_digit() {
	local digit
	near_pieces "$@" >sent
	shift
	for digit in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do grep -a "^$digit" sent | dedupe "$@" --keyed; done | LC_ALL=C sort
}

@test "--near in three passes over 8 pieces is the single run, byte for byte" {
	local o
	near_lines 5000 >near
	by_first_digit near --near >pairs
	for o in '' -c -d -u -D --explain; do
		dedupe --near $o near >want
		dedupe --near --keyed $o pairs | cmp - want
	done
	[ $(dedupe --near near | wc -l) -lt 4500 ] # it is not for want of repeats
}

@test "--near in three passes: any threshold, --loose, lines of hundreds of words, -z" {
	local o
	near_lines 1500 >near
	for o in '--near=.1 --loose' '--near=.5 --loose' '--near=1 --loose' --near=.3 --near=.85; do
		by_first_digit near $o | dedupe $o --keyed --explain | cmp - <(dedupe $o --explain near)
	done
	tr 'w\n' '\n\0' <near >null
	dedupe -z --near --keys null | LC_ALL=C sort -z | dedupe -z --near --keyed | LC_ALL=C sort -z |
		dedupe -z --near --keyed -c | cmp - <(dedupe -z --near -c null)
}

@test "--near in three passes: pieces may be empty, pairs may come twice, the engine may sort by the key alone" {
	near_lines 300 >near
	: >nothing
	{
		dedupe --near --keys --part=1/3 nothing
		dedupe --near --keys --part=2/3 near
		dedupe --near --keys --part=3/3 nothing
	} | LC_ALL=C sort -r | LC_ALL=C sort -s -t "$(printf '\t')" -k 1,1 | dedupe --near --keyed >pairs
	cat pairs <(grep -a -v '^\([0-9a-f]*\)-\1' pairs) | LC_ALL=C sort -s -t "$(printf '\t')" -k 1,1 | dedupe --near --keyed | cmp - <(dedupe --near near)
	dedupe --near --keyed nothing | cmp - nothing
}

# refused WHY COMMAND...: status 2 and a message with these words.
refused() {
	local why=$1
	shift
	run -2 --separate-stderr "$@"
	[[ $stderr == *"$why"* ]] || { echo "$*: $stderr"; return 1; }
}

@test "--near in three passes: what does not belong together is told" {
	near_lines 200 >near
	near_pieces near --near >sent
	dedupe --near --keyed sent | LC_ALL=C sort >pairs
	refused 'another --near=T' dedupe --near=.5 --keyed sent
	refused 'another --near=T or --loose' dedupe --near --loose --keyed sent
	refused 'not sorted' dedupe --near --keyed <(LC_ALL=C sort -r sent)
	refused 'not sorted' dedupe --near --keyed <(cat pairs pairs)
	refused '--near --keys did not write' dedupe --near --keyed near
	refused '--near --keys did not write' dedupe --near --keyed sent pairs
	refused '--near --keyed did not write' dedupe --near --keyed pairs sent
	refused 'the last --keyed' dedupe --near --keyed -c sent
	refused 'missing' dedupe --near --keyed <(grep -a -v '^\(0000010000000010\)-\1' pairs)
	refused 'missing' dedupe --near --keyed <(cat pairs; printf '000007ffffffffff-0000010000000000\twhy\n')
	refused 'missing' dedupe --near --keyed <(grep -a -m 1 -v '^\([0-9a-f]*\)-\1' pairs)
	dedupe --near --keys piece.1 piece.1 >/dev/null
	{ dedupe --near --keys piece.1; dedupe --near --keys piece.2; } | LC_ALL=C sort >sent
	refused 'one number' dedupe --near --keyed sent
	refused 'one number' dedupe --near --keyed <(cat pairs pairs | LC_ALL=C sort)
	for wrong in '--near --keyed --part=1/2' '--near --part=1/2' '--near --by=doc --keys' '--near --keys -c' '--near --keys --explain' \
		'--near --keys --keyed' '--near --keys --part=1/16777217' '--near --keys --state=x' '--keyed --explain'; do
		run -2 dedupe $wrong nothing
	done
}

# printed ENGINE: the lines that copytaster(1) prints for it.
printed() {
	awk -v engine="$1" '
		/^\.It / { on = index($0, engine) }
		/^\.Ed/ { block = 0 }
		on && block { gsub(/\\e/, "\\"); print }
		/^\.Bd -literal/ { block = 1 }' "$TOP/man/copytaster.1"
}

@test "under GNU parallel the result is that of the single run" {
	command -v parallel >/dev/null || skip "no parallel"
	parallel --version 2>/dev/null | grep -q 'GNU parallel' || skip "no GNU parallel"
	parallel -k --will-cite -j 2 --pipepart -a lines --block 40k dedupe -c | dedupe -c | cmp - whole
	parallel -k --will-cite -j 2 dedupe -c --part={}/4 lines ::: 1 2 3 4 | sort | cmp - <(sort whole)
}

@test "the lines that copytaster(1) prints for GNU parallel are the single run" {
	parallel --version 2>/dev/null | grep -q 'GNU parallel' || skip "no GNU parallel"
	cp -r "$TOP/tests/pages" pages
	split -n l/8 lines piece.
	printed 'GNU parallel' >job
	sh job >digest.pages
	find pages -name '*.html' | sort | xargs copytaster run 'strip -m "$@" | split-sentences | tag-source | dedupe -c' |
		cmp - digest.pages
	dedupe --near -c lines | cmp - digest
}

# hadoop: in its place, what Hadoop Streaming promises: a mapper a file, whose name it is told, then all lines of a
# key in one reducer, in order of the keys.
hadoop_stand_in() {
	mkdir bin
	cat >bin/hadoop <<'HADOOP'
#!/bin/sh
reduces=3
while [ $# -gt 0 ]; do
	case $1$2 in
	-Dmapreduce.job.reduces=*) reduces=${2#*=} ;;
	-input* | -output* | -mapper* | -reducer*) eval "${1#-}=\$2" ;;
	esac
	shift
done
mkdir "$output" || exit
for file in "$input"/part-*; do
	mapreduce_map_input_file=$file sh -c "$mapper" <"$file" || exit
done | LC_ALL=C sort -s -t "$(printf '\t')" -k 1,1 | awk -F '\t' -v n="$reduces" -v to="$output/sorted-" '{ print >(to (length($1) + substr($1, 6, 1)) % n) }'
for file in "$output"/sorted-*; do
	sh -c "$reducer" <"$file" >"$output/part-0000${file##*-}" && rm "$file" || exit
done
HADOOP
	chmod +x bin/hadoop
	PATH=$PWD/bin:$PATH
}

@test "the lines that copytaster(1) prints for Hadoop Streaming are the single run" {
	hadoop_stand_in
	mkdir pages sentences
	split -n l/4 --numeric-suffixes -a 5 lines pages/part-
	near_lines 600 >near
	split -n l/4 --numeric-suffixes -a 5 near sentences/part-
	printed 'Hadoop Streaming' | awk '/^[a-z]/ { on = /^hadoop/; n += on } on { print >("job." n) }'
	[ "$(ls job.*)" = "$(printf 'job.%d\n' 1 2 3)" ]
	sh job.1
	sort digest/part-* | cmp - <(dedupe lines | sort)
	rm -r digest
	sh job.2
	sh job.3
	dedupe --near -c near | cmp - digest/part-00000
}

@test "on two nodes of Slurm the result is that of the single run" {
	command -v slurmctld >/dev/null || skip "no Slurm"
	local rc=0
	sh "$BATS_TEST_DIRNAME/slurm.sh" "$PWD" sbatch -W -o /dev/null --array=1-4 --wrap \
		"dedupe -c --part=\$SLURM_ARRAY_TASK_ID/4 $PWD/lines >$PWD/part.\$SLURM_ARRAY_TASK_ID" || rc=$?
	[ $rc -ne 75 ] || skip "Slurm does not start here"
	sort part.* | cmp - <(sort whole)
}

@test "on two nodes of Slurm the jobs that copytaster(1) prints are the single run" {
	command -v slurmctld >/dev/null || skip "no Slurm"
	local rc=0 i pages=("$TOP"/tests/pages/*.html)
	for i in 1 2 3 4 5 6 7 8; do printf '%s\0' "${pages[i % 5]}" "${pages[i % 3]}" >list.$i; done
	printed Slurm | awk '/^#!/ { n++ } { print >("job." n) }'
	[ "$(ls job.*)" = "$(printf 'job.%d\n' 1 2 3 4)" ]
	sh "$BATS_TEST_DIRNAME/slurm.sh" "$PWD" sh -c 'for job in job.?; do sbatch -W -o slurm.%A.%a.out $job || exit; done' || rc=$?
	[ $rc -ne 75 ] || skip "Slurm does not start here"
	cat slurm.*.out
	for i in 1 2 3 4 5 6 7 8; do xargs -0 copytaster run 'strip -m "$@" | split-sentences | tag-source' <list.$i; done |
		dedupe --near -c | cmp - digest
	[ -s digest ]
}
