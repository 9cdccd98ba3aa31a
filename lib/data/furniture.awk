# furniture.awk: phrases -> rows of all their beginnings, for a look-up that goes word by word.
#
#	LC_ALL=C awk -f lib/data/furniture.awk lib/data/furniture.txt | LC_ALL=C sort | LC_ALL=C awk -f lib/data/c.awk -f lib/data/table.awk
#
# A row "read also: TAB related TAB 3" becomes "read also 0" and "read also : 3": from two words on, one
# blank apart, each Chinese or Japanese character a word, ":" a word, other marks left out (measure.c
# cuts a block's text the same way). The group is written as its letter in enum furniture_group's order.

BEGIN {
	FS = OFS = "\t"
	split("advert byline caption comments legal related share subscribe", name, " ")
	for (i in name)
		group[name[i]] = i - 1
}

/^#/ { next }

{
	s = $1
	gsub(/[\001-\057\073-\100\133-\140\173-\177]/, " ", s)
	gsub(/\342\200[\200-\277]|\302[\240-\277]|\343\200[\200-\277]|\342[\201-\277][\200-\277]/, " ", s)
	gsub(/\357\274\232/, ":", s)
	gsub(/:/, " : ", s)
	gsub(/[\343-\351][\200-\277][\200-\277]/, " & ", s)
	if (!($2 in group)) {
		print FILENAME ":" FNR ": no such group: " $2 >"/dev/stderr"
		exit 1
	}
	n = split(s, word, /[ ]+/)
	prefix = ""
	for (i = 1; i <= n; i++) {
		if (word[i] == "")
			continue
		prefix = prefix (prefix == "" ? "" : " ") word[i]
		if (!(prefix in weight))
			weight[prefix] = 0
	}
	if ($3 > weight[prefix]) {
		weight[prefix] = $3
		of[prefix] = group[$2]
	}
}

END {
	for (prefix in weight)
		if (weight[prefix] || index(prefix, " "))
			print prefix, of[prefix] + 0, weight[prefix] + 0
}
