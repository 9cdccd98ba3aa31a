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

@test "the examples of the manual pages and of README.md do what they show" {
	sh "$TOP/tests/examples.sh" "$TOP"/man/*.[15] "$TOP/README.md"
}

@test "README.md: what the crontab runs writes what was not there before, in silence" {
	local line home=$BATS_TEST_TMPDIR/home
	line=$(sed -n 's,^    \*/15 \* \* \* \* ,,p' "$TOP/README.md")
	mkdir -p "$home/news/new"
	cp "$TOP/tests/pages/gazette.html" "$home/news/new"
	cd "$home"
	[ -z "$(sh -c "$line" 2>&1)" ]
	cp "$TOP/tests/pages/norrpost.html" news/new
	cp news/digest first
	[ -z "$(sh -c "$line" 2>&1)" ]
	head -n "$(wc -l <first)" news/digest | cmp - first
	[ "$(wc -l <news/digest)" -gt "$(wc -l <first)" ]
	[ -z "$(cut -f1 news/digest | sort | uniq -d)" ]
}

@test "README.md: the files that it names are there" {
	local name file
	cd "$TOP"
	grep -oE '`(\.ci|cmd|lib|man|tests)/[^` ]*`' README.md | tr -d '`' | sort -u >"$BATS_TEST_TMPDIR/names"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/names")" -gt 15 ]
	while read -r name; do
		for file in ${name//TOOL/dedupe}; do
			[ -e "$file" ] || { echo "README.md names $name"; return 1; }
		done
	done <"$BATS_TEST_TMPDIR/names"
}
