load helper

@test "manual pages please mandoc and groff" {
	command -v mandoc >/dev/null || skip "no mandoc"
	cd "$TOP"
	mandoc -Tlint -Wstyle man/*.[15] >"$BATS_TEST_TMPDIR/lint" || true
	grep -v -e 'referenced manual not found' -e 'mandoc.db' "$BATS_TEST_TMPDIR/lint" && return 1
	command -v groff >/dev/null || skip "no groff"
	for page in man/*.[15]; do
		groff -mdoc -ww -z "$page" 2>"$BATS_TEST_TMPDIR/groff"
		[ ! -s "$BATS_TEST_TMPDIR/groff" ] || { cat "$BATS_TEST_TMPDIR/groff"; return 1; }
	done
}

# The options of a page, "x long" or "- long" a line: ".It Fl x , Fl -long ..." and ".It Fl -long ...".
page_options() {
	sed -n 's/^\.It Fl //p' "$1" | sed -e 's/^\([A-Za-z0-9]\) , Fl -\([a-z0-9-]*\).*/\1 \2/' -e 's/^-\([a-z0-9-]*\).*/- \1/' \
		-e 's/^\([A-Za-z0-9]\) Ar [^,]* , Fl -\([a-z0-9-]*\).*/\1 \2/' | sort
}

help_options() {
	copytaster "$1" --help | sed -n -e 's/^  -\(.\), --\([a-z0-9-]*\).*/\1 \2/p' -e 's/^      --\([a-z0-9-]*\).*/- \1/p' | sort
}

@test "each tool's page has the options of its table, no more and no less" {
	local page tool
	for page in "$TOP"/man/copytaster-*.1; do
		tool=${page##*/copytaster-} tool=${tool%.1}
		page_options "$page" >"$BATS_TEST_TMPDIR/page"
		help_options "$tool" >"$BATS_TEST_TMPDIR/help"
		[ -s "$BATS_TEST_TMPDIR/help" ]
		diff "$BATS_TEST_TMPDIR/help" "$BATS_TEST_TMPDIR/page" || { echo "page and --help of $tool differ"; return 1; }
	done
}

@test "the examples of the manual pages do what they show" {
	sh "$TOP/tests/examples.sh" "$TOP"/man/*.[15]
}
