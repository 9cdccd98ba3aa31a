# lexicon.awk: the words of a language in which sources are told -> a hash without collisions (lib/text/word_table.h).
#
#	LC_ALL=C awk -f lib/data/c.awk -f lib/data/key.awk -f lib/data/lexicon.awk lib/data/source-LANG.txt >build/source-LANG.inc
#
# -v prefix=CREDIT_ names the classes of another table of that form (lib/data/credit.txt).
# A row is CLASS [CLASS]... TAB ENTRY, ENTRY...; "#" begins a comment. An entry is in lower case with straight
# apostrophes: a word, a phrase of at most four words ("according to"), a word and the particle that comes later
# in its clause ("teilte ~mit"), an ending ("-ly"), or the principal parts of a verb, BASE/THIRD/PAST/GERUND
# (and a phrase of them: "call/calls/called/calling for"): the base is `bare` where the past is another form, the gerund `gerund` besides.
# Entries may stand in several rows; their classes are united.
# The first words of phrases, and the phrases that longer ones begin with, get the class `starts`, the first words of those with a later
# particle `splits`, that particle `particle`.
#
# Writes SLOT(slot), CLASSES(classes) by the numbers in the slots, FACTOR(number) of each bucket, SHIFTS(bucket, slot),
# and LENGTHS(bits) of each byte: the lengths of the endings that end in it.

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

function enter(word, list,   i, n, part, beginning) {
	if (word == "" || word ~ /[A-Z]/)
		fail("not an entry: " word)
	n = split(list, part, " ")
	for (i = 1; i <= n; i++)
		add(word, part[i])
	n = split(word, part, " ")
	if (n > 4)
		fail("over four words: " word)
	if (part[2] ~ /^~/) {
		add(part[1], "splits")
		add(substr(part[2], 2), "particle")
		return
	}
	beginning = part[1]
	for (i = 2; i <= n; i++) {
		add(beginning, "starts")
		beginning = beginning " " part[i]
	}
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

# The key of an entry; a particle is a word "~" and itself.
function entry_key(key, entry,   i, n, word, next_key) {
	sub(/ ~/, " ~ ", entry)
	n = split(entry, word, " ")
	word_key(key, word[1])
	for (i = 2; i <= n; i++) {
		word_key(next_key, word[i])
		multiply_add(key, join, next_key)
	}
}

# Puts rows of a bucket, of one hash each, into free slots by the first factor that leads them there.
function settle(bucket, n,   factor, i, at, taken) {
	for (factor = 0; factor < 256; factor++) {
		split("", taken)
		for (i = 1; i <= n; i++) {
			at = int(mixed[row_in[bucket, i]] * (1025 + 2 * factor) % 4294967296 / 2 ^ slot_shift)
			if (at in slot || at in taken)
				break
			taken[at] = row_in[bucket, i]
		}
		if (i <= n)
			continue
		for (at in taken)
			slot[at] = taken[at]
		return factor
	}
	fail("no place for " order[row_in[bucket, 1]])
}

# The full buckets go first: they are the hardest to place.
function settle_all(   r, n, bucket, most, key) {
	for (r = 1; r <= rows; r++) {
		entry_key(key, order[r])
		mixed[r] = word_hash(key)
		upper[r] = sprintf("%04x%04x%04x", key[3], key[2], key[1])
		if (upper[r] in row_of)
			fail("one key: " order[r] ", " order[row_of[upper[r]]])
		row_of[upper[r]] = r
		bucket = int(mixed[r] / 2 ^ bucket_shift)
		row_in[bucket, ++in_bucket[bucket]] = r
		if (in_bucket[bucket] > most)
			most = in_bucket[bucket]
	}
	for (n = most; n > 0; n--)
		for (bucket = 0; bucket < 2 ^ (32 - bucket_shift); bucket++)
			if (in_bucket[bucket] == n)
				factor[bucket] = settle(bucket, n)
}

BEGIN {
	FS = "\t"
	if (!prefix)
		prefix = "CLASS_"
	set(join, "c2b2ae3d27d4eb4f")
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

# Each set of classes once: in the order of their numbers, and the number of each row's.
function number_sets(   r) {
	for (r = 1; r <= rows; r++) {
		if (!(classes[order[r]] in number)) {
			set_of[++sets] = classes[order[r]]
			number[classes[order[r]]] = sets
		}
	}
}

END {
	if (failed)
		exit 1
	number_sets()
	slot_shift = shift(1.3 * rows)
	bucket_shift = shift(rows / 4)
	settle_all()
	print "/* Made by lib/data/lexicon.awk from " FILENAME "; do not edit. */"
	begin("SLOT")
	for (at = 0; at < 2 ^ (32 - slot_shift); at++)
		print at in slot ? sprintf("SLOT(UINT64_C(0x%s%04x))", upper[slot[at]], number[classes[order[slot[at]]]]) : "SLOT(0)"
	end("SLOT")
	begin("CLASSES")
	print "CLASSES(0)"
	for (i = 1; i <= sets; i++)
		print "CLASSES(" set_of[i] ")"
	end("CLASSES")
	begin("FACTOR")
	for (i = 0; i < 2 ^ (32 - bucket_shift); i++)
		print "FACTOR(" factor[i] + 0 ")"
	end("FACTOR")
	begin("SHIFTS")
	print "SHIFTS(" bucket_shift ", " slot_shift ")"
	end("SHIFTS")
	for (r = 1; r <= rows; r++)
		if (order[r] ~ /^-./)
			lengths[ord[substr(order[r], length(order[r]))], length(order[r]) - 1] = 1
	begin("LENGTHS")
	for (at = 0; at < 256; at++) {
		bits = 0
		for (i = 1; i < 16; i++)
			bits += ((at, i) in lengths) * 2 ^ i
		print "LENGTHS(" bits ")"
	}
	end("LENGTHS")
}
