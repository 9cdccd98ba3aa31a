# common.awk: the commonest words of news-like text in many languages, for lib/data/near-common.txt.
#
#	xzcat train.jsonl.xz | LC_ALL=C.UTF-8 gawk -f tests/train/common.awk >lib/data/near-common.txt
#
# A word's weight is its greatest share among the words of any one language, so that a
# language with less text counts as much. Words of one language's texts seen less than 4 times
# do not count. English weighs ten times as much.
BEGIN {
	FS = "\""
	PROCINFO["sorted_in"] = "@unsorted"
}

{
	lang = text = ""
	for (i = 2; i < NF; i++)
		if ($i == "lang" && $(i + 1) == ":")
			lang = $(i + 2)
	if (!match($0, /"text":"/))
		next
	text = substr($0, RSTART + RLENGTH)
	if (match(text, /[^\\]"[,}]/))
		text = substr(text, 1, RSTART)
	gsub(/\\["nt]/, " ", text)
	n = split(tolower(text), word, /[^[:alnum:]]+/)
	for (i = 1; i <= n; i++)
		if (word[i] != "") {
			count[lang, word[i]]++
			total[lang]++
		}
}

END {
	for (key in count) {
		split(key, part, SUBSEP)
		if (count[key] < 4 || part[2] ~ /[0-9]/)
			continue
		share = count[key] / total[part[1]] * (part[1] == "en" ? 10 : 1)
		if (share > weight[part[2]])
			weight[part[2]] = share
	}
	sort = "LC_ALL=C sort -t '\t' -k1,1nr -k2,2 | head -n 400 | awk '{ print $2 \"\\t\" NR }' | LC_ALL=C sort -t '\t' -k1,1"
	print "# near-common.txt: the commonest words of 26 languages by rank, English before the others."
	print "# columns: word (folded), rank"
	print "# source: the training sample beside the evaluation of split-sentences (train.jsonl.xz: sentences of Universal Dependencies, CC BY 4.0 and CC BY-SA 3.0 and 4.0; its README names the treebanks)"
	print "# made by: xzcat ../shared/eval/split/train/train.jsonl.xz | LC_ALL=C.UTF-8 gawk -f tests/train/common.awk (make train-near-common)"
	fflush()
	for (w in weight)
		printf "%.9f\t%s\n", weight[w], w | sort
	close(sort)
}
