# unicode.awk: the tables lib/data/unicode-*.txt from the Unicode Character Database.
#
#	awk -v want=class -f tests/train/unicode.awk UnicodeData.txt Scripts.txt >lib/data/unicode-class.txt
#	awk -v want=case -f tests/train/unicode.awk UnicodeData.txt CaseFolding.txt >lib/data/unicode-case.txt
#	awk -v want=normal -f tests/train/unicode.awk UnicodeData.txt DerivedNormalizationProps.txt >lib/data/unicode-normal.txt
#
# (Debian's package unicode-data has these files in /usr/share/unicode.) Rows: FIRST LAST and a
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
	class[n] = $4
	pair[n] = $6 ~ /</ ? "" : $6
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

want == "normal" && $2 ~ /NFC_QC/ {
	split($1, range, /\.\.| /)
	to = range[2] ~ /^[0-9A-F]+$/ ? hex(range[2]) : hex(range[1])
	for (p = hex(range[1]); p <= to; p++)
		quick[p] = $3 ~ /N/ ? "NO" : "MAYBE"
}

# The canonical decomposition, one step of it: one code point or two.
function halves(i,   h) {
	split(pair[i] " 0 0", h, " ")
	return hex(h[1]) "\t" hex(h[2])
}

BEGIN {
	says["class"] = "general category and script of every assigned code point."
	says["case"] = "lower case, upper case and simple case folding, each as the distance to it."
	says["normal"] = "what canonical composition (NFC) must know; every other code point stays as it is."
	columns["class"] = "category, script"
	columns["case"] = "to lower, to upper, to folded"
	columns["normal"] = "combining class, stays in NFC (YES NO MAYBE), what it is made of (0: nothing; 0: one thing)"
}

END {
	sub(/^.*\//, "", FILENAME)
	print "# unicode-" want ".txt: " says[want]
	print "# columns: first, last (hex), " columns[want]
	print "# source: Unicode Character Database 15.0.0, UnicodeData.txt and " FILENAME
	print "# licence: Unicode License V3, (c) 1991-2022 Unicode, Inc., https://www.unicode.org/license.txt"
	print "# made by: awk -v want=" want " -f tests/train/unicode.awk UnicodeData.txt " FILENAME
	for (i = 1; i <= n; i++) {
		for (p = from[i]; p <= at[i]; p++) {
			if (want == "class") {
				row(p, p, category[i] "\t" (p in script ? script[p] : "Other"))
			} else if (want == "normal") {
				q = p in quick ? quick[p] : "YES"
				if (class[i] > 0 || q != "YES" || pair[i] != "")
					row(p, p, class[i] "\t" q "\t" halves(i))
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
