load helper

@test "the rooms include only what lib/floors.txt lets them" {
	cd "$TOP"
	awk -F '"' -f tests/rooms.awk lib/floors.txt cmd/*.[ch] lib/*/*.[ch]
	mkdir -p "$BATS_TEST_TMPDIR/lib/sentence"
	echo '#include "line/tags.h"' >"$BATS_TEST_TMPDIR/lib/sentence/bad.c"
	cd "$BATS_TEST_TMPDIR"
	run ! awk -F '"' -f "$TOP/tests/rooms.awk" "$TOP/lib/floors.txt" lib/sentence/bad.c
}

@test "no function is over 60 lines, no file of code over 500, no line over 100 columns" {
	cd "$TOP"
	LC_ALL=C awk 'FNR == 1 { open = 0 }
		/^\{/ { open = FNR }
		/^\}/ && open { if (FNR - open > 61) { print FILENAME ":" open; bad = 1 }; open = 0 }
		FNR == 501 { print FILENAME ": over 500 lines"; bad = 1 }
		{
			gsub(/[\200-\277]/, "")
			for (columns = 0; i = index($0, "\t"); $0 = substr($0, i + 1))
				columns += i + 7 - (columns + i - 1) % 8
			if (columns + length($0) > 100) { print FILENAME ":" FNR ": over 100 columns"; bad = 1 }
		}
		END { exit bad }' cmd/*.[ch] lib/*/*.[ch] tests/*.[ch] tests/*/*.[ch] tests/*/*/*.[ch]
}

@test "next to nothing in the programs is moved at start-up: tables have no pointers" {
	local tool count
	nm "$BIN/strip" | grep __asan_init >/dev/null && skip "sanitizers have pointers of their own"
	for tool in $TOOLS; do
		count=$(readelf -rW "$BIN/$tool" | grep -c RELATIVE)
		[ "$count" -lt 700 ] || { echo "$tool: $count relocations"; return 1; }
	done
}

@test "no name is defined twice in the library" {
	nm -A "$BIN/../libcopytaster.a" >"$BATS_TEST_TMPDIR/names"
	[ "$(awk '$(NF - 1) ~ /^[TDBRC]$/' "$BATS_TEST_TMPDIR/names" | wc -l)" -gt 300 ]
	awk '$(NF - 1) ~ /^[TDBRC]$/ && $NF in seen { print $NF ": " seen[$NF] " " $1; bad = 1 }
		$(NF - 1) ~ /^[TDBRC]$/ { seen[$NF] = $1 }
		END { exit bad }' "$BATS_TEST_TMPDIR/names"
}
