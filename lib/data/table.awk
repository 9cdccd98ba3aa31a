# table.awk: a table of words as text -> rows of C and a hash over their first column (lib/text/table.h).
#
#	LC_ALL=C awk -v name=NAME -f lib/data/c.awk -f lib/data/table.awk lib/data/NAME.txt >build/NAME.inc
#
# A row a line, TAB between columns, "#" comments, no empty lines, sorted by the bytes of the first
# column. Every row has as many columns as the first. A column that is a whole number in every
# row becomes a number, one of at most eight bytes a string literal; the first one and any other become CELL(at, n),
# a place among the texts. What is not sorted or stands twice is refused.

# A name of C: "_" for what may not stand in one.
function identifier(s) {
	gsub(/[^A-Za-z0-9]/, "_", s)
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

# As lib/text/table.h has it.
function slot_of(h, slots) {
	return (h + int(h / 4096)) % slots
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

# Writes numbers[0] to numbers[n - 1], an array of C.
function write_numbers(type, what, numbers, n,   i, line) {
	print "static const " type " " name "_" what "[] = {"
	for (i = 0; i < n; i++) {
		line = line " " numbers[i] + 0 ","
		if (i % 16 == 15 || i == n - 1) {
			print line
			line = ""
		}
	}
	print "};"
}

function write_rows(   r, i, line) {
	for (r = 1; r <= rows; r++) {
		line = "ROW("
		for (i = 1; i <= columns; i++)
			line = line (i > 1 ? ", " : "") in_c(column[r, i], i)
		row[r] = line ")"
	}
	print "static const ROWS " name "_rows[] = {"
	for (r = 1; r <= rows; r++)
		print row[r]
	print "};"
	print "static const char " name "_texts[] = {"
	for (i = 1; i <= texts_count; i++)
		print literal(texts[i]) " \"\\0\""
	print "};"
	print "#undef ROW"
	printf "enum { %s_ROWS = %d };\n", toupper(name), rows
}

function write_hash(   size, r, at, slot) {
	for (size = 2; size < 2 * rows; size *= 2)
		;
	for (r = 1; r <= rows; r++) {
		at = slot_of(hash(key[r]), size)
		while (at in slot)
			at = (at + 1) % size
		slot[at] = r
	}
	write_numbers("uint16_t", "slots", slot, size)
	printf "static const struct table %s = { %s_rows, sizeof(%s_rows[0]), %s_slots, %d, %s_texts };\n",
	    name, name, name, name, size - 1, name
}

# The bits, sixteen a row and more, of the first so many words of each key, or of the whole of a key that has fewer.
function write_filter(macro, what, words,   bits, r, i, at, ends, byte, seen) {
	for (bits = 64; bits < 16 * rows; bits *= 2)
		;
	for (r = 1; r <= rows; r++) {
		ends = 0
		for (i = 1; i <= words; i++)
			ends += index(substr(key[r] "  ", ends + 1), " ")
		at = slot_of(hash(substr(key[r], 1, ends - 1)), bits)
		if (!(at in seen))
			byte[int(at / 8)] += 2 ^ (at % 8)
		seen[at] = 1
	}
	begin(macro)
	write_numbers("uint8_t", what "_bits", byte, bits / 8)
	printf "%s const struct table_first %s_%s = { %s_%s_bits, %d };\n", macro, name, what, name, what, bits - 1
	end(macro)
}

END {
	if (failed)
		exit 1
	if (rows > 65535) {
		print FILENAME ": over 65535 rows" >"/dev/stderr"
		exit 1
	}
	is_long[1] = is_text[1] = 1
	name = identifier(name)
	print "/* Made by lib/data/table.awk from " FILENAME "; do not edit. */"
	begin("TABLE_OF")
	print "#define ROWS TABLE_OF"
	print "#endif"
	begin("ROWS")
	write_rows()
	end("ROWS")
	begin("TABLE_OF")
	write_hash()
	end("TABLE_OF")
	write_filter("FIRST", "first", 1)
	write_filter("SECOND", "second", 2)
	begin("STARTS")
	print "static const uint64_t " name "_starts[] = {"
	for (r = 1; r <= rows; r++)
		print eight(column[r, 1]) ","
	print "};"
	end("STARTS")
	begin("NAME")
	for (r = 1; r <= rows; r++)
		print "NAME(" toupper(identifier(column[r, 1])) ")"
	end("NAME")
}
