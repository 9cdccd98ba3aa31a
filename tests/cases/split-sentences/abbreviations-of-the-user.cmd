printf "# ours\\n\\nRgn.\\nxy\\n" >$BATS_TEST_TMPDIR/own; split-sentences -a "$BATS_TEST_TMPDIR/own"
