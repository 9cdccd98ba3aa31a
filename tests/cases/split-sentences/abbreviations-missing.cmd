cd "$BATS_TEST_TMPDIR" && split-sentences --abbreviations=none
