# lexicon.awk: the words of a language in which sources are told -> C rows and a hash (lib/source/lexicon.h).
#
#	LC_ALL=C awk -f lib/data/c.awk -f lib/data/lexicon.awk lib/data/source-LANG.txt >build/source-LANG.inc
#
# -v prefix=CREDIT_ names the classes of another table of that form (lib/data/credit.txt).
# A row is CLASS [CLASS]... TAB ENTRY, ENTRY...; "#" begins a comment. An entry is in lower case with straight
# apostrophes: a word, a phrase of at most four words ("according to"), a word and the particle that comes later
# in its clause ("teilte ~mit"), an ending ("-ly"), or the principal parts of a verb, BASE/THIRD/PAST/GERUND
# (and a phrase of them: "call/calls/called/calling for"): the base is `bare` where the past is another form, the gerund `gerund` besides.
# Entries may stand in several rows; their classes are united. Writes ROW(entry, hash, classes), TEXT(literal) as lib/data/table.awk does, SLOT(row, hash) and, of words of at most
# seven bytes, SHORT(key, classes), the key being the bytes as a number; LAST(1) for each byte that an ending ends in, LAST(0) for the others,
# FIRST(byte) and SECOND(byte) the bits of the words that entries begin with, as lib/data/table.awk has them.
# The first words of phrases get the class `starts`, those with a later particle `splits`, that particle `particle`.

function add(word, class) {
	if (!(word in classes)) {
		order[++rows] = word
		classes[word] = ""
	}
	if (!((word, class) in has)) {
		has[word, class] = 1
		classes[word] = classes[word] (classes[word] ? " | " : "") prefix toupper(class)
	}
}

function enter(word, list,   i, n, part) {
	if (word == "" || word ~ /[A-Z]/)
		fail("not an entry: " word)
	n = split(list, part, " ")
	for (i = 1; i <= n; i++)
		add(word, part[i])
	n = split(word, part, " ")
	if (n > 4)
		fail("over four words: " word)
	if (n > 1)
		add(part[1], part[2] ~ /^~/ ? "splits" : "starts")
	if (part[2] ~ /^~/)
		add(substr(part[2], 2), "particle")
}

function conjugate(entry, list,   at, tail, n, form) {
	at = index(entry, " ")
	tail = at ? substr(entry, at) : ""
	n = split(at ? substr(entry, 1, at - 1) : entry, form, "/")
	if (n != 4)
		fail("not four principal parts: " entry)
	enter(form[1] tail, form[1] == form[3] ? list : list " bare")
	enter(form[2] tail, list)
	enter(form[3] tail, list)
	enter(form[4] tail, list " gerund")
}

# Up to eight bytes as a number, the first one lowest.
function key(s,   i, digits) {
	for (i = 8; i > 0; i--)
		digits = digits sprintf("%02x", ord[substr(s, i, 1)])
	return "UINT64_C(0x" digits ")"
}

# Puts all rows, or those of short words, into the slots of a hash, one behind another where they meet; the number of slots.
function place_rows(short_alone, slot,   r, n, size, h, at) {
	for (r = 1; r <= rows; r++)
		n += is_placed(r, short_alone)
	for (size = 2; size < 3 * n; size *= 2)
		;
	for (r = 1; r <= rows; r++) {
		if (!is_placed(r, short_alone))
			continue
		h = hash(order[r])
		at = (h + int(h / 4096)) % size
		while (at in slot)
			at = (at + 1) % size
		slot[at] = r
	}
	return size
}

function is_placed(r, short_alone) {
	return !short_alone || length(order[r]) < 8
}

BEGIN {
	FS = "\t"
	if (!prefix)
		prefix = "CLASS_"
}

/^#/ || !$0 { next }
NF != 2 { fail("not CLASSES, a TAB, ENTRIES") }
{
	n = split($2, entry, ", ")
	for (e = 1; e <= n; e++)
		if (index(entry[e], "/"))
			conjugate(entry[e], $1)
		else
			enter(entry[e], $1)
}

END {
	if (failed)
		exit 1
	print "/* Made by lib/data/lexicon.awk from " FILENAME "; do not edit. */"
	print "#ifdef ROW"
	for (r = 1; r <= rows; r++)
		print "ROW(" cell(order[r]) ", " hash(order[r]) ", " classes[order[r]] ")"
	print "#undef ROW"
	print "#endif"
	write_texts()
	size = place_rows(0, slot)
	print "#ifdef SLOT"
	for (at = 0; at < size; at++)
		print "SLOT(" slot[at] + 0 ", " (at in slot ? hash(order[slot[at]]) : 0) ")"
	print "#undef SLOT"
	print "#endif"
	size = place_rows(1, short)
	print "#ifdef SHORT"
	for (at = 0; at < size; at++)
		print at in short ? "SHORT(" key(order[short[at]]) ", " classes[order[short[at]]] ")" : "SHORT(0, 0)"
	print "#undef SHORT"
	print "#endif"
	filter("FIRST", 1, order, rows, 4)
	filter("SECOND", 2, order, rows, 4)
	print "#ifdef LAST"
	for (r = 1; r <= rows; r++)
		if (order[r] ~ /^-./)
			last[ord[substr(order[r], length(order[r]))]] = 1
	line = ""
	for (at = 0; at < 256; at++)
		line = line "LAST(" (at in last) ")" (at % 32 == 31 ? "\n" : "")
	printf "%s", line
	print "#undef LAST"
	print "#endif"
}
