# group.awk: a table whose second column is a group's name -> the same with the group's number, for table.awk.
#
#	LC_ALL=C awk -f lib/data/group.awk lib/data/NAME.txt | LC_ALL=C awk -f lib/data/c.awk -f lib/data/table.awk
#
# The numbers are the places in the line "# groups: ..." of the table's head.

BEGIN { FS = OFS = "\t" }
sub(/^# groups: /, "") {
	n = split($0, name, " ")
	for (i = 1; i <= n; i++)
		number[name[i]] = i - 1
	next
}
/^#/ { next }
!($2 in number) {
	print FILENAME ":" FNR ": no such group: " $2 >"/dev/stderr"
	exit 1
}
{ $2 = number[$2]; print }
