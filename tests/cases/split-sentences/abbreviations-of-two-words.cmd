printf "Rgn.\\nMt. Ave\\n" >"$BATS_TEST_TMPDIR/two"; cd "$BATS_TEST_TMPDIR" && split-sentences -a two
