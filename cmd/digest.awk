# digest.awk: lines of copytaster(5), as dedupe -c leaves them, laid out for a reader.
#
#	LC_ALL=C awk -v width=COLUMNS -f digest.awk	(0: lines are not folded)

# The columns of a text on a terminal: its characters (bytes that continue none), and the
# wide ones, which begin with these bytes, once more.
function columns(s) {
	return gsub(/[^\200-\277]/, "&", s) + gsub(/[\343-\355\360]/, "&", s)
}

function fold(text, indent,   i, n, word, at, line) {
	if (!width) {
		print indent text
		return
	}
	n = split(text, word, " ")
	line = indent
	at = columns(indent)
	for (i = 1; i <= n; i++) {
		if (line != indent && at + 1 + columns(word[i]) > width) {
			print line
			line = indent
			at = columns(indent)
		}
		at += columns(word[i]) + (line != indent)
		line = line (line != indent ? " " : "") word[i]
	}
	print line
}

# "A;B;C" as "A, B and C".
function list(values,   n, i, value, out) {
	n = split(values, value, ";")
	out = value[1]
	for (i = 2; i <= n; i++)
		out = out (i < n ? ", " : " and ") value[i]
	return out
}

function add(part, what) {
	return part (part != "" ? "; " : "") what
}

BEGIN { FS = "\t" }

{
	split("", tag)
	for (i = 2; i <= NF; i++)
		if ((equals = index($i, "=")) && !((name = substr($i, 1, equals - 1)) in tag))
			tag[name] = substr($i, equals + 1)
	if ($1 ~ /^[ \t\r]*$/)
		next
	if (shown++)
		print ""
	fold($1, "")
	note = tag["said"] != "" ? "said by " list(tag["said"]) : ""
	# A page that names no outlet goes by its own name.
	carriers = tag["source"] != "" ? tag["source"] : tag["doc"]
	outlets = split(tag["source"], names, ";")
	if (carriers != "")
		note = add(note, (outlets > 1 ? "in " outlets " outlets: " : "in ") list(carriers))
	if (tag["via"] != "")
		note = add(note, "via " list(tag["via"]))
	if (note != "")
		fold(note, "    ")
}
