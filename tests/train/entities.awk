# entities.awk: lib/data/html-entities.txt from the named character references of the HTML Standard.
#
#	LC_ALL=C awk -f tests/train/entities.awk ../shared/kit/html5/entities.tsv >lib/data/html-entities.txt
#
# Input rows: &NAME; or &NAME, TAB, code points as "U+0026 U+20D2", sorted by bytes.

function hex(s,   i, n) {
	n = 0
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("123456789ABCDEF", substr(s, i, 1))
	return n
}

BEGIN {
	FS = "\t"
	print "# The named character references of the HTML Standard, 13.5 (2,231 with and without their semicolon)."
	print "# Columns: the name between & and ;, its first code point, its second or 0, and 1 if it may lack the semicolon."
	print "# Made by: LC_ALL=C awk -f tests/train/entities.awk ../shared/kit/html5/entities.tsv >lib/data/html-entities.txt"
}

{
	name = substr($1, 2)
	bare = name !~ /;$/
	sub(/;$/, "", name)
	if (!(name in first))
		order[++names] = name
	n = split($2, points, " ")
	first[name] = hex(substr(points[1], 3))
	second[name] = n > 1 ? hex(substr(points[2], 3)) : 0
	legacy[name] += bare
}

END {
	sort = "LC_ALL=C sort"
	fflush()
	for (i = 1; i <= names; i++)
		print order[i] "\t" first[order[i]] "\t" second[order[i]] "\t" legacy[order[i]] | sort
	close(sort)
}
