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

function from_hex(digits,   i, n) {
	digits = tolower(digits)
	for (i = 1; i <= length(digits); i++)
		n = 16 * n + index("0123456789abcdef", substr(digits, i, 1)) - 1
	return n
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

function hash(s,   i, h) {
	h = 7
	for (i = 1; i <= length(s); i++)
		h = (h * 31 + ord[substr(s, i, 1)]) % 16777216
	return h
}

# Lines of the file that only who defined the macro gets, which is then undefined.
function begin(macro) {
	print "#ifdef " macro
}

function end(macro) {
	print "#undef " macro
	print "#endif"
}
