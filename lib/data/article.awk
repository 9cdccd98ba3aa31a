# article.awk: a learned table -> TREE rows and BIAS(bias, draws) (lib/article/model.c).
#
#	LC_ALL=C awk -f lib/data/article.awk lib/data/article-text.txt >build/article-text.inc
#
# Rows, TAB between columns: "bias" N; "draws" N; "tree" FEATURE>N ... LEAF ...

BEGIN {
	FS = "\t"
	print "/* Made by lib/data/article.awk; do not edit. */"
}

/^#/ { next }
$1 == "bias" { bias = $2 }
$1 == "draws" { draws = $2 }
$1 == "tree" {
	line = ""
	for (i = 2; i <= NF; i++) {
		at = index($i, ">")
		if (!at && ($i > 2047 || $i < -2047)) {
			print FILENAME ":" FNR ": a leaf of more than 2047: sums would pass 16 bits" >"/dev/stderr"
			exit bad = 1
		}
		value = at ? "(SPLIT(" substr($i, 1, at - 1) ", " substr($i, at + 1) "))" : $i
		line = line (i > 2 ? ", " : "") value
	}
	trees = trees "TREE(" line ")\n"
}

END {
	if (bad)
		exit bad
	gsub(/\(SPLIT/, "SPLIT", trees)
	gsub(/\)\)/, ")", trees)
	print "#ifdef TREE\n" trees "#undef TREE\n#endif"
	print "#ifdef BIAS\nBIAS(" bias + 0 ", " draws + 0 ")\n#undef BIAS\n#endif"
}
