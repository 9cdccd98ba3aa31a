#!/bin/sh
# examples.sh PAGE...: runs the examples of manual pages and of README.md, in tests/pages, with the programs of the
# build on PATH. A line "$ command" in a literal block of EXAMPLES, or in a block of README.md, is run, and the lines
# behind it must be what comes out. README.md folds long lines, so blanks and line ends are one there, and "..." ends
# what it shows. Names each example that differs.
top=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0 total=0

# cut PAGE: its examples as N.cmd and N.out; N.begins where not all is shown.
cut_page() {
	awk -v dir="$dir" '
		/^\.Sh / { in_examples = $2 == "EXAMPLES" }
		in_examples && /^\.Bd -literal/ { block = 1; file = ""; next }
		/^\.Ed/ { block = 0 }
		block { gsub(/\\e/, "\\"); gsub(/\\&/, ""); gsub(/\\-/, "-"); gsub(/\\\(dq/, "\"") }
		block && /^\$ / { n++; file = dir "/" n; print substr($0, 3) >(file ".cmd"); printf "" >(file ".out"); next }
		block && file && /^> / { print substr($0, 3) >(file ".cmd"); next }
		block && file { print >(file ".out") }
	' "$1"
}

cut_readme() {
	awk -v dir="$dir" '
		/^[^ ]/ { file = "" }
		/^    \$ / { n++; file = dir "/" n; print substr($0, 7) >(file ".cmd"); printf "" >(file ".out"); next }
		file && $0 == "    ..." { printf "" >(file ".begins"); file = "" }
		file { print >(file ".out") }
	' "$1"
}

squeeze() {
	tr -s '\t\n ' '\n' <"$1" | sed '/^$/d' >"$1.words" && mv "$1.words" "$1"
}

for page; do
	rm -f "$dir"/*
	case $page in
	*.md) cut_readme "$page" ;;
	*) cut_page "$page" ;;
	esac
	for cmd in "$dir"/*.cmd; do
		[ -e "$cmd" ] || continue
		total=$((total + 1)) want=${cmd%.cmd}.out
		(cd "$top/tests/pages" && sh "$cmd") >"$dir/got" 2>&1
		case $page in *.md) squeeze "$dir/got" && squeeze "$want" ;; esac
		if [ -e "${cmd%.cmd}.begins" ]; then
			head -n "$(wc -l <"$want")" "$dir/got" >"$dir/got.head" && mv "$dir/got.head" "$dir/got"
		fi
		if ! diff -u "$want" "$dir/got" >"$dir/diff"; then
			echo "${page##*/}: $(head -n 1 "$cmd")"
			sed -e 1,2d "$dir/diff"
			failed=$((failed + 1))
		fi
	done
done
echo "$((total - failed)) of $total examples"
[ "$total" -gt 0 ] && [ "$failed" -eq 0 ]
