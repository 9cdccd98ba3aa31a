load helper

PROBE=probe-dedupe

@test "dedupe writes the first line of each kind, in order, as it came" {
	printf 'b\tdoc=1\na\n\nb\tdoc=2\n\na\tx\n\xff\n\xfe\nlast' | dedupe >"$BATS_TEST_TMPDIR/out"
	printf 'b\tdoc=1\na\n\n\xff\n\xfe\nlast\n' | cmp - "$BATS_TEST_TMPDIR/out"
}

@test "dedupe -i holds ASCII letters of either case equal, and no others" {
	printf 'One\nONE\nÉ\né\n' | dedupe -i >"$BATS_TEST_TMPDIR/out"
	printf 'One\nÉ\né\n' | cmp - "$BATS_TEST_TMPDIR/out"
}

# check OPTIONS INPUT EXPECTED: both as printf(1) takes them.
check() {
	printf "$2" | dedupe $1 >"$BATS_TEST_TMPDIR/out"
	printf "$3" | diff - "$BATS_TEST_TMPDIR/out" || { echo "FAILED: dedupe $1"; return 1; }
}

@test "dedupe -d -u -D choose by whether a kind repeats, in order of first sight" {
	check -d 'a\nb\nc\nb\na\n' 'a\nb\n'
	check -u 'a\nb\nc\nb\na\n' 'c\n'
	check -D 'a\tx\nb\nc\nb\na\ty\n' 'a\tx\nb\nb\na\ty\n'
	check -di 'a\nB\nc\nb\n' 'B\n'
	check -cu 'a\nb\tdoc=1\nb\n' 'a\tn=1\n'
	for pair in -du -dD -uD -cD; do
		run -2 --separate-stderr dedupe $pair </dev/null
		[[ $stderr == *"exclude one another"* ]]
	done
}

@test "dedupe -c unites tags and counts lines and documents" {
	check -c 'a\tdoc=1\tsource=AP\na\tdoc=2\tsource=AFP;AP\tsaid=X\n' 'a\tdoc=1;2\tsource=AP;AFP\tsaid=X\tn=2\tdocs=2\n'
	check -c 'a\nb\tx=1;1\n' 'a\tn=1\nb\tx=1\tn=1\n'
	# a field that is no tag stays with the first line; a name twice: the first counts, both stay
	check -c 'a\tplain\tx=1\tx=9\t\na\tother\tx=2\n' 'a\tplain\tx=1;2\tx=9\t\tn=2\n'
	# what a line brings is added; what is no number counts for one
	check -c 'a\tn=3\tdoc=1\tdocs=5\na\tn=x\tdoc=1;2\tdocs=2\na\tn=0\n' 'a\tdoc=1;2\tn=5\tdocs=6\n'
	check -c 'a\tn=9223372036854775807\na\n' 'a\tn=9223372036854775807\n'
	check -c 'a\tempty=\na\n' 'a\tempty=\tn=2\n'
}

@test "dedupe -c: many values and many tags of one kind take linear time" {
	awk 'BEGIN { for (i = 0; i < 200000; i++) print "a\tdoc=" i "\tt" i "=1" }' >"$BATS_TEST_TMPDIR/in"
	timeout 10 dedupe -c "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	awk -F '\t' 'NF != 200004 || $NF != "docs=200000" { exit 1 }' "$BATS_TEST_TMPDIR/out"
}

@test "dedupe --fold holds what copytaster(5) lists equal, and nothing else" {
	run_pairs "$BATS_TEST_DIRNAME/tables/fold.tsv"
}

# run_pairs TABLE: same|differ TAB one TAB other, \u{XXXX} for a code point.
run_pairs() {
	perl -CO -ne 'next if /^#/ || !/\S/; chomp; s/\\u\{([0-9a-f]+)\}/chr hex $1/ge; my ($w, $x, $y) = split /\t/;
		print "$x\tdoc=$.\n$y\tdoc=$.\n"' "$1" >"$BATS_TEST_TMPDIR/in"
	dedupe --fold --keys "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	awk -F '\t' 'NR == FNR { key[FNR] = $1; next } /^#/ || !NF { next }
		{ n++; same = key[2 * n - 1] == key[2 * n]
		if (same != ($1 == "same")) { print "FAILED: should be " $0; bad = 1 } }
		END { exit bad || !n }' "$BATS_TEST_TMPDIR/out" "$1"
}

@test "dedupe -v tells how many lines and kinds there were" {
	run --separate-stderr dedupe -v <<<$'a\nb\na'
	[ "$output" = $'a\nb' ] && [ "$stderr" = 'copytaster dedupe: 3 lines, 2 kinds' ]
}

@test "dedupe --fold keeps ill-formed bytes apart from letters, and takes piles of marks in linear time" {
	check --fold 'caf\xc3\xa9\ncaf\xc3\xc2\xad\xa9\nCAF\xff\ncaf\xff\n' 'caf\xc3\xa9\ncaf\xc3\xc2\xad\xa9\nCAF\xff\n'
	perl -CO -e 'print "a", "\x{301}\x{323}" x 400000, "\n", "A", "\x{323}\x{301}" x 400000, "\n"' >"$BATS_TEST_TMPDIR/in"
	[ "$(timeout 20 dedupe --fold "$BATS_TEST_TMPDIR/in" | wc -l)" -eq 1 ]
}

@test "dedupe names --part when memory ends" {
	(ulimit -v 60000; dedupe </dev/null) || skip "the program needs more memory to begin"
	run -2 --separate-stderr bash -c 'ulimit -v 60000; seq 4000000 | dedupe >/dev/null'
	[[ $stderr == *'out of memory; --part=I/N'* ]]
	run -0 bash -c 'ulimit -v 60000; seq 4000000 | dedupe --part=2/8 | wc -l'
	[ "$output" -gt 450000 ]
}

@test "dedupe -b writes each line at once" {
	mkfifo "$BATS_TEST_TMPDIR/pipe"
	dedupe -b <"$BATS_TEST_TMPDIR/pipe" >"$BATS_TEST_TMPDIR/out" 3>&- &
	exec 4>"$BATS_TEST_TMPDIR/pipe"
	echo one >&4
	for try in $(seq 100); do grep -q one "$BATS_TEST_TMPDIR/out" && break; sleep 0.05; done
	grep -q one "$BATS_TEST_TMPDIR/out"
	exec 4>&-
	wait
}

@test "sixteen bytes at once are folded as one after another" {
	probe sixteen AbcYZ@[xA 'abcyz@[xa.......' "it's A-B  'C''D" "it's a-b *'c'*d." \
		"1234567--Ab  ''9" "1234567-*ab *'*9" $'a\t`\177\302\201' $'a**\177**..........' \
		$'\037 ~  --' '* ~ *-*.........'
}

# The values are from another implementation, with numbers of any size.
@test "fingerprints of one run are what their formula says, at the lengths where it turns" {
	probe multiply 00000000000000000500000000000000 00000000000000000000000000000000 ffffffffffffffffffffffffffffffff 0100000000000000feffffffffffffff \
		f0debc9a785634121032547698badcfe 00cf1856fe886d2322747dd70aa01f12 00000000010000000000000001000000 00000000000000000100000000000000 \
		ffffffff000000000000000000000080 0000000000000080ffffff7f00000000
	probe universal 0 8c100f92e9da4e9b726a102613b702cb 1 61deefeaff3478c0a37956c47bb90960 \
		7 3eae1476841017770315a4dde50ffc1f 8 65c7fc4abb51fa4daa217b82d0fe25b8 \
		15 8107a416aa3ab34d86403f519b2454de 16 e9b609b47c95239cb72389b8f45374ee \
		17 965144841b77ba2f3965dd83fea7d3da 32 e546981549f69451d3dd778054687ea8 \
		33 6adfba5f7a9d30662169c6a401d0bb2d 116 160829a93868271347ef678609417c84 \
		1007 763144469a1895340a905011478e1f37 1008 9d95312c3a883e91f30a2f51ec2d43a1
}

@test "lines that stay are written whole, whether or not they stood side by side" {
	local long
	long=$(printf 'long %.0s' {1..30000})
	check '' 'a\nb\n\nc\nb\n\nd\ne' 'a\nb\n\nc\nd\ne\n'
	printf '%s\n' a "$long" "${long}x" a "$long" b >"$BATS_TEST_TMPDIR/in"
	dedupe "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	dedupe <"$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/out"
	printf '%s\n' a "$long" "${long}x" b | cmp - "$BATS_TEST_TMPDIR/out"
	seq 300000 | dedupe >"$BATS_TEST_TMPDIR/out"
	seq 300000 | cmp - "$BATS_TEST_TMPDIR/out"
}

@test "lines of every length end where they do, wherever they stand" {
	awk 'BEGIN { for (all = "-"; length(all) < 300;) all = all all
		for (i = 0; i < 40000; i++) print substr(i % 1000 all, 1, i % 7 ? i * i % 5 : i * i % 301) }' >"$BATS_TEST_TMPDIR/in"
	awk '!seen[$0]++' "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/want"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/want")" -gt 300 ]
	dedupe "$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/want"
	# Nothing is the same before the first TAB alone, wherever in a batch it stands.
	awk '{ print NR "\t" $0 }' "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/numbered"
	dedupe "$BATS_TEST_TMPDIR/numbered" | cmp - "$BATS_TEST_TMPDIR/numbered"
	awk '{ print NR % 1000 (NR % 700 ? "" : "\tdoc=" NR) }' "$BATS_TEST_TMPDIR/in" | dedupe | wc -l | grep -qx ' *1000'
}

@test "fingerprints that somebody made alike crowd no place" {
	probe crowd 100000 known 1000000 known
}
