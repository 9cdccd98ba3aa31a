# unicode.awk: the tables lib/data/unicode-*.txt from the Unicode Character Database.
#
#	awk -v want=class -f tests/train/unicode.awk UnicodeData.txt Scripts.txt >lib/data/unicode-class.txt
#	awk -v want=case -f tests/train/unicode.awk UnicodeData.txt CaseFolding.txt >lib/data/unicode-case.txt
#
# (Debian's package unicode-data has both files in /usr/share/unicode.) Rows: FIRST LAST and a
# value, TAB between, code points in hex.

function hex(s,   i, n) {
	n = 0
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("123456789ABCDEF", substr(s, i, 1))
	return n
}

function flush() {
	if (last != "")
		printf "%04X\t%04X\t%s\n", first, last, value
	last = ""
}

function row(from, to, v) {
	if (last != "" && from == last + 1 && v == value) {
		last = to
		return
	}
	flush()
	first = from
	last = to
	value = v
}

BEGIN {
	FS = ";"
	split("Latin Greek Cyrillic Armenian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Oriya " \
	      "Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Hangul " \
	      "Ethiopic Canadian_Aboriginal Khmer Mongolian Hiragana Katakana Bopomofo Han", names, " ")
	for (i in names)
		known[names[i]] = 1
}

FNR == 1 { file++ }
/^#/ || !NF { next }

file == 1 {
	point = hex($1)
	n++
	at[n] = point
	from[n] = $2 ~ /, Last>$/ ? at[n - 1] + 1 : point
	category[n] = $3
	if ($13 != "")
		upper[point] = hex($13)
	if ($14 != "")
		lower[point] = hex($14)
	next
}

want == "class" {
	split($1, range, /\.\.| /)
	split($2, word, " ")
	name = word[1]
	to = range[2] ~ /^[0-9A-F]+$/ ? hex(range[2]) : hex(range[1])
	for (p = hex(range[1]); p <= to; p++)
		script[p] = name in known ? name : "Other"
	if (name == "Common" || name == "Inherited")
		for (p = hex(range[1]); p <= to; p++)
			script[p] = "Common"
}

want == "case" && ($2 == " C" || $2 == " S") {
	fold[hex($1)] = hex(substr($3, 2))
}

END {
	sub(/^.*\//, "", FILENAME)
	print "# unicode-" want ".txt: " (want == "class" ? \
	      "general category and script of every assigned code point." : \
	      "lower case, upper case and simple case folding, each as the distance to it.")
	print "# columns: first, last (hex), " (want == "class" ? "category, script" : "to lower, to upper, to folded")
	print "# source: Unicode Character Database 15.0.0, UnicodeData.txt and " FILENAME
	print "# licence: Unicode License V3, (c) 1991-2022 Unicode, Inc., https://www.unicode.org/license.txt"
	print "# made by: awk -v want=" want " -f tests/train/unicode.awk UnicodeData.txt " FILENAME
	for (i = 1; i <= n; i++) {
		for (p = from[i]; p <= at[i]; p++) {
			if (want == "class") {
				row(p, p, category[i] "\t" (p in script ? script[p] : "Other"))
			} else {
				l = p in lower ? lower[p] - p : 0
				u = p in upper ? upper[p] - p : 0
				f = p in fold ? fold[p] - p : 0
				if (l || u || f)
					row(p, p, l "\t" u "\t" f)
			}
		}
	}
	flush()
}
