load helper

# article FORM: the articles of all pages in that form, each line behind its page's name.
articles() {
	local page
	for page in gazette harbour5 islander meridian norrpost; do
		copytaster strip "$TOP/tests/pages/$page.$1" | cut -f1 | sed "s/^/$page	/"
	done
}

@test "the articles of the pages that ship have their story and no furniture, in both forms" {
	local form failed=0
	for form in html txt; do
		articles $form >"$BATS_TEST_TMPDIR/$form"
		awk -F '\t' -v form=$form '
			NR == FNR { text[$1] = text[$1] "\n" $2; next }
			/^#/ { next }
			(index(text[$1], $3) > 0) != ($2 == "has") { print form ": " $1 " should " ($2 == "has" ? "have: " : "lack: ") $3; bad = 1 }
			END { exit bad }' "$BATS_TEST_TMPDIR/$form" "$TOP/tests/tables/pages.tsv" || failed=1
	done
	return $failed
}
