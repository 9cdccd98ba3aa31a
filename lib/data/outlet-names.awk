# outlet-names.awk: the names of lib/data/outlets.txt -> NAME TAB ROW TAB WORD, for sort and lib/data/table.awk.
#
#	LC_ALL=C awk -f lib/data/outlet-names.awk lib/data/unicode-case.txt lib/data/press-words.txt lib/data/outlets.txt
#
# NAME is in lower case, without "the" before it; ROW is the outlet's number, from 0; WORD is 1 where
# press-words.txt tells that the name is as often something else. Of two outlets of one name the one that has it
# as its common name is meant; where both have, neither.

function number_of(hex,   i, n) {
	for (i = 1; i <= length(hex); i++)
		n = 16 * n + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
	return n
}

function utf8(point) {
	if (point < 2048)
		return sprintf("%c%c", 192 + int(point / 64), 128 + point % 64)
	return sprintf("%c%c%c", 224 + int(point / 4096), 128 + int(point / 64) % 64, 128 + point % 64)
}

# What stands in a two-byte or three-byte letter's place.
function lower(s,   i, n, c, out) {
	for (i = 1; i <= length(s); i += n) {
		c = substr(s, i, 1)
		n = c < "\300" ? 1 : c < "\340" ? 2 : 3
		c = substr(s, i, n)
		out = out (c in small ? small[c] : n == 1 ? tolower(c) : c)
	}
	return out
}

function enter(name, rank) {
	name = lower(name)
	if (sub(/^the /, "", name) && name !~ / /)
		word[name] = 1
	if (name == "" || (name in row && best[name] > rank))
		return
	if (name in row && best[name] == rank && row[name] != number) {
		if (common[row[name]] != common[number])
			row[name] = -1
		return
	}
	row[name] = number
	best[name] = rank
}

BEGIN { FS = "\t"; number = -1 }

/^#/ { next }

FILENAME ~ /unicode-case/ {
	last = number_of($2)
	for (point = number_of($1); $3 != 0 && point <= last && point > 127 && point < 65536; point++)
		small[utf8(point)] = utf8(point + $3)
	next
}

FILENAME ~ /press-words/ {
	word[$1] = 1
	next
}

{
	common[++number] = $2
	enter($2, 2)
	n = split($4, other, "|")
	for (i = 1; i <= n; i++)
		enter(other[i], 1)
}

END {
	for (name in row) {
		key = name
		gsub(/[ -\/:-@\[-`{-~]/, "", key)
		if (row[name] >= 0)
			print name "\t" row[name] "\t" (key in word ? 1 : 0)
	}
}
