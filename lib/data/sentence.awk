# sentence.awk: the learned table as text -> an open-addressed array (lib/sentence/weigh.c).
#
#	LC_ALL=C awk -f lib/data/sentence.awk lib/data/NAME.txt >build/NAME.inc
#
# Rows: a feature's name, TAB, its weight from -127 to 127; "#" comments, sorted by bytes. The
# hash is that of table.awk; a slot holds hash * 256 + weight + 128, an empty one 0.

function fail(why) {
	print FILENAME ":" FNR ": " why >"/dev/stderr"
	failed = 1
	exit 1
}

function hash(s,   i, h) {
	h = 7
	for (i = 1; i <= length(s); i++)
		h = (h * 31 + ord[substr(s, i, 1)]) % 16777216
	return h
}

BEGIN {
	FS = "\t"
	for (i = 0; i < 256; i++)
		ord[sprintf("%c", i)] = i
}

/^#/ { next }

{
	if (NF != 2 || $2 !~ /^-?[0-9]+$/ || $2 < -127 || $2 > 127)
		fail("not a feature and its weight")
	if (rows && $1 "" <= last "")
		fail("not sorted: " $1)
	h = hash($1)
	if (h in weight)
		fail("the hash of another feature: " $1)
	weight[h] = $2
	order[++rows] = h
	last = $1
}

END {
	if (failed)
		exit 1
	for (size = 2; size < rows * 4 / 3; size *= 2)
		;
	for (i = 1; i <= rows; i++) {
		h = order[i]
		at = (h + int(h / 4096)) % size
		while (at in slot)
			at = (at + 1) % size
		slot[at] = h * 256 + weight[h] + 128
	}
	print "/* Made by lib/data/sentence.awk from " FILENAME "; do not edit. */"
	print "#ifdef SLOT"
	line = ""
	for (at = 0; at < size; at++) {
		line = line "SLOT(" (at in slot ? sprintf("%.0fU", slot[at]) : "0") ")"
		if (at % 8 == 7 || at == size - 1) {
			print line
			line = ""
		}
	}
	print "#undef SLOT"
	print "#endif"
}
