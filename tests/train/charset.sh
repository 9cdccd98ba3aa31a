#!/bin/sh
# charset.sh: the tables of the Encoding Standard in lib/data, from the standard's own files:
#
#	sh tests/train/charset.sh ../shared/kit/encodings lib/data
#
# labels.tsv (LABEL TAB ENCODING) and indexes.json.xz ({"NAME": [POINT or null, ...], ...}) go in;
# charset-labels.txt, charset-names.txt and index-*.txt come out. Needs xz.
set -e
from=$1 to=$2
export LC_ALL=C

head_of() {
	printf '# %s\n# Source: Encoding Standard, whatwg/encoding commit a985b62 (BSD 3-Clause where put into source code).\n' "$1"
	printf '# Made by: sh tests/train/charset.sh ../shared/kit/encodings lib/data\n'
}

{
	head_of 'The labels of encodings in pages, and the encoding that each means.'
	sort "$from/labels.tsv"
} >"$to/charset-labels.txt"
{
	head_of 'The encodings of the Encoding Standard.'
	cut -f 2 "$from/labels.tsv" | sort -u
} >"$to/charset-names.txt"

# A line an index: its name, then its points in decimal, "-" for none.
indexes() {
	xz -dc "$from/indexes.json.xz" | tr -d ' \n' | sed 's/"\([^"]*\)":\[/\
\1 /g; s/\]\],*/ /g; s/\],\[/ /g; s/\],*/ /g; s/\[//g; s/null/-/g; s/[{}]//g; s/,/ /g'
}

# Of the index $1, which begins with the name, its points from field `from` to `to` as a row's second column:
# in hex, "-" for none, FIRST..LAST for a run.
row='function row(from, to,   i, run, text) {
		text = ""
		for (i = from; i <= to; i += run) {
			for (run = 1; $i != "-" && i + run <= to && $(i + run) == $i + run; run++)
				;
			if (run == 2)
				run = 1
			text = text " " ($i == "-" ? "-" : sprintf("%X", $i))
			if (run > 1)
				text = text sprintf("..%X", $i + run - 1)
		}
		return substr(text, 2)
	}'

for name in big5 euc-kr gb18030 jis0208 jis0212; do
	{
		head_of "The index $name: pointer of the first, TAB, code points in hex, - for none, runs as A..B."
		indexes | awk -v name="$name" "$row"'
			$1 == name {
				for (at = 2; at <= NF; at += 94)
					print at - 2 "\t" row(at, at + 93 < NF ? at + 93 : NF)
			}'
	} >"$to/index-$name.txt"
done
{
	head_of 'What bytes 80 to FF mean in single-byte encodings: code points in hex, - for none, runs as A..B.'
	indexes | awk "$row"' NF == 129 { print $1 "\t" row(2, NF) }' | sort
} >"$to/index-single.txt"
{
	head_of 'The ranges of gb18030: pointer of the first, >, its code point in hex.'
	indexes | awk '$1 == "gb18030-ranges" { for (i = 2; i <= NF; i += 2) print $i sprintf(">%X", $(i + 1)) }'
} >"$to/index-gb18030-ranges.txt"
