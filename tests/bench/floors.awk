# floors.awk: figures once reached are not lost again.
#
#	awk -F '\t' -f tests/bench/floors.awk tests/bench/floors.tsv FIGURES
#
# Both: tool, set, measure, figure; a bigger figure is a better one. Each floor counts as one.
/^#/ || NF < 4 { next }
FNR == NR {
	floor[$1 FS $2 FS $3] = $4
	next
}
($1 FS $2 FS $3) in floor {
	key = $1 FS $2 FS $3
	seen[key] = 1
	if ($4 + 0 < floor[key] + 0) {
		print "below its floor " floor[key] ": " $0
		failed++
	} else {
		passed++
	}
}
END {
	for (key in floor)
		if (!(key in seen)) {
			print "no figure: " key
			failed++
		}
	printf "%d passed, %d failed\n", passed, failed
	exit failed > 0
}
