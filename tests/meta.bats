load helper

PROBE=probe-meta

@test "dates in many languages become ISO 8601" {
	probe_table date-us dates.tsv
	probe date-eu '03/12/2024' 2024-12-03 '12/13/2024' 2024-12-13
	probe date-url https://example.org/2024/12/03/story 2024-12-03 https://example.org/2024/1/3/story 2024-01-03 \
		https://example.org/a-20241203-b 2024-12-03 https://example.org/story-120241203 '' https://example.org/2024/13/03/ '' \
		'https://example.org/2024-12-03' 2024-12-03 https://example.org/2024/POLITICS/12/03/story 2024-12-03 \
		https://example.org/2024/a/b/12/03/ ''
}

@test "dates have the months of all languages of the evaluation data" {
	shared words/months.tsv
	awk -F '\t' '!/^#/ && $3 == "month" && $1 != "fa" && $2 !~ /^[0-9]/ { printf "3 %s 2024\t2024-%02d-03\n", $2, $4 }' \
		"$SHARED/words/months.tsv" | sort -u >"$BATS_TEST_TMPDIR/months"
	cut -f1 "$BATS_TEST_TMPDIR/months" | "$BIN/../tests/$PROBE" date-eu | paste "$BATS_TEST_TMPDIR/months" - |
		awk -F '\t' '$2 != $3 { print; bad = 1 } END { exit bad || NR < 500 }'
}

@test "names are taken out of bylines" {
	probe_table line bylines.tsv
	probe field 'Guardian staff reporter' 'Guardian staff reporter' apblackmd apblackmd Amanda Amanda 'https://example.org/ada' '' \
		'By Ed Quill, WPN' 'Ed Quill;WPN' 'Quill & Sons' 'Quill & Sons' 'Quill and Reed' 'Quill and Reed'
	probe place 'Amanda' '' 'Ada Quill\nSenior Reporter' 'Ada Quill' 'Ada Quill (dpa)' 'Ada Quill'
}

@test "JSON is read whatever it is" {
	probe json '{"a":"b","c":[1,{"d":null}]}' 'o >sa=b >ac= >>p1 >>o >>>pd=null' '{"a":"\\u00e4\\ud83d\\ude00\\n"}' 'o >sa=ä😀\n' \
		'<!--{"a":"b"}//-->' 'o >sa=b' '{"a":"b",,"c":"d"' 'o >sa=b >sc=d' '[[["a' 'a >a >>a >>>sa' '{"a" "b"}' 'o >sa >sb' \
		'/* x */ {"a":1} // y' 'o >pa=1' ']}{"a":"b"}' 'o >sa=b' '"\\\\"' 's\\'
	probe json-script "a.push({'b':'c',d:\"it's\",e:f})" "pa.push o >sb=c >sd=it's >pe=f"
}

@test "the site's name is cut off a title, and taken from it" {
	probe title 'Daily Sample@Mayor resigns | Daily Sample' 'Mayor resigns' 'sample@Daily Sample: Mayor resigns' 'Mayor resigns' \
		'Berliner Probe@Berlin: Mann gefunden - Politik - Berliner Probe' 'Berlin: Mann gefunden - Politik' \
		'Sample@Mayor - who resigned - gone' 'Mayor - who resigned - gone'
	probe site-of-title 'Mayor resigns – Daily Sample@Mayor resigns' 'Daily Sample' 'Mayor resigns@Mayor resigns' '' \
		'Mayor resigns - News : Daily Sample@Mayor resigns' 'Daily Sample' 'Sample - Town - Mayor resigns@Mayor resigns' Sample
}

@test "a page of text names its site in its own lines" {
	probe_table self selfname.tsv
}

# meta_of TABLE EXT: FIELD <TAB> WANT <TAB> PAGE rows, each a page of its own, STORY four paragraphs and \n a line end.
meta_of() {
	cd "$BATS_TEST_TMPDIR"
	awk -F '\t' -v ext="$2" -v html="$([ "$2" = html ] && echo '<p>')" '
		/^#/ || !NF { next }
		{ story = html "The bridge at Little Wending was closed in March, when a lorry loaded with bricks broke through its deck.\n" \
			html "Nobody was hurt, but the town has had to do without its only way over the river for more than a month.\n" \
			html "Masons have worked on the two arches since then, and the deck was laid again in the first days of April.\n" \
			html "The mayor said that the first cars would cross the bridge in May, with a band walking in front of them.\n"
			page = $3; gsub(/\\n/, "\n", page); gsub(/STORY/, story, page)
			print page >(name = sprintf("%03d.%s", NR, ext)); close(name) }' "$TOP/tests/tables/$1"
	strip -m *."$2" >out
	awk -F '\t' '
		NR == FNR { for (i = 2; i <= NF; i++) { at = index($i, "="); tag[substr($i, 1, at - 1)] = substr($i, at + 1) }
			for (name in tag) got[tag["doc"] + 0, name] = tag[name]; split("", tag); next }
		/^#/ || !NF { next }
		{ total++ }
		got[FNR, $1] != $2 { print "row " FNR ": " $1 ": want " $2 ", got " got[FNR, $1]; bad = 1 }
		END { exit bad || !total }' out "$TOP/tests/tables/$1"
}

@test "what HTML tells of its story" {
	meta_of meta-html.tsv html
}

@test "what page text tells of its story" {
	meta_of meta-text.tsv txt
}

@test "page text as news sites lay it out, in many languages" {
	cd "$BATS_TEST_TMPDIR"
	awk -F '\t' '
		/^#/ || !NF { next }
		NR == FNR { headline[$1] = $2; standfirst[$1] = $3; story[$1] = $4; next }
		{ page = $4 "\\n" story[$1] "\\n"; gsub(/\{H\}/, headline[$1], page); gsub(/\{D\}/, standfirst[$1], page)
			gsub(/\\n/, "\n\n", page); print page >(name = sprintf("%03d.txt", FNR)); close(name)
			print headline[$1] "\t" $2 "\t" $3 "\t" FNR }' "$TOP/tests/tables/stories.tsv" "$TOP/tests/tables/layouts.tsv" >want
	strip -m ./*.txt >out
	awk -F '\t' '
		NR == FNR { split("", tag); for (i = 2; i <= NF; i++) { at = index($i, "="); tag[substr($i, 1, at - 1)] = substr($i, at + 1) }
			got[substr(tag["doc"], 3) + 0] = tag["title"] "\t" tag["author"] "\t" tag["date"]; next }
		{ total++; title = $1; gsub(/\343\200\200/, " ", title) }
		got[$4] != title "\t" $2 "\t" $3 { print "row " $4 ": want " title "\t" $2 "\t" $3 "\n   got " got[$4]; bad = 1 }
		END { exit bad || total < 60 }' out want
}
