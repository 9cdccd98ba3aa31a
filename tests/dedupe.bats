load helper

@test "dedupe writes the first line of each kind, in order, as it came" {
	printf 'b\tdoc=1\na\n\nb\tdoc=2\n\na\tx\n\xff\n\xfe\nlast' | dedupe >"$BATS_TEST_TMPDIR/out"
	printf 'b\tdoc=1\na\n\n\xff\n\xfe\nlast\n' | cmp - "$BATS_TEST_TMPDIR/out"
}

@test "dedupe -i holds ASCII letters of either case equal, and no others" {
	printf 'One\nONE\nÉ\né\n' | dedupe -i >"$BATS_TEST_TMPDIR/out"
	printf 'One\nÉ\né\n' | cmp - "$BATS_TEST_TMPDIR/out"
}
