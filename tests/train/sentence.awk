# sentence.awk: rows of JSON -> what tests/train/sentence.c reads: document, language, cuts (offsets in characters that are no spaces,
# "," between) and the text of a paragraph, TAB between.
#
#	xz -dc train.jsonl.xz | LC_ALL=C awk -f tests/train/sentence.awk

function between(from, to,   rest) {
	rest = substr($0, index($0, from) + length(from))
	return substr(rest, 1, index(rest, to) - 1)
}

{
	text = between("\"text\":\"", "\",\"cuts\":[")
	gsub(/\\"/, "\"", text)
	gsub(/\\[nrt]/, " ", text)
	gsub(/\\\\/, "\\", text)
	print between("\"src\":\"", "\"") "\t" between("\"lang\":\"", "\"") "\t" between("\"cuts\":[", "]") "\t" text
}
