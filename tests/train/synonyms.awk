# synonyms.awk: pairs of words that mean the same first of all, from WordNet 3.0, for lib/data/near-synonyms.txt.
#
#	W=/usr/share/wordnet; LC_ALL=C awk -f tests/train/synonyms.awk $W/cntlist.rev \
#	    tests/train/not-synonyms.txt tests/train/synonyms.txt $W/index.noun $W/index.verb $W/index.adj $W/index.adv \
#	    $W/data.noun $W/data.verb $W/data.adj $W/data.adv $W/noun.exc $W/verb.exc >lib/data/near-synonyms.txt
#
# Two single words are a pair if they share a synset that is the first sense of one and at
# most the third of the other, and WordNet's own counts saw each of them 3 times or more in
# that part of speech. Irregular forms of these words lead to them (=LEMMA ed, =LEMMA ing, =LEMMA s). synonyms.txt
# has more by hand, not-synonyms.txt those that are none.

function part(file) {
	sub(/.*\./, "", file)
	return file
}

FILENAME ~ /cntlist/ {
	split($1, key, "%")
	n = substr(key[2], 1, 1)
	count[key[1], n == 1 ? "noun" : n == 2 ? "verb" : n == 4 ? "adv" : "adj"] += $3
	next
}

FILENAME ~ /not-synonyms.txt/ {
	for (i = 2; i <= NF && !/^#/; i++)
		apart[$1, $i] = apart[$i, $1] = 1
	next
}

FILENAME ~ /synonyms.txt/ {
	for (i = 1; i <= NF && !/^#/; i++)
		for (j = 1; j <= NF; j++)
			if (i != j)
				join($i, $j)
	next
}

/^ / { next }

FILENAME ~ /index/ {
	p = part(FILENAME)
	for (i = NF - $3 + 1; i <= NF; i++)
		rank[$1, p, $i] = i - NF + $3
	next
}

FILENAME ~ /data/ {
	p = part(FILENAME)
	words = index("123456789abcdef", substr($4, 2)) + 16 * index("123456789abcdef", substr($4, 1, 1))
	for (i = 0; i < words; i++) {
		word[i] = tolower($(5 + 2 * i))
		sub(/\(.*/, "", word[i])
	}
	for (i = 0; i < words; i++)
		for (j = 0; j < words; j++)
			if (fit(word[i], p) && fit(word[j], p) && word[i] != word[j] && pair(word[i], word[j], p, $1))
				join(word[i], word[j])
	next
}

# The exceptions: form, lemma.
{ irregular[$1] = $2 " " (FILENAME ~ /noun/ ? "s" : $1 ~ /ing$/ ? "ing" : "ed") }

function fit(w, p) {
	return w ~ /^[a-z]+$/ && length(w) > 2 && count[w, p] >= 3
}

function pair(a, b, p, synset,   x, y) {
	x = rank[a, p, synset]
	y = rank[b, p, synset]
	return x && y && (x == 1 && y <= 3 || y == 1 && x <= 3)
}

function join(a, b) {
	if (!((a, b) in apart) && index(" " with[a] " ", " " b " ") == 0)
		with[a] = with[a] (with[a] == "" ? "" : " ") b
}

END {
	print "# near-synonyms.txt: words that mean the same first of all."
	print "# columns: word, its synonyms (a space between) or, of an irregular form, =LEMMA and the ending it stands for"
	print "# source: WordNet 3.0 (Debian wordnet-base 3.0), Copyright 2006 by Princeton University; licence: the WordNet 3.0 licence"
	print "# (permission to use, copy, modify and distribute for any purpose and without fee, this notice kept; no warranty)"
	print "# made by: tests/train/synonyms.awk (make train-near)"
	fflush()
	for (w in with)
		print w "\t" with[w] | "LC_ALL=C sort"
	for (w in irregular) {
		split(irregular[w], lemma, " ")
		if (lemma[1] in with && !(w in with))
			print w "\t=" irregular[w] | "LC_ALL=C sort"
	}
	close("LC_ALL=C sort")
}
