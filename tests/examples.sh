#!/bin/sh
# examples.sh PAGE...: runs the EXAMPLES of manual pages, in tests/pages, with the programs of the build on PATH.
# In a literal block a line "$ command" is run, and the lines behind it must be what comes out. Names each that differs.
top=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0 total=0
for page; do
	rm -f "$dir"/*
	awk -v dir="$dir" '
		/^\.Sh / { in_examples = $2 == "EXAMPLES" }
		in_examples && /^\.Bd -literal/ { block = 1; file = ""; next }
		/^\.Ed/ { block = 0 }
		block { gsub(/\\e/, "\\"); gsub(/\\&/, ""); gsub(/\\-/, "-"); gsub(/\\\(dq/, "\"") }
		block && /^\$ / { n++; file = dir "/" n; print substr($0, 3) >(file ".cmd"); printf "" >(file ".out"); next }
		block && file && /^> / { print substr($0, 3) >(file ".cmd"); next }
		block && file { print >(file ".out") }
	' "$page"
	for cmd in "$dir"/*.cmd; do
		[ -e "$cmd" ] || continue
		total=$((total + 1))
		(cd "$top/tests/pages" && sh "$cmd") >"$dir/got" 2>&1
		if ! diff -u "${cmd%.cmd}.out" "$dir/got" >"$dir/diff"; then
			echo "${page##*/}: $(head -n 1 "$cmd")"
			sed -e 1,2d "$dir/diff"
			failed=$((failed + 1))
		fi
	done
done
echo "$((total - failed)) of $total examples"
[ "$failed" -eq 0 ]
