# index.awk: an index of the Encoding Standard as text -> what stands between the braces of a C array.
#
#	LC_ALL=C awk -f lib/data/index.awk lib/data/index-NAME.txt >build/index-NAME.inc
#
# "#" comments. A row is KEY TAB points in hex, with single spaces: "-" is none (0 in C), A..B a run. KEY is the
# pointer of the first point, or the name of a single-byte encoding: its row is SINGLE(NAME, points). A row
# POINTER>POINT is { POINTER, POINT }.

function hex(s,   i, n) {
	n = 0
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("123456789ABCDEF", substr(s, i, 1))
	return n
}

function points(s,   n, i, p, ends, out, word) {
	n = split(s, word, " ")
	for (i = 1; i <= n; i++) {
		if (split(word[i], ends, /\.\./) < 2) {
			out = out ", " (word[i] == "-" ? 0 : hex(word[i]))
			continue
		}
		for (p = hex(ends[1]); p <= hex(ends[2]); p++)
			out = out ", " p
	}
	return substr(out, 3)
}

BEGIN { FS = "\t" }
/^#/ { next }
/^[0-9]+>[0-9A-F]+$/ {
	split($1, pair, ">")
	print "{ " pair[1] ", " hex(pair[2]) " },"
	next
}
NF != 2 {
	print FILENAME ":" FNR ": not two columns" >"/dev/stderr"
	exit 1
}
$1 ~ /^[0-9]+$/ {
	print "[" $1 "] = " points($2) ","
	next
}
{
	name = toupper($1)
	gsub(/[^A-Z0-9]/, "_", name)
	print "SINGLE(" name ", " points($2) ")"
}
