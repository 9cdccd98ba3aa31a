load helper

# said_of TABLE LANG: each row's sentences as a document; the rows whose said= are others than the table has.
said_of() {
	awk -F '\t' -v lang="$2" '!/^#/ { n = split($1, s, / \| /)
		for (i = 1; i <= n; i++) print s[i] "\tdoc=" FNR "\tlang=" lang }' "$1" | tag-source >"$BATS_TEST_TMPDIR/out" || return
	awk -F '\t' '
		NR == FNR { said = "-"; for (i = 2; i <= NF; i++) { if (sub(/^said=/, "", $i)) said = $i; if (sub(/^doc=/, "", $i)) n = $i }
			got[n] = (n in got) ? got[n] " | " said : said; next }
		/^#/ { next }
		{ total++; if (got[FNR] != $2) { failed++; printf "FAILED row %d: %s\n  want %s\n  got  %s\n", FNR, $1, $2, got[FNR] } }
		END { printf "%d of %d rows\n", total - failed, total; exit !total || failed > 0 }
	' "$BATS_TEST_TMPDIR/out" "$1"
}

@test "who says a sentence, in English" {
	said_of "$TOP/tests/tables/said-en.tsv" en
}

@test "who says a sentence, in German" {
	said_of "$TOP/tests/tables/said-de.tsv" de
}

# The rows that begin with "# not yet" are counted by nobody: what the tables cannot tell so far.
@test "who says a sentence, in eight more languages" {
	local lang failed=0

	for lang in es fr it nl pl pt ru uk; do
		said_of "$TOP/tests/tables/said-$lang.tsv" $lang || failed=1
	done
	[ "$failed" -eq 0 ]
}

@test "who says a quotation, in languages without a table" {
	said_of "$TOP/tests/tables/said-none.tsv" sv
}

@test "-c writes the word that told, --how whether it stands in quotation marks" {
	cd "$BATS_TEST_TMPDIR"
	printf '%s\n' '"It rains," Ann Lee said.' 'It rains, according to Ann Lee.' 'Ann Lee said it "rains" again.' 'It rained.' >in
	tag-source -c --how <in | cut -f 3- >got
	printf 'cue=said\thow=direct\ncue=according to\thow=indirect\ncue=said\thow=mixed\n\n' | sed 's/^$/It rained./' | diff - got
	[ "$(tag-source --cue <in | grep -c cue=)" -eq 3 ]
	[ "$(printf '"It rains," Ann Lee said, adding that the bridge was closed.\n' | tag-source --how | cut -f 3)" = how=mixed ]
	[ "$(tag-source <in | grep -c -e cue= -e how=)" -eq 0 ]
	[ "$(printf 'It rained.\tcue=mine\thow=mine\n' | tag-source)" = $'It rained.\tcue=mine\thow=mine' ]
}

@test "-v says which cue, which pattern and which name decided" {
	[ "$(printf 'Ann Lee came.\nShe said no.\n' | tag-source -v 2>&1 >/dev/null)" = \
		'copytaster tag-source: line 2: said=Ann Lee: cue "said": subject, called Ann Lee, times named: 1' ]
	[ -z "$(printf 'Ann Lee said no.\n' | tag-source 2>&1 >/dev/null)" ]
}

@test "an open quotation ends with its paragraph, unless the next one begins with a quotation mark" {
	local open='"It rains," Ann Lee said. "It pours.'

	[ "$(printf '%s\n' "$open" '' 'The bridge is closed.' | tag-source | sed -n '$p')" = 'The bridge is closed.' ]
	[ "$(printf '%s\n' "$open" 'The bridge is closed.' 'It is old."' | tag-source | sed -n 2p)" = $'The bridge is closed.\tsaid=Ann Lee' ]
	[ "$(printf '%s\n' "$open" 'The bridge is closed.' 'It is old."' | tag-source -b | sed -n 2p)" = $'The bridge is closed.\tsaid=Ann Lee' ]
	[ "$(printf '%s\n' "$open" '' '"The bridge is closed.' | tag-source | sed -n '$p')" = $'"The bridge is closed.\tsaid=Ann Lee' ]
	[ "$(printf '%s\n' "$open	at=1.1" 'It fell.	at=2.1' | tag-source | sed -n '$p')" = $'It fell.\tat=2.1' ]
	[ "$(printf '%s\n' "$open	at=1.1" 'It fell.	at=1.2' | tag-source | sed -n '$p')" = $'It fell.\tat=1.2\tsaid=Ann Lee' ]
}

@test "a quotation that nothing closes ends with its sentence" {
	local open='"It rains," Ann Lee said. "It pours.'

	[ "$(printf '%s\n' "$open" 'The bridge is closed.' | tag-source | sed -n '$p')" = 'The bridge is closed.' ]
	[ "$(printf '%s\n' "$open" 'The bridge is closed.' 'Ben Okafor called it "old".' | tag-source | cut -s -f 2 | tr '\n' ' ')" = 'said=Ann Lee said=Ben Okafor ' ]
	[ "$(printf '%s\n' "$open" 'Ben Okafor said the bridge was closed.' | tag-source | sed -n '$p')" = $'Ben Okafor said the bridge was closed.\tsaid=Ben Okafor' ]
}

@test "-b looks only back, and writes each line at once" {
	[ "$(printf '"It rains.\nIt pours," Ann Lee said.\n' | tag-source -b | sed 1q)" = '"It rains.' ]
	[ "$(printf '"It rains.\nIt pours," Ann Lee said.\n' | tag-source | sed 1q)" = $'"It rains.\tsaid=Ann Lee' ]
	mkfifo "$BATS_TEST_TMPDIR/fifo"
	tag-source -b <"$BATS_TEST_TMPDIR/fifo" >"$BATS_TEST_TMPDIR/got" 3>&- &
	exec 4>"$BATS_TEST_TMPDIR/fifo"
	echo 'It rained.' >&4
	for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$BATS_TEST_TMPDIR/got" ] || sleep 0.1; done
	[ "$(cat "$BATS_TEST_TMPDIR/got")" = 'It rained.' ]
	exec 4>&-
	wait
}

@test "a second run changes nothing, and text and other fields pass byte for byte" {
	cd "$BATS_TEST_TMPDIR"
	awk -F '\t' '!/^#/ { n = split($1, s, / \| /); for (i = 1; i <= n; i++) print s[i] "\tno tag\tx=" i "\tdoc=" FNR }' \
		"$TOP"/tests/tables/said-*.tsv >in
	printf '\n\n"It rains,\n\n" said Ann Lee.\n \n' >>in
	printf '=\tsource=\tsource=\nd \304\260I Dr. AFP 2\n' >>in
	printf 'a\0b \377 "c\r\tdoc=z\n\n \t\n"""\n' >>in
	tag-source -c --how <in >once
	tag-source -c --how <once | cmp - once
	cut -f 1 in >a
	cut -f 1 once | cmp - a
	[ "$(grep -c 'no tag' once)" -eq "$(grep -c 'no tag' in)" ]
}

@test "a quotation over two lines has its speaker wherever in a document it stands" {
	for n in {0..20}; do
		awk -v n="$n" 'BEGIN { while (n--) print "Rain fell."; print "\"It rains.\nIt pours,\" Ann Lee said.\nSnow fell.\nSnow fell." }' |
			sed 's/$/\tlang=en/' | tag-source | awk -F '\t' -v n="$n" '{ said = $3 == "said=Ann Lee" }
			said != (NR == n + 1 || NR == n + 2) { bad = 1 } END { exit bad || NR != n + 4 }'
	done
}

@test "a word is known at the end of a sentence, in its middle and before a mark" {
	for line in '"It rains," Ann Lee acknowledged.' '"It rains," Ann Lee acknowledged on Friday in the hall.' \
		'"It rains," Ann Lee acknowledged, and left the hall.' 'Ann Lee acknowledged: "It rains."'; do
		printf '%s\n' "$line" | tag-source -c | grep -qi $'\tsaid=Ann Lee\tcue=acknowledged$'
	done
}

@test "memory and time do not grow with a document, its names or its marks" {
	cd "$BATS_TEST_TMPDIR"
	awk 'BEGIN { for (i = 0; i < 60000; i++) printf "\"Ann%d Lee%d said \"no\" to Ben%d Okafor%d.\tdoc=1\n", i, i, i, i }' >names
	# A sanitizer needs more address space than any limit would leave.
	if (ulimit -v 60000; tag-source </dev/null) 2>/dev/null; then
		(ulimit -v 60000; tag-source <names >got)
	else
		tag-source <names >got
	fi
	[ "$(wc -l <got)" -eq 60000 ]
	awk 'BEGIN { for (i = 0; i < 200000; i++) printf "Ann Lee, who said \"no, \" and "; print "" }' | tag-source >got
	[ "$(wc -l <got)" -eq 1 ]
}
