# trie.awk: rows of code point ranges -> a table in two stages (lib/text/unicode.c).
#
#	LC_ALL=C awk -f lib/data/trie.awk lib/data/NAME.txt >build/NAME.inc
#
# Rows: FIRST LAST (hex) and one or more value columns, TAB between, ascending. Writes
# BLOCK(number) for each run of 64 code points up to U+10FFFF and, for each different
# block, 64 times VALUE(column, ...), or NOTHING where no row has the code point.

function hex(s,   i, n) {
	n = 0
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("123456789ABCDEF", substr(s, i, 1))
	return n
}

function put(point, v,   b) {
	b = int(point / 64)
	while (block < b)
		finish()
	while (filled < point % 64) {
		key = key "NOTHING,"
		filled++
	}
	key = key v ","
	filled++
}

function finish() {
	while (filled < 64) {
		key = key "NOTHING,"
		filled++
	}
	if (!(key in number)) {
		number[key] = blocks + 0
		content[blocks++] = key
	}
	index_of[block++] = number[key]
	key = ""
	filled = 0
}

# A run of whole equal blocks is made once: the planes of ideographs are long.
function put_range(from, to, v,   p, whole) {
	for (p = from; p <= to; p++) {
		put(p, v)
		if (p % 64 == 63 && to - p >= 128) {
			if (p - from < 64)
				continue
			finish()
			whole = index_of[block - 1]
			while (to - p >= 64) {
				index_of[block++] = whole
				p += 64
			}
		}
	}
}

BEGIN { FS = "\t" }
/^#/ { next }
{
	v = "VALUE(" $3
	for (i = 4; i <= NF; i++)
		v = v ", " $i
	put_range(hex($1), hex($2), v ")")
}

END {
	print "/* Made by lib/data/trie.awk from " FILENAME "; do not edit. */"
	while (block < 17408)
		finish()
	print "#ifdef BLOCK"
	for (i = 0; i < block; i++)
		print "BLOCK(" index_of[i] ")"
	print "#undef BLOCK"
	print "#endif"
	print "#ifdef VALUE"
	for (i = 0; i < blocks; i++) {
		gsub(/,NOTHING/, ",\nNOTHING", content[i])
		gsub(/,VALUE/, ",\nVALUE", content[i])
		print content[i]
	}
	print "#undef VALUE"
	print "#endif"
}
