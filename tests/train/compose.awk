# compose.awk: lib/data/compose.txt, the pairs of code points that canonical composition joins, from the decompositions.
#
#	LC_ALL=C awk -f tests/train/compose.awk lib/data/unicode-normal.txt >lib/data/compose.txt

function hex(s,   i, n) {
	n = 0
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("123456789ABCDEF", substr(s, i, 1))
	return n
}

function utf8(p) {
	if (p < 128)
		return sprintf("%c", p)
	if (p < 2048)
		return sprintf("%c%c", 192 + int(p / 64), 128 + p % 64)
	if (p < 65536)
		return sprintf("%c%c%c", 224 + int(p / 4096), 128 + int(p / 64) % 64, 128 + p % 64)
	return sprintf("%c%c%c%c", 240 + int(p / 262144), 128 + int(p / 4096) % 64, 128 + int(p / 64) % 64, 128 + p % 64)
}

BEGIN {
	FS = "\t"
	print "# compose.txt: the pairs of code points that canonical composition (NFC) joins to one."
	print "# columns: the pair in UTF-8, the number of the composed code point"
	print "# source: lib/data/unicode-normal.txt (Unicode Character Database 15.0.0)"
	print "# licence: Unicode License V3, (c) 1991-2022 Unicode, Inc., https://www.unicode.org/license.txt"
	print "# made by: LC_ALL=C awk -f tests/train/compose.awk lib/data/unicode-normal.txt"
	sort = "LC_ALL=C sort"
}

/^#/ || $4 == "NO" || !$6 { next }
{ print utf8($5) utf8($6) "\t" hex($1) | sort }
END { close(sort) }
