# rooms.awk: holds every #include to lib/floors.txt, and names file, line and room where one does not.
#
#	awk -F '"' -f tests/rooms.awk lib/floors.txt cmd/*.[ch] lib/*/*.[ch]
FNR == NR {
	sub(/#.*/, "")
	n = split($0, a, /[: ]+/)
	for (i = 2; i <= n; i++)
		may[a[1], a[i]]
	next
}
/^#include "/ && $2 ~ /\// {
	split(FILENAME, at, "/")
	split($2, to, "/")
	room = at[1] == "lib" ? at[2] : at[1]
	if (to[1] != room && !((room, to[1]) in may)) {
		print FILENAME ":" FNR ": " room " may not include " $2
		bad = 1
	}
}
END { exit bad }
