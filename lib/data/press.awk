# press.awk: outlets and agencies -> the hash, by host and name in which lib/press looks them up.
#
#	LC_ALL=C awk -f lib/data/c.awk -f lib/data/key.awk -f lib/data/press.awk FILE... >build/press.inc
#
# The FILEs are unicode-class.txt, unicode-case.txt, outlet-words.txt, press-words.txt, agencies.txt and outlets.txt,
# in this order. What is made of a name here is what lib/press/press_add.c makes of one that is added.
# Writes the tables of lib/press/press_entry.h: publisher_texts, publishers, entries (hosts and names, agencies
# first), slots and sets, and the enum of their numbers PUBLISHERS, ENTRIES and SLOT_SHIFT.

function times(a, b) {
	return (int(a / 65536) * b % 65536 * 65536 + a % 65536 * b) % 4294967296
}

# The points of a text in UTF-8; returns how many there are.
function read_points(s, points,   i, n, c, more, count) {
	for (i = 1; i <= length(s); i += more + 1) {
		c = ord[substr(s, i, 1)]
		more = c < 192 ? 0 : c < 224 ? 1 : c < 240 ? 2 : 3
		n = more ? c % 2 ^ (6 - more) : c
		for (c = 1; c <= more; c++)
			n = n * 64 + ord[substr(s, i + c, 1)] % 64
		points[++count] = n
	}
	return count
}

# The last row of ranges that begins at the point or before it.
function row_at(point, first, rows,   low, high, middle) {
	low = 1
	for (high = rows; low < high;) {
		middle = int((low + high + 1) / 2)
		if (first[middle] <= point)
			low = middle
		else
			high = middle - 1
	}
	return low
}

function learn(point,   r) {
	if (point in category)
		return
	r = row_at(point, class_first, class_rows)
	category[point] = point <= class_last[r] ? class_is[r] : "Cn"
	r = row_at(point, case_first, case_rows)
	folded[point] = point + (point >= case_first[r] && point <= case_last[r] ? case_fold[r] : 0)
}

# Whether it counts in a name: a letter, mark or number.
function is_key(point) {
	learn(point)
	return category[point] ~ /^[LMN]/
}

function key_add(sum, point) {
	return (sum * key_step + folded[point]) % 4294967296
}

# The bytes of an article and its blank that a name begins with.
function article(name,   at) {
	at = index(name, " ")
	return at > 1 && at < length(name) && (tolower(substr(name, 1, at - 1)) in is_article) ? at : 0
}

function put(name, bit) {
	if ((name, bit) in is_put)
		return
	is_put[name, bit] = 1
	words[name, int(bit / 32)] += 2 ^ (bit % 32)
}

# Notes the entry that a text is; `at` is where it stands among the texts.
function enter(text, at, flags, sense,   i, n, point, sum) {
	sum = key_start
	n = read_points(text, point)
	for (i = 1; i <= n; i++)
		if (is_key(point[i]))
			sum = key_add(sum, point[i])
	hashes[++entries] = times(sum, key_spread)
	entry[entries] = "{ { " at ", " length(text) " }, " hex(hashes[entries]) ", " publishers - 1 ", " flags ", " sense " }"
	put("NAME", int(hashes[entries] / 2 ^ 15))
}

function note_beginning(core,   key, bit) {
	match(core, /^[A-Za-z0-9]*/)
	word_key(key, tolower(substr(core, 1, RLENGTH)))
	bit = int(word_hash(key) / 2 ^ 17)
	put("BEGIN_CAPITAL", bit)
	if (core !~ /^[A-Z]/)
		put("BEGIN_SMALL", bit)
}

# Returns whether the name is one word.
function note_starts(core,   i, n, point, sum, in_word, first_ended) {
	sum = key_start
	n = read_points(core, point)
	for (i = 1; i <= n; i++) {
		if (!is_key(point[i]))
			first_ended = 1
		if (in_word && (!is_key(point[i]) || (first_ended && category[point[i]] ~ /^L[ut]/)))
			put("START", int(times(sum, key_spread) / 2 ^ 17))
		in_word = is_key(point[i])
		if (in_word)
			sum = key_add(sum, point[i])
	}
	put("START", int(times(sum, key_spread) / 2 ^ 17))
	return !first_ended
}

function sense_of(name,   i, n, point, key) {
	n = read_points(substr(name, article(name) + 1), point)
	for (i = 1; i <= n; i++)
		if (is_key(point[i]))
			key = key " " folded[point[i]]
	return key in senses ? senses[key] : "SENSE_NONE"
}

function enter_name(name, at, flags,   skip, core, sense, is_one) {
	skip = article(name)
	core = substr(name, skip + 1)
	sense = sense_of(core)
	note_beginning(core)
	is_one = note_starts(core)
	if (skip && (is_one || sense != "SENSE_NONE"))
		flags = flags " | PRESS_THE"
	enter(core, at + skip, flags, sense)
}

# A text's place among them as struct publisher_text.
function text_of(s) {
	cell(s)
	return "{ " place[s] ", " length(s) " }"
}

function enter_publisher(host, name, others, kind,   i, n, part, at) {
	publisher[++publishers] = "{ " text_of(host) ", " text_of(name) ", " text_of(others) ", " kind ", false }"
	if (host != "")
		enter(host, place[host], "PRESS_HOST", "SENSE_NONE")
	enter_name(name, place[name], "PRESS_COMMON")
	at = place[others]
	n = split(others, part, "|")
	for (i = 1; i <= n; i++) {
		if (part[i] != "")
			enter_name(part[i], at, "0")
		at += length(part[i]) + 1
	}
}

function hex(n) {
	return sprintf("0x%04x%04xU", int(n / 65536), n % 65536)
}

# Writes rows[1] to rows[n], an array of C.
function write_rows(declaration, rows, n,   i) {
	print "static const " declaration "[] = {"
	for (i = 1; i <= n; i++)
		print rows[i] ","
	print "};"
}

# Writes a member of struct press_sets, so many words.
function write_set(name, member, n,   i) {
	print member " = {"
	for (i = 0; i < n; i++)
		print hex(words[name, i] + 0) ","
	print "},"
}

function write_slots(   i, at, slot) {
	for (i = 1; i <= entries; i++) {
		at = int(hashes[i] / 2 ^ slot_shift)
		while (at in slot)
			at = (at + 1) % 2 ^ (32 - slot_shift)
		slot[at] = i
	}
	print "static const uint32_t slots[] = {"
	for (at = 0; at < 2 ^ (32 - slot_shift); at++)
		print slot[at] + 0 ","
	print "};"
}

BEGIN {
	FS = "\t"
	key_start = 625341585
	key_step = 1000003
	key_spread = 2654435761
	sense_by["a"] = "SENSE_ACRONYM"
	sense_by["s"] = "SENSE_SURNAME"
	sense_by["w"] = "SENSE_WORD"
	sense_by["pl"] = "SENSE_PLACE"
	sense_by["pe"] = "SENSE_PERSON"
}

/^#/ { next }

FILENAME ~ /unicode-class/ {
	class_first[++class_rows] = from_hex($1)
	class_last[class_rows] = from_hex($2)
	class_is[class_rows] = $3
	next
}

FILENAME ~ /unicode-case/ {
	case_first[++case_rows] = from_hex($1)
	case_last[case_rows] = from_hex($2)
	case_fold[case_rows] = $5
	next
}

FILENAME ~ /outlet-words/ {
	if ($2 >= 8)
		is_article[$1] = 1
	next
}

FILENAME ~ /press-words/ {
	n = read_points($1, point)
	key = ""
	for (i = 1; i <= n; i++)
		key = key " " point[i]
	senses[key] = sense_by[substr($2, 1, $2 ~ /^p/ ? 2 : 1)]
	next
}

FILENAME ~ /agencies/ { enter_publisher("", $1, $2, $5 ~ /^p/ ? "PRESS_PHOTO" : "PRESS_AGENCY"); next }
{ enter_publisher($1, $2, $4, "PRESS_OUTLET") }

END {
	if (failed)
		exit 1
	print "/* Made by lib/data/press.awk; do not edit. */"
	print "const char publisher_texts[] = {"
	for (i = 1; i <= texts_count; i++)
		print literal(texts[i]) " \"\\0\""
	print "};"
	write_rows("struct publisher publishers", publisher, publishers)
	write_rows("struct press_entry entries", entry, entries)
	slot_shift = shift(2 * entries)
	write_slots()
	print "static const struct press_sets sets = {"
	write_set("START", ".starts", 1024)
	write_set("NAME", ".names", 4096)
	write_set("BEGIN_SMALL", ".begins.bits[0]", 1024)
	write_set("BEGIN_CAPITAL", ".begins.bits[1]", 1024)
	print "};"
	print "enum { PUBLISHERS = " publishers ", ENTRIES = " entries ", SLOT_SHIFT = " slot_shift " };"
}
