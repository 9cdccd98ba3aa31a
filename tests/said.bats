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
