load helper

# tagged TABLE: site=, url=, doc= of a table's first three columns through tag-source; prints source= or "-" a row.
outlets_of() {
	awk -F '\t' '!/^#/ { printf "Rain fell.\tdoc=%s", $3 == "-" ? "x" FNR : $3
		if ($1 != "-") printf "\tsite=%s", $1
		if ($2 != "-") printf "\turl=%s", $2
		print "" }' "$1" | tag-source | awk -F '\t' '{ found = "-"
		for (i = 2; i <= NF; i++) if (sub(/^source=/, "", $i)) found = $i; print found }'
}

@test "an outlet is named from site=, url= and doc=" {
	local table=$BATS_TEST_DIRNAME/tables/outlet.tsv
	outlets_of "$table" >"$BATS_TEST_TMPDIR/got"
	awk -F '\t' '!/^#/ { print $4 }' "$table" >"$BATS_TEST_TMPDIR/want"
	awk -F '\t' '!/^#/' "$table" | paste - "$BATS_TEST_TMPDIR/got" | awk -F '\t' '$4 != $5 { print; bad = 1 } END { exit bad || !NR }'
}

@test "every host of the table of outlets gives its common name" {
	awk -F '\t' '!/^#/ { print "-\thttps://www." $1 "/a\t-" }' "$TOP/lib/data/outlets.txt" >"$BATS_TEST_TMPDIR/hosts"
	outlets_of "$BATS_TEST_TMPDIR/hosts" >"$BATS_TEST_TMPDIR/got"
	awk -F '\t' '!/^#/ { print $2 }' "$TOP/lib/data/outlets.txt" | diff - "$BATS_TEST_TMPDIR/got"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/got")" -ge 800 ]
}

@test "every common name that is one outlet's alone is found by name" {
	awk -F '\t' '!/^#/ { print $2 "\t-\t-" }' "$TOP/lib/data/outlets.txt" | sort -u >"$BATS_TEST_TMPDIR/names"
	outlets_of "$BATS_TEST_TMPDIR/names" >"$BATS_TEST_TMPDIR/got"
	cut -f 1 "$BATS_TEST_TMPDIR/names" | paste - "$BATS_TEST_TMPDIR/got" |
		awk -F '\t' '$1 != $2 { n++ } END { exit n > 40 || NR < 800 }'
}

@test "own tags are replaced where they stand, whatever fields the lines before had" {
	printf '%b\n' 'A.\tdoc=a\tx=1' 'B.\tdoc=a\tx=1' 'C.\tdoc=a\tsaid=Old' 'D.\tdoc=a\tsaid=Old' 'E.\tdoc=a\tx=1' '\tdoc=a\tx=1' \
		' \tdoc=a\tsaid=Old' 'F.\tdoc=b\tx=1' G. 'H.\t' 'I.\t' 'J.\tsource=Old\tx' 'K.\tsource=Old\tx' |
		tag-source -S News >"$BATS_TEST_TMPDIR/out"
	printf '%b\n' 'A.\tdoc=a\tx=1\tsource=News' 'B.\tdoc=a\tx=1\tsource=News' 'C.\tdoc=a\tsource=News' 'D.\tdoc=a\tsource=News' \
		'E.\tdoc=a\tx=1\tsource=News' '\tdoc=a\tx=1' ' \tdoc=a\tsaid=Old' 'F.\tdoc=b\tx=1\tsource=News' 'G.\tsource=News' \
		'H.\t\tsource=News' 'I.\t\tsource=News' 'J.\tsource=News\tx' 'K.\tsource=News\tx' | diff - "$BATS_TEST_TMPDIR/out"
}

@test "-S names the outlet where the line tells none" {
	[ "$(echo 'Rain fell.' | tag-source -S 'The Quiet Page')" = $'Rain fell.\tsource=The Quiet Page' ]
	[ "$(printf 'Rain fell.\tsite=AAP\n' | tag-source --source=X)" = $'Rain fell.\tsite=AAP\tsource=AAP' ]
}

@test "-o adds outlets, which go before the table's own" {
	local file=$BATS_TEST_TMPDIR/outlets
	printf '# mine\n\nquiet.example\tThe Quiet Page\tIS\tQuietpage\nbbc.com\tOur BBC\n' >"$file"
	[ "$(printf 'A.\turl=https://quiet.example/a\n' | tag-source -o "$file" | cut -f 3)" = 'source=The Quiet Page' ]
	[ "$(printf 'A.\tsite=quietpage\n' | tag-source --outlets="$file" | cut -f 3)" = 'source=The Quiet Page' ]
	[ "$(printf 'A.\turl=https://bbc.com/a\n' | tag-source -o "$file" | cut -f 3)" = 'source=Our BBC' ]
}

@test "-o refuses a file that is not there or has no row's form" {
	run -2 tag-source -o "$BATS_TEST_TMPDIR/none" </dev/null
	printf 'bbc.com\tOur BBC\nnothing\n' >"$BATS_TEST_TMPDIR/bad"
	run -2 tag-source -o "$BATS_TEST_TMPDIR/bad" </dev/null
	[[ "$output" == *"line 2: not HOST TAB NAME"* ]]
}

# via_of: via= or "-" of each line.
via_of() {
	tag-source "$@" | awk -F '\t' '{ found = "-"
		for (i = 2; i <= NF; i++) if (sub(/^via=/, "", $i)) found = $i; print found }'
}

@test "a sentence credits the agency or outlet whose report it passes on" {
	local table=$BATS_TEST_DIRNAME/tables/via.tsv
	awk -F '\t' '!/^#/ { print $1 "\tdoc=" FNR }' "$table" | via_of >"$BATS_TEST_TMPDIR/got"
	awk -F '\t' '!/^#/' "$table" | paste - "$BATS_TEST_TMPDIR/got" | awk -F '\t' '$2 != $3 { print; bad = 1 } END { exit bad || !NR }'
}

@test "an outlet is none where a person has its name, in that document alone" {
	[ "$(printf '%s\tdoc=%s\n' 'Rain fell, said Ann Forbes.' a 'According to Forbes, rain fell.' a 'According to Forbes, rain fell.' b |
		via_of | paste -sd ' ')" = '- - Forbes' ]
}

@test "a credit before a colon goes on with the quotation behind it" {
	[ "$(printf '%s\n' 'Reuters cited a harbour source as saying:' '"The quay is safe.' 'It will open in May."' 'It rained.' |
		via_of | paste -sd ' ')" = 'Reuters Reuters Reuters -' ]
}

@test "it, behind what an outlet reports, is the outlet" {
	[ "$(printf '%s\n' 'Reuters reported that the quay was safe.' 'It added that the quay would open in May.' |
		via_of | paste -sd ' ')" = 'Reuters Reuters' ]
	[ "$(printf '%s\n' 'Reuters reported that the quay was safe.' 'It rained.' 'The port was closed.' 'It added that it would open.' |
		via_of | paste -sd ' ')" = 'Reuters - - Reuters' ]
	[ "$(printf '%s\n' 'Reuters reported that the quay was safe.' 'It rained.' 'The port was closed.' 'Ships had to wait.' \
		'It added that it would open.' | via_of | paste -sd ' ')" = 'Reuters - - - -' ]
}

@test "a quotation that an outlet reports has no other speaker" {
	printf '%s\n' '"It rains," Ann Lee said.' '"The quay is safe and it will open in May," Reuters reported.' >"$BATS_TEST_TMPDIR/in"
	[ "$(tag-source <"$BATS_TEST_TMPDIR/in" | sed -n '$p' | cut -f 2-)" = via=Reuters ]
}

@test "a dateline or an agency's byline credits the document, a picture's credit its line" {
	[ "$(printf '%s\tdoc=%s\n' 'KYIV (AP) — Rain fell.' a 'It rained.' a 'Ann Lee/Reuters' a 'It rained.' b |
		via_of | paste -sd ' ')" = 'AP AP Reuters;AP -' ]
	[ "$(printf 'It rained.\tdoc=a\tauthor=%s\n' 'Associated Press' | via_of)" = AP ]
	[ "$(printf 'It rained.\tauthor=%s\n' 'Ann Lee, dpa' | via_of)" = dpa ]
	[ "$(printf 'It rained.\tauthor=%s\n' 'Ann Lee;Petra' | via_of)" = - ]
}

@test "the page's own outlet is never credited" {
	[ "$(printf 'KYIV (AP) — Rain fell.\tsite=AP News\n' | via_of)" = - ]
	[ "$(printf 'Ann Lee told The Washington Post it rained.\turl=https://www.washingtonpost.com/a\n' | via_of)" = - ]
	[ "$(printf 'Rain fell.\tauthor=AFP\tsite=AFP\n' | via_of)" = - ]
}
