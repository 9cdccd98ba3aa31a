# table.awk: a table of words as text -> C rows and a hash over their first column (lib/text/table.h).
#
#	LC_ALL=C awk -f lib/data/c.awk -f lib/data/table.awk lib/data/NAME.txt >build/NAME.inc
#
# A row a line, TAB between columns, "#" comments, no empty lines, sorted by the bytes of the first
# column. Every row has as many columns as the first. A column that is a whole number in every
# row becomes a number, one of at most eight bytes a string literal; the first one and any other become CELL(at, n), a
# place among the texts that TEXT(literal) writes. What is not sorted or stands twice is refused.
# FIRST(byte) are the bits of the words that begin a key, sixteen a row and more, SECOND(byte) those of the
# first two words, or of the only one. START(n) is a key's first eight bytes as lib/text/eight.h has them.

# A name of C: upper case, "_" for what may not stand in one.
function identifier(s) {
	s = toupper(s)
	gsub(/[^A-Z0-9]/, "_", s)
	return s
}

function eight(s,   i, digits) {
	for (i = 1; i <= 8 && i <= length(s); i++)
		digits = sprintf("%02x", ord[substr(s, i, 1)]) digits
	return "0x" digits "U"
}

function in_c(value, i) {
	if (!is_text[i])
		return value
	return is_long[i] ? cell(value) : literal(value)
}

BEGIN {
	FS = "\t"
}

/^#/ { next }

{
	if (!$0)
		fail("an empty line")
	if (rows && NF != columns)
		fail(NF " columns, not " columns)
	if (rows && $1 == last)
		fail("stands twice: " $1)
	if (rows && $1 < last "")
		fail("not sorted: " $1)
	columns = NF
	last = $1 ""
	key[++rows] = $1
	for (i = 1; i <= NF; i++) {
		column[rows, i] = $i
		if ($i !~ /^-?[0-9]+$/)
			is_text[i] = 1
		if (length($i) > 8)
			is_long[i] = 1
	}
}

END {
	if (failed)
		exit 1
	if (rows > 65535) {
		print FILENAME ": over 65535 rows" >"/dev/stderr"
		exit 1
	}
	is_long[1] = is_text[1] = 1
	print "/* Made by lib/data/table.awk from " FILENAME "; do not edit. */"
	print "#ifdef ROW"
	for (r = 1; r <= rows; r++) {
		line = "ROW("
		for (i = 1; i <= columns; i++)
			line = line (i > 1 ? ", " : "") in_c(column[r, i], i)
		print line ")"
	}
	print "#undef ROW"
	print "#endif"
	write_texts()
	print "#ifdef NAME"
	for (r = 1; r <= rows; r++)
		print "NAME(" identifier(column[r, 1]) ")"
	print "#undef NAME"
	print "#endif"
	print "#ifdef START"
	for (r = 1; r <= rows; r++)
		print "START(" eight(column[r, 1]) ")"
	print "#undef START"
	print "#endif"
	for (size = 2; size < 2 * rows; size *= 2)
		;
	for (r = 1; r <= rows; r++) {
		h = hash(column[r, 1])
		at = (h + int(h / 4096)) % size
		while (at in slot)
			at = (at + 1) % size
		slot[at] = r
	}
	print "#ifdef SLOT"
	line = ""
	for (at = 0; at < size; at++) {
		line = line "SLOT(" slot[at] + 0 ")"
		if (at % 16 == 15 || at == size - 1) {
			print line
			line = ""
		}
	}
	print "#undef SLOT"
	print "#endif"
	filter("FIRST", 1, key, rows, 16)
	filter("SECOND", 2, key, rows, 16)
}
