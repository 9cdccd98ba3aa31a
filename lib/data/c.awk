# c.awk: what the awk scripts share that write rows for C: refusing, string literals, texts and the hash of lib/text/table.h.
#
#	LC_ALL=C awk -f lib/data/c.awk -f lib/data/SCRIPT.awk ...

BEGIN {
	for (i = 0; i < 256; i++)
		ord[sprintf("%c", i)] = i
}

function fail(why) {
	print FILENAME ":" FNR ": " why >"/dev/stderr"
	failed = 1
	exit 1
}

function literal(s,   i, c, out) {
	out = "\""
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (c == "\\" || c == "\"")
			out = out "\\" c
		else if (ord[c] < 32 || ord[c] > 126)
			out = out sprintf("\\%03o", ord[c])
		else
			out = out c
	}
	return out "\""
}

# A text of the rows, once however often it is there: its place among the texts and its length, as struct cell has them.
function cell(s) {
	if (!(s in place)) {
		place[s] = texts_end + 0
		texts_end += length(s) + 1
		texts[++texts_count] = s
	}
	if (place[s] > 1048575 || length(s) > 4095)
		fail("too long for struct cell: " s)
	return "CELL(" place[s] ", " length(s) ")"
}

# Writes TEXT(literal), the texts one after another, a NUL behind each.
function write_texts(   i) {
	print "#ifdef TEXT"
	for (i = 1; i <= texts_count; i++)
		print "TEXT(" literal(texts[i]) " \"\\0\")"
	print "#undef TEXT"
	print "#endif"
}

function hash(s,   i, h) {
	h = 7
	for (i = 1; i <= length(s); i++)
		h = (h * 31 + ord[substr(s, i, 1)]) % 16777216
	return h
}

# Writes NAME(byte), the bits, so many a row and more, of what stands before the blank of this number of each key,
# or of the whole of a key that has fewer.
function filter(name, words, key, rows, each,   bits, r, i, h, at, end, byte, seen, line) {
	for (bits = 64; bits < each * rows; bits *= 2)
		;
	for (r = 1; r <= rows; r++) {
		end = 0
		for (i = 1; i <= words; i++)
			end += index(substr(key[r] "  ", end + 1), " ")
		h = hash(substr(key[r], 1, end - 1))
		at = (h + int(h / 4096)) % bits
		if (!(at in seen))
			byte[int(at / 8)] += 2 ^ (at % 8)
		seen[at] = 1
	}
	print "#ifdef " name
	line = ""
	for (at = 0; at < bits / 8; at++) {
		line = line name "(" byte[at] + 0 ")"
		if (at % 16 == 15 || at == bits / 8 - 1) {
			print line
			line = ""
		}
	}
	print "#undef " name
	print "#endif"
}
